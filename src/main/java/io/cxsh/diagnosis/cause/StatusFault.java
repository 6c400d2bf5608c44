package io.cxsh.diagnosis.cause;

import io.cxsh.diagnosis.Citation;
import io.cxsh.diagnosis.Claim;
import io.cxsh.diagnosis.Evidence;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Fix;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Probe;
import io.cxsh.diagnosis.Reading;
import io.cxsh.diagnosis.Sure;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** How every cause that is a status of the query or of the sign-in judges: the status is the server's own statement. */
final class StatusFault {
    private StatusFault() {}

    /** Found when the query, or the sign-in before it, was refused with such a status. */
    static Judgement judge(Evidence evidence, IntPredicate status, Function<Reading.Refused, Finding> finding) {
        for (Probe probe : List.of(Probe.ASKED, Probe.SIGN_IN)) {
            if (evidence.of(probe) instanceof Reading.Refused refused) {
                return status.test(refused.status())
                        ? new Judgement.Found(finding.apply(refused))
                        : Judgement.ruledOut("the status is " + refused.status(), Citation.status(refused.exchange()));
            }
        }
        return evidence.of(Probe.ASKED) instanceof Reading.Odd odd
                ? Judgement.ruledOut("the status is " + odd.status(), Citation.status(odd.exchange()))
                : Ground.ruledOut(evidence, Probe.ASKED, "the query was answered");
    }

    /** A finding that quotes the server. */
    static Finding finding(
            Reading.Refused refused, String headline, String what, List<Fix> fix, @Nullable String next) {
        String tries = refused.tries() > 1 ? " (%d tries)".formatted(refused.tries()) : "";
        return new Finding(
                headline,
                Sure.CERTAIN,
                "the server itself says so",
                List.of(Claim.of(what + Words.said(refused.said()), Citation.whole(refused.exchange()))),
                List.of(Claim.of(
                        "status %d%s".formatted(refused.status(), tries), Citation.status(refused.exchange()))),
                fix,
                next);
    }
}
