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
import java.util.Optional;
import java.util.Set;

/** Null, an object, an empty or a cut answer: none of them says that nobody is there. */
public final class AnswerIsNoList implements Cause {
    @Override
    public String code() {
        return "CX503";
    }

    @Override
    public String title() {
        return "the answer is no list of states, and easily misread as nobody";
    }

    @Override
    public boolean concerns(Question question) {
        return true;
    }

    @Override
    public Set<Probe> reads() {
        return Set.of(Probe.ASKED, Probe.SIGN_IN, Probe.UNFILTERED, Probe.ALONE, Probe.HISTORY);
    }

    @Override
    public Judgement judge(Evidence evidence) {
        boolean isSilent = evidence.of(Probe.ASKED) instanceof Reading.Odd odd && odd.silent();
        return (isSilent ? Ground.spoken(evidence) : Optional.<Judgement>empty())
                .orElseGet(() -> OddAnswer.judge(evidence, odd -> !odd.web(), AnswerIsNoList::finding));
    }

    private static Finding finding(Reading.Odd odd) {
        return OddAnswer.finding(
                odd,
                "the answer is no list of states: it does not say that nobody is there",
                List.of(new Fix("NICE", "report the request with its time; a client must not read it as empty", null)
                        .holding("when they have mended it")));
    }
}
