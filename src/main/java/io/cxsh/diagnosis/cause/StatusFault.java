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
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How every cause that is a status of the query or of the sign-in judges: the status is the server's own statement. */
final class StatusFault {
    /** What an explanation asks besides the query. */
    private static final List<Probe> IN_BETWEEN =
            List.of(Probe.UNFILTERED, Probe.ALONE, Probe.HISTORY, Probe.DIRECTORY, Probe.ASKED_AGAIN);

    /** What a cause reads that judges all requests. */
    static final Set<Probe> READS = Stream.concat(IN_BETWEEN.stream(), Stream.of(Probe.ASKED, Probe.SIGN_IN))
            .collect(Collectors.toUnmodifiableSet());

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

    /** The same, and found too when another request of the explanation ended so; what it would have told is not known. */
    static Judgement judgeAll(
            Evidence evidence, IntPredicate status, Function<Reading.Refused, Finding> finding, String what) {
        Judgement query = judge(evidence, status, finding);
        return query instanceof Judgement.Found || evidence.isVisible()
                ? query
                : IN_BETWEEN.stream()
                        .filter(probe -> evidence.of(probe) instanceof Reading.Refused one && status.test(one.status()))
                        .findFirst()
                        .<Judgement>map(probe -> new Judgement.Found(between(
                                finding.apply((Reading.Refused) evidence.of(probe)),
                                "%s during the explanation, no answer for: %s".formatted(what, probe.asks()),
                                evidence.question().whom())))
                        .orElse(query);
    }

    private static Finding between(Finding finding, String headline, String whom) {
        return new Finding(
                headline,
                Sure.LIKELY,
                "the server itself says so; whether what it kept back explains %s is not known".formatted(whom),
                finding.cause(),
                finding.proof(),
                finding.fix(),
                finding.next());
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
