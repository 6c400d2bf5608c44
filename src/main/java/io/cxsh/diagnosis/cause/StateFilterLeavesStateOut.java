package io.cxsh.diagnosis.cause;

import io.cxsh.diagnosis.Cause;
import io.cxsh.diagnosis.Evidence;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Probe;
import java.util.Set;
import java.util.TreeSet;

/** She is reported, in another state than the one asked for: Wrapup is not Available. */
public final class StateFilterLeavesStateOut implements Cause {
    @Override
    public String code() {
        return "CX309";
    }

    @Override
    public String title() {
        return "the state filter leaves this agent's state out";
    }

    @Override
    public Set<Probe> reads() {
        return HiddenByFilters.READS;
    }

    @Override
    public Judgement judge(Evidence evidence) {
        return HiddenByFilters.judge(
                evidence, Set.of("state"), hidden -> hidden.isOnly("state"), StateFilterLeavesStateOut::finding);
    }

    private static Finding finding(HiddenByFilters hidden) {
        Set<String> states = new TreeSet<>();
        hidden.examination().hers().forEach(row -> states.add(row.state().state()));
        String in = String.join(" and ", states);
        return hidden.finding(
                "the state filter leaves this agent out: she is in " + in,
                "the query asks for %s; she is in %s".formatted(hidden.value("state"), in),
                "ask without the state, or for the state she is in");
    }
}
