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

/** The server failed: nothing follows about the agent. */
public final class ServiceFails implements Cause {
    @Override
    public String code() {
        return "CX502";
    }

    @Override
    public String title() {
        return "the service fails (5xx)";
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
                evidence, status -> status >= 500, refused -> finding(evidence, refused), "the service fails");
    }

    private static Finding finding(Evidence evidence, Reading.Refused refused) {
        return StatusFault.finding(
                refused,
                "the service fails (%d): nothing is known about %s"
                        .formatted(refused.status(), evidence.question().whom()),
                "the server fails",
                List.of(
                        new Fix(
                                "you",
                                "ask again after some minutes, and see the status page of the tenant's cluster",
                                null),
                        Fix.by("NICE", "mend it: report the time and the request")
                                .holding("when they have")),
                null);
    }
}
