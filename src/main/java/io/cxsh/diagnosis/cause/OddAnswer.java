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
import java.util.function.Predicate;

/** How the causes judge that an answer is something else than a list. */
final class OddAnswer {
    /** A page in the place of a list, a proxy's login, a network's login: no API sends these. */
    private static final Set<Integer> SURE_PAGES = Set.of(200, 407, 511);

    private OddAnswer() {}

    /** Found when the query, or the sign-in before it, brought an odd answer of that kind. */
    static Judgement judge(Evidence evidence, Predicate<Reading.Odd> kind, Function<Reading.Odd, Finding> finding) {
        for (Probe probe : List.of(Probe.ASKED, Probe.SIGN_IN)) {
            if (evidence.of(probe) instanceof Reading.Odd odd) {
                return kind.test(odd)
                        ? new Judgement.Found(finding.apply(odd))
                        : Judgement.ruledOut("it is another kind of answer", Citation.whole(odd.exchange()));
            }
        }
        return evidence.of(Probe.ASKED) instanceof Reading.Refused refused
                ? Judgement.ruledOut("the API refuses with a status of its own", Citation.status(refused.exchange()))
                : Ground.ruledOut(evidence, Probe.ASKED, "the query brought a complete list");
    }

    /** A finding about the answer itself. */
    static Finding finding(Reading.Odd odd, String headline, List<Fix> fix) {
        boolean isSure = !odd.silent() && (!odd.web() || SURE_PAGES.contains(odd.status()));
        String doubt = odd.silent()
                ? "some servers answer so where nobody is, and nobody else was shown either"
                : "the API's own server may send such a page or redirect too";
        return new Finding(
                headline,
                isSure ? Sure.CERTAIN : Sure.LIKELY,
                isSure ? "the answer itself shows it" : doubt,
                List.of(Claim.of(odd.kind(), Citation.whole(odd.exchange()))),
                List.of(Claim.of("status " + odd.status(), Citation.status(odd.exchange()))),
                fix,
                null);
    }
}
