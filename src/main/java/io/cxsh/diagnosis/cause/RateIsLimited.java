package io.cxsh.diagnosis.cause;

import io.cxsh.diagnosis.Cause;
import io.cxsh.diagnosis.Evidence;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Fix;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Probe;
import io.cxsh.diagnosis.Question;
import io.cxsh.diagnosis.Reading;
import java.util.List;
import java.util.Set;

/** Too many requests: the answer to this one is a refusal, not an empty list. */
public final class RateIsLimited implements Cause {
    @Override
    public String code() {
        return "CX501";
    }

    @Override
    public String title() {
        return "the tenant limits the rate (429)";
    }

    @Override
    public boolean concerns(Question question) {
        return true;
    }

    @Override
    public Set<Probe> reads() {
        return StatusFault.READS;
    }

    @Override
    public Judgement judge(Evidence evidence) {
        return StatusFault.judgeAll(
                evidence, status -> status == 429, refused -> finding(evidence, refused), "rate limited (429)");
    }

    private static Finding finding(Evidence evidence, Reading.Refused refused) {
        return StatusFault.finding(
                refused,
                "rate limited (429): nothing is known about "
                        + evidence.question().whom(),
                "the tenant refuses for the moment",
                List.of(new Fix("you", "wait a minute, and let other pollers of this tenant slow down", null)
                        .holding("as soon as they do")),
                null);
    }
}
