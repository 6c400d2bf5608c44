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

/** She has signed in to CXone, and no session for contacts was opened. */
public final class AgentHasNoSession implements Cause {
    @Override
    public String code() {
        return "CX402";
    }

    @Override
    public String title() {
        return "signed in to CXone, but without a session for contacts";
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
        return Whereabouts.judge(evidence, Set.of(Whereabouts.Reason.NO_SESSION), AgentHasNoSession::found);
    }

    private static Judgement found(Whereabouts gone) {
        return new Judgement.Found(new Finding(
                "this agent has signed in to CXone and opened no session: "
                        + gone.when().map(Object::toString).orElse("at a time that is not recorded"),
                Sure.CERTAIN,
                "the directory has her sign-in, and her login history of that time is empty",
                gone.claims(),
                gone.claims().subList(gone.claims().size() - 1, gone.claims().size()),
                List.of(new Fix(
                                "the agent",
                                "open a session in the agent application; work on digital channels alone opens none",
                                null)
                        .holding("from that moment")),
                null));
    }
}
