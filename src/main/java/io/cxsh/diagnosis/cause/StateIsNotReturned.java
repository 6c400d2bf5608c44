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

/** Her history ends in a working state, and the current list leaves it out: a hidden custom state. */
public final class StateIsNotReturned implements Cause {
    @Override
    public String code() {
        return "CX405";
    }

    @Override
    public String title() {
        return "this agent's state is not returned in the current list";
    }

    @Override
    public boolean concerns(Dialect dialect) {
        return dialect == Dialect.CLASSIC;
    }

    @Override
    public Set<Probe> reads() {
        return Set.of(Probe.ASKED, Probe.ASKED_AGAIN, Probe.ASKED_THIRD, Probe.UNFILTERED, Probe.HISTORY);
    }

    @Override
    public Judgement judge(Evidence evidence) {
        Judgement judgement = PastStates.judge(evidence, PastStates::isWorking, StateIsNotReturned::finding);
        return judgement instanceof Judgement.Found
                ? Sightings.shownLater(evidence).orElseGet(() -> onceMore(evidence, judgement))
                : judgement;
    }

    /** The list may have left her out before she came: it is asked again while the budget lasts. */
    private static Judgement onceMore(Evidence evidence, Judgement found) {
        return evidence.asked(Probe.ASKED_AGAIN) ? found : Judgement.waitingFor(Probe.ASKED_AGAIN);
    }

    private static Finding finding(PastStates past) {
        return past.finding(
                "this agent is in a state that the list does not return: " + past.state(),
                "her newest state is %s, and the current list leaves her out".formatted(past.state()),
                Sure.LIKELY,
                "a logout that the history does not record looks the same; so does an agent who comes and goes (CX409)",
                List.of(new Fix("an admin", "make this state visible to the API client's role", null)));
    }
}
