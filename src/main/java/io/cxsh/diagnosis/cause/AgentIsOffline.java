package io.cxsh.diagnosis.cause;

import io.cxsh.diagnosis.Cause;
import io.cxsh.diagnosis.Evidence;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Fix;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Probe;
import java.util.List;
import java.util.Set;

/** Her newest state is Offline, or the login without a chosen state. */
public final class AgentIsOffline implements Cause {
    @Override
    public String code() {
        return "CX404";
    }

    @Override
    public String title() {
        return "this agent is logged in without a state, or Offline";
    }

    @Override
    public Set<Probe> reads() {
        return Set.of(Probe.ASKED, Probe.UNFILTERED, Probe.ALONE, Probe.HISTORY);
    }

    @Override
    public Judgement judge(Evidence evidence) {
        boolean absent =
                evidence.isPlatform() && evidence.rows(Probe.UNFILTERED).isPresent();
        if (absent && evidence.hers(Probe.UNFILTERED).isEmpty() && !evidence.isVisible()) {
            return Ground.ruledOut(evidence, Probe.UNFILTERED, "this API lists who is offline, and she has no row");
        }
        return PastStates.judge(evidence, PastStates::isOffline, AgentIsOffline::finding);
    }

    private static Finding finding(PastStates past) {
        return past.recorded(
                "this agent is offline since " + past.moment(),
                "her newest state is one that the list leaves out",
                List.of(new Fix("the agent", "choose a state such as Available", null).holding("from that moment")));
    }
}
