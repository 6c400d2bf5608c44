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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The API refuses the call itself, whoever is asked for. */
public final class CallIsForbidden implements Cause {
    @Override
    public String code() {
        return "CX102";
    }

    @Override
    public String title() {
        return "the request is refused for lack of permission (403)";
    }

    @Override
    public boolean concerns(Question question) {
        return true;
    }

    @Override
    public Set<Probe> reads() {
        return Set.of(Probe.ASKED, Probe.UNFILTERED, Probe.TOKEN, Probe.COLLEAGUE);
    }

    @Override
    public Judgement judge(Evidence evidence) {
        if (!(evidence.of(Probe.ASKED) instanceof Reading.Refused refused)) {
            return Ground.ruledOut(evidence, Probe.ASKED, "the query was answered");
        }
        if (refused.status() != 403) {
            return Judgement.ruledOut(
                    "the query was refused with %d".formatted(refused.status()), Citation.status(refused.exchange()));
        }
        if (TokenNamesNoUser.explains(evidence)) {
            return Judgement.open("the token names no user, which explains it better (CX103)");
        }
        if (!evidence.asked(Probe.UNFILTERED)) {
            return Judgement.waitingFor(Probe.UNFILTERED);
        }
        if (evidence.rows(Probe.UNFILTERED).isEmpty()) {
            return new Judgement.Found(finding(evidence, refused));
        }
        if (evidence.question().agent().isEverybody()) {
            return new Judgement.Found(finding(evidence, refused).asLikely("refused with these filters only"));
        }
        if (!evidence.asked(Probe.COLLEAGUE)) {
            return Judgement.waitingFor(Probe.COLLEAGUE);
        }
        return evidence.of(Probe.COLLEAGUE) instanceof Reading.Refused other && other.status() == 403
                ? new Judgement.Found(
                        finding(evidence, refused).asLikely("refused with these filters only, whoever is asked for"))
                : Ground.ruledOut(evidence, Probe.UNFILTERED, "the same call is allowed without filters");
    }

    /** What a gateway refuses for, permission or not: too many calls, where they come from, a suspended account. */
    private static final Pattern OTHERWISE = Pattern.compile(
            "rate|quota|limit|throttl|too many|\\bip\\b|address|firewall|blocked|tenant|suspend|expired|clock",
            Pattern.CASE_INSENSITIVE);

    /** What a server says that does mean the token's rights. */
    private static final Pattern PERMISSION = Pattern.compile(
            "scope|agent:states|permission|privilege|insufficient|access.?denied|\\brole", Pattern.CASE_INSENSITIVE);

    private static Finding finding(Evidence evidence, Reading.Refused refused) {
        List<Claim> proof = new ArrayList<>();
        proof.add(Claim.of("the query: 403", Citation.status(refused.exchange())));
        boolean both = evidence.of(Probe.UNFILTERED) instanceof Reading.Refused all
                && all.status() == 403
                && all.said().equals(refused.said());
        boolean isPermission = !OTHERWISE.matcher(refused.said()).find();
        boolean isOnce = evidence.of(Probe.UNFILTERED) instanceof Reading.Refused all
                && all.exchange() == refused.exchange()
                && !PERMISSION.matcher(refused.said()).find();
        if (evidence.of(Probe.UNFILTERED) instanceof Reading.Refused all) {
            proof.add(Claim.of("no filter: " + all.status(), Citation.status(all.exchange())));
        }
        return new Finding(
                "the agent-states API refuses this token (403)",
                both && isPermission && !isOnce ? Sure.CERTAIN : Sure.LIKELY,
                both
                        ? isOnce
                                ? "a server that gives nobody the list without a filter looks the same"
                                : isPermission
                                        ? "the server itself refuses, with filters and without"
                                        : "the server's words speak of something else than a permission"
                        : "refused, but not in the same way without filters",
                List.of(Claim.of(
                        "the call is refused" + Words.said(refused.said()), Citation.whole(refused.exchange()))),
                proof,
                List.of(
                        evidence.isPlatform()
                                ? new Fix("an admin", "give the access key's user a role that may see agents", null)
                                        .holding("from the next sign-in")
                                : new Fix("an admin", "give the API client the scope agent:states:read", null)
                                        .holding("from the next sign-in"),
                        new Fix("you", "then sign in again", "login")),
                "whoami");
    }
}
