package io.cxsh.diagnosis.cause;

import io.cxsh.diagnosis.Cause;
import io.cxsh.diagnosis.Evidence;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Fix;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Probe;
import io.cxsh.diagnosis.Reading;
import io.cxsh.diagnosis.Sure;
import io.cxsh.model.AgentState;
import io.cxsh.model.PlacedRow;
import io.cxsh.session.Dialect;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Her history ends in a working state, and the current list leaves it out: a hidden custom state. */
public final class StateIsNotReturned implements Cause {
    /** The tenant's clock shows whole seconds. */
    private static final Duration TICK = Duration.ofSeconds(1);

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
        return Set.of(
                Probe.ASKED,
                Probe.ASKED_AGAIN,
                Probe.ASKED_THIRD,
                Probe.ASKED_MORE,
                Probe.UNFILTERED,
                Probe.ALONE,
                Probe.HISTORY);
    }

    @Override
    public Judgement judge(Evidence evidence) {
        Judgement judgement = PastStates.judge(evidence, PastStates::isWorking, StateIsNotReturned::finding);
        return judgement instanceof Judgement.Found
                ? Sightings.shownLater(evidence)
                        .or(() -> Ground.shownAlone(evidence))
                        .orElseGet(() -> onceMore(evidence, judgement))
                : judgement;
    }

    /** The list may have left her out before she came: it is asked again while the budget lasts. */
    private static Judgement onceMore(Evidence evidence, Judgement found) {
        if (!evidence.asked(Probe.ASKED_AGAIN)) {
            return Judgement.waitingFor(Probe.ASKED_AGAIN);
        }
        return cameInBetween(evidence)
                ? Judgement.open(
                        "her state began while the list was asked: a change that arrives late (CX504) looks the same")
                : unlessOthersAreShownSo(evidence, found);
    }

    /** States in which others are listed are returned: she may be shown now and then, so it takes more samples. */
    private static Judgement unlessOthersAreShownSo(Evidence evidence, Judgement found) {
        boolean othersToo = PastStates.of(evidence)
                .filter(past -> past.newest().stream().allMatch(row -> isOthersToo(evidence, row.state())))
                .isPresent();
        return othersToo
                ? Ground.listed(evidence, Probe.ASKED_THIRD)
                        .or(() -> evidence.asked(Probe.ASKED_MORE)
                                ? Optional.empty()
                                : Optional.of(Judgement.waitingFor(Probe.ASKED_MORE)))
                        .orElseGet(() -> doubted(found))
                : found;
    }

    private static Judgement doubted(Judgement found) {
        return found instanceof Judgement.Found one
                ? new Judgement.Found(one.finding()
                        .asLikely(
                                "others are shown in that state: a token that may not see her (CX110) and an agent who"
                                        + " comes and goes (CX409) look the same"))
                : found;
    }

    private static boolean isOthersToo(Evidence evidence, AgentState hers) {
        return evidence.rows(Probe.UNFILTERED).stream()
                .flatMap(rows -> rows.current().stream())
                .map(PlacedRow::state)
                .anyMatch(other -> other.state().equalsIgnoreCase(hers.state())
                        && Objects.equals(other.channel(), hers.channel()));
    }

    /** Whether her newest state began between the first answer without her and the last one, on the tenant's clock. */
    private static boolean cameInBetween(Evidence evidence) {
        Optional<Instant> first = evidence.rows(Probe.ASKED).flatMap(Reading.Rows::date);
        Optional<Instant> last = evidence.rows(Probe.ASKED_AGAIN).flatMap(Reading.Rows::date);
        Optional<Instant> since = PastStates.of(evidence)
                .flatMap(
                        past -> Optional.ofNullable(past.newest().get(0).state().since()));
        return first.isPresent()
                && last.isPresent()
                && since.filter(begun -> !begun.isBefore(first.get())
                                && begun.isBefore(last.get().plus(TICK)))
                        .isPresent();
    }

    private static Finding finding(PastStates past) {
        return past.finding(
                "this agent is in a state that the list does not return: " + past.state(),
                "her newest state is %s, and the current list leaves her out".formatted(past.state()),
                Sure.LIKELY,
                "a logout that the history does not record looks the same; so does an agent who comes and goes (CX409)",
                List.of(new Fix("an admin", "make this state visible to the API client's role", null)
                        .holding("from the next sign-in")));
    }
}
