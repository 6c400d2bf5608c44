package io.cxsh.diagnosis.cause;

import io.cxsh.diagnosis.Cause;
import io.cxsh.diagnosis.Evidence;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Fix;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Probe;
import java.util.List;
import java.util.Set;

/** Her newest state is LoggedOut. */
public final class AgentIsLoggedOut implements Cause {
    @Override
    public String code() {
        return "CX401";
    }

    @Override
    public String title() {
        return "this agent is not logged in";
    }

    @Override
    public Set<Probe> reads() {
        return Set.of(Probe.ASKED, Probe.UNFILTERED, Probe.HISTORY);
    }

    @Override
    public Judgement judge(Evidence evidence) {
        return PastStates.judge(evidence, PastStates::isLoggedOut, AgentIsLoggedOut::finding);
    }

    private static Finding finding(PastStates past) {
        return past.recorded(
                "this agent is not logged in: logged out " + past.moment(),
                "her newest state is LoggedOut",
                List.of(new Fix("the agent", "log in again, and check that the login goes to this tenant", null)));
    }
}
