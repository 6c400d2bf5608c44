package io.cxsh.diagnosis.cause;

import io.cxsh.diagnosis.Cause;
import io.cxsh.diagnosis.Citation;
import io.cxsh.diagnosis.Claim;
import io.cxsh.diagnosis.Evidence;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Fix;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Probe;
import io.cxsh.diagnosis.Question;
import io.cxsh.diagnosis.Reading;
import io.cxsh.diagnosis.Sure;
import io.cxsh.session.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The token names another tenant than the settings do. */
public final class TokenIsOfAnotherTenant implements Cause {
    @Override
    public String code() {
        return "CX202";
    }

    @Override
    public String title() {
        return "the token belongs to another tenant than the settings name";
    }

    @Override
    public boolean concerns(Dialect dialect) {
        return dialect == Dialect.PLATFORM;
    }

    @Override
    public boolean concerns(Question question) {
        return true;
    }

    @Override
    public Set<Probe> reads() {
        return Set.of(Probe.ASKED, Probe.UNFILTERED, Probe.TOKEN);
    }

    @Override
    public Judgement judge(Evidence evidence) {
        if (!(evidence.of(Probe.TOKEN) instanceof Reading.Claimed claimed)) {
            return Judgement.open("no token says to which tenant it belongs");
        }
        Optional<ForeignToken> foreign = ForeignToken.in(evidence);
        if (foreign.isEmpty()) {
            return claimed.expected().isEmpty() || claimed.claims().tenant().isEmpty()
                    ? Judgement.open("the settings or the token do not name a tenant")
                    : Judgement.ruledOut("the token names the tenant of the settings", place(claimed));
        }
        return Ground.visible(evidence)
                .or(() -> refused(evidence) ? Optional.empty() : Ground.absentAmongOthers(evidence))
                .orElseGet(() -> new Judgement.Found(finding(evidence, foreign.get())));
    }

    private static boolean refused(Evidence evidence) {
        return evidence.of(Probe.ASKED) instanceof Reading.Refused;
    }

    private static Citation place(Reading.Claimed claimed) {
        return new Citation(claimed.exchange(), "$.access_token");
    }

    private static Finding finding(Evidence evidence, ForeignToken foreign) {
        Claim told = Claim.of(
                "the token is of %s; the settings name %s"
                        .formatted(String.join(", ", foreign.names()), foreign.expected()),
                place(foreign.claimed()));
        List<Claim> proof = new ArrayList<>(List.of(told));
        evidence.rows(Probe.UNFILTERED)
                .ifPresent(all -> proof.add(Claim.of(
                        "no filter: "
                                + (all.total() == 0
                                        ? "0 rows"
                                        : Words.count(all.total(), "row") + ", none of them hers"),
                        all.whole())));
        return new Finding(
                "the token belongs to tenant %s, not to %s"
                        .formatted(foreign.names().get(0), foreign.expected()),
                foreign.isById() ? Sure.CERTAIN : Sure.LIKELY,
                foreign.isById()
                        ? "the token's own claim, and the list leaves %s out"
                                .formatted(evidence.question().agent().isEverybody() ? "everybody" : "her")
                        : "a tenant may be called otherwise in the settings than in its tokens",
                List.of(told),
                proof,
                List.of(new Fix("you", "sign in with an access key of the right tenant", "config why ACCESS_KEY_ID")
                        .holding("at once")),
                "whoami");
    }
}
