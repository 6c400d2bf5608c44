package io.cxsh.diagnosis.cause;

import io.cxsh.diagnosis.Cause;
import io.cxsh.diagnosis.Evidence;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Fix;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Probe;
import io.cxsh.diagnosis.Sure;
import io.cxsh.session.Dialect;
import java.util.List;
import java.util.Set;

/** Her session ended after the time that the business unit allows without a sign of life. */
public final class SessionEndedByItself implements Cause {
    @Override
    public String code() {
        return "CX403";
    }

    @Override
    public String title() {
        return "the session ended by inactivity";
    }

    @Override
    public boolean concerns(Dialect dialect) {
        return dialect == Dialect.PLATFORM;
    }

    @Override
    public Set<Probe> reads() {
        return Whereabouts.READS;
    }

    @Override
    public Judgement judge(Evidence evidence) {
        return Whereabouts.judge(evidence, Set.of(Whereabouts.Reason.TIMED_OUT), SessionEndedByItself::found);
    }

    private static Judgement found(Whereabouts gone) {
        return new Judgement.Found(new Finding(
                "this agent's session ended by inactivity at " + gone.when().orElseThrow(),
                Sure.LIKELY,
                "a logout by hand at that very minute (CX401) looks the same",
                gone.claims(),
                gone.claims().subList(gone.claims().size() - 2, gone.claims().size()),
                List.of(
                        new Fix("the agent", "log in again", null).holding("from her login"),
                        new Fix("an admin", "lengthen the session timeout where that fits the work", null)),
                null));
    }
}
