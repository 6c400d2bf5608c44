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

/** The directory has her as inactive or locked. */
public final class AgentMayNotWork implements Cause {
    @Override
    public String code() {
        return "CX407";
    }

    @Override
    public String title() {
        return "the agent is inactive or locked";
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
        return Whereabouts.judge(
                evidence, Set.of(Whereabouts.Reason.INACTIVE, Whereabouts.Reason.LOCKED), AgentMayNotWork::found);
    }

    private static Judgement found(Whereabouts gone) {
        boolean locked = gone.reason() == Whereabouts.Reason.LOCKED;
        return new Judgement.Found(new Finding(
                "this agent is " + (locked ? "locked and cannot sign in" : "no longer active in the directory"),
                Sure.CERTAIN,
                "the directory itself says so, and she is not logged in",
                gone.claims(),
                gone.claims(),
                List.of(new Fix(
                                "an admin",
                                locked ? "unlock her user" : "activate her user, or ask for another agent",
                                null)
                        .holding("from her next sign-in")),
                null));
    }
}
