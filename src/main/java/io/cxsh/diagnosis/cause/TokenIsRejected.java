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

/** The API rejects the token, and the one fetched afresh too. */
public final class TokenIsRejected implements Cause {
    @Override
    public String code() {
        return "CX104";
    }

    @Override
    public String title() {
        return "the token is expired or rejected (401)";
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
        return StatusFault.judge(evidence, status -> status == 401, TokenIsRejected::finding);
    }

    private static Finding finding(Reading.Refused refused) {
        return StatusFault.finding(
                refused,
                "the API rejects the token (401)" + (refused.tries() > 1 ? ", also a fresh one" : ""),
                "the token is rejected",
                List.of(new Fix("you", "check that the client belongs to this tenant, then sign in again", "login")
                        .holding("at once")),
                "whoami");
    }
}
