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

/** A login page, a proxy or a captive portal answers in the API's place. */
public final class AnswerIsNotTheApi implements Cause {
    @Override
    public String code() {
        return "CX204";
    }

    @Override
    public String title() {
        return "the answer does not come from the API";
    }

    @Override
    public boolean concerns(Question question) {
        return true;
    }

    @Override
    public Set<Probe> reads() {
        return Set.of(Probe.ASKED, Probe.SIGN_IN);
    }

    @Override
    public Judgement judge(Evidence evidence) {
        return OddAnswer.judge(evidence, Reading.Odd::web, AnswerIsNotTheApi::finding);
    }

    private static Finding finding(Reading.Odd odd) {
        return OddAnswer.finding(
                odd,
                "something else answers in the API's place",
                List.of(
                        new Fix(
                                        "you",
                                        "check the address, and whether VPN, proxy or a network login stand between",
                                        null)
                                .holding("at once"),
                        new Fix("you", "see where the address comes from", "config why API_BASE")));
    }
}
