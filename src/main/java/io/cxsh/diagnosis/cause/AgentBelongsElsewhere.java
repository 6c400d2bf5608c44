package io.cxsh.diagnosis.cause;

import io.cxsh.diagnosis.Cause;
import io.cxsh.diagnosis.Citation;
import io.cxsh.diagnosis.Claim;
import io.cxsh.diagnosis.Evidence;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Fix;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Probe;
import io.cxsh.diagnosis.Reading;
import io.cxsh.diagnosis.Sure;
import io.cxsh.language.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The server does not know her, or her address is of a domain that nobody here has. */
public final class AgentBelongsElsewhere implements Cause {
    @Override
    public String code() {
        return "CX203";
    }

    @Override
    public String title() {
        return "the agent belongs to another tenant or sub-tenant";
    }

    @Override
    public Set<Probe> reads() {
        return Set.of(Probe.ASKED, Probe.UNFILTERED, Probe.ALONE, Probe.HISTORY, Probe.DIRECTORY, Probe.TOKEN);
    }

    @Override
    public Judgement judge(Evidence evidence) {
        if (evidence.of(Probe.ASKED) instanceof Reading.Refused refused && refused.status() == 404) {
            return notFound(evidence, refused);
        }
        return Ground.absentAmongOthers(evidence)
                .or(() -> misspelled(evidence))
                .or(() -> evidence.isPlatform() ? Unknown.judge(evidence) : Optional.<Judgement>empty())
                .or(() -> ofThisDomain(evidence))
                .or(() -> hasHistory(evidence))
                .orElseGet(() -> new Judgement.Found(foreign(evidence)));
    }

    private static Judgement notFound(Evidence evidence, Reading.Refused refused) {
        return Ground.listed(evidence, Probe.UNFILTERED)
                .or(() -> Ground.shown(evidence))
                .or(() -> nobody(evidence))
                .or(() -> misspelled(evidence))
                .or(() -> evidence.isPlatform() ? Optional.empty() : hasHistory(evidence))
                .or(() -> Ground.shownAlone(evidence))
                .orElseGet(() -> new Judgement.Found(unknown(evidence, refused)));
    }

    /** Where nobody is shown, a 404 says no more than an empty list. */
    private static Optional<Judgement> nobody(Evidence evidence) {
        return evidence.rows(Probe.UNFILTERED).orElseThrow().current().isEmpty()
                ? Optional.of(Judgement.open("nobody is shown, not only she"))
                : Optional.empty();
    }

    /** A slip of the fingers explains an unknown address better than another tenant does. */
    private static Optional<Judgement> misspelled(Evidence evidence) {
        return Nearest.explains(evidence)
                ? Optional.of(Judgement.open("somebody with nearly this name is shown (CX406)"))
                : Optional.empty();
    }

    private static boolean saysTenant(Reading.Refused refused) {
        return SAYS_TENANT.matcher(refused.said()).find();
    }

    private static Optional<Judgement> ofThisDomain(Evidence evidence) {
        return isForeign(evidence)
                ? Optional.empty()
                : Optional.of(
                        Judgement.open("nothing here tells the tenants apart; ask with the other tenant's profile"));
    }

    private static Optional<Judgement> hasHistory(Evidence evidence) {
        if (!evidence.asked(Probe.HISTORY)) {
            return Optional.of(Judgement.waitingFor(Probe.HISTORY));
        }
        return PastStates.of(evidence).map(past -> Judgement.ruledOut("she has a history here", past.cite()));
    }

    /** Whether her address is of a domain that no visible agent has; an id or a name tells nothing. */
    static boolean isForeign(Evidence evidence) {
        String agent = evidence.question().agent().text();
        Set<String> domains = evidence.rows(Probe.UNFILTERED).stream()
                .flatMap(rows -> rows.current().stream())
                .map(row -> row.state().email())
                .filter(email -> email != null && email.contains("@"))
                .map(AgentBelongsElsewhere::domain)
                .collect(Collectors.toSet());
        return agent.contains("@") && !domains.isEmpty() && !domains.contains(domain(agent));
    }

    private static String domain(String email) {
        return Spelling.plain(email.substring(email.lastIndexOf('@') + 1));
    }

    private static Finding unknown(Evidence evidence, Reading.Refused refused) {
        Reading.Rows all = evidence.rows(Probe.UNFILTERED).orElseThrow();
        boolean saysTenant = saysTenant(refused);
        return new Finding(
                "the tenant does not know this agent (404 for her alone)",
                Sure.LIKELY,
                saysTenant
                        ? "the server speaks of the tenant; of one who was never created (CX406) it may say the same"
                        : "an agent who was never created (CX406) looks the same",
                List.of(Claim.of(
                        "asking for her: not found" + Words.said(refused.said()), Citation.whole(refused.exchange()))),
                List.of(
                        Claim.of("the query: 404", Citation.status(refused.exchange())),
                        Claim.of(
                                "no filter: %s, none of them hers".formatted(Words.count(all.total(), "row")),
                                all.whole())),
                List.of(FIX),
                null);
    }

    private static Finding foreign(Evidence evidence) {
        Reading.Rows all = evidence.rows(Probe.UNFILTERED).orElseThrow();
        String domain = domain(evidence.question().agent().text());
        return new Finding(
                "this agent seems to belong to another tenant: nobody here is at " + domain,
                Sure.LIKELY,
                "a token that may not see her team (CX110) looks the same",
                List.of(Claim.of("no visible agent has an address at " + domain, all.whole())),
                List.of(Claim.of(
                        "no filter: %s, none of them hers".formatted(Words.count(all.total(), "row")), all.whole())),
                List.of(FIX),
                null);
    }

    private static final Pattern SAYS_TENANT =
            Pattern.compile("tenant|business unit|organi[sz]ation", Pattern.CASE_INSENSITIVE);
    static final Fix FIX =
            new Fix("you", "ask with a client of the tenant or sub-tenant she works in", null).holding("at once");
}
