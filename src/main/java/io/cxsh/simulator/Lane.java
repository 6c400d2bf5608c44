package io.cxsh.simulator;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One state as the platform tells it.
 *
 * @param reason why the agent is not available, in the tenant's own words; null for none
 * @param media the channel's media type; null when the row does not name one
 * @param since when it began; null for an agent who was never logged in
 */
record Lane(
        PlatformState state,
        boolean isAfterContact,
        @Nullable String reason,
        @Nullable Media media,
        @Nullable Instant since) {

    static Lane of(StateRow row, PlatformSwitches switches) {
        PlatformState state = PlatformState.of(row.state());
        boolean after = PlatformState.isAfterContact(row.state());
        boolean own =
                state == PlatformState.UNAVAILABLE && !after && !row.state().equals(state.title());
        boolean media = state != PlatformState.LOGGED_OUT && (switches.namesMediaOfIdle() || state.isOnContact());
        return new Lane(
                state,
                after,
                own ? row.state() : null,
                media ? Media.of(row.channel()).orElse(null) : null,
                row.since());
    }

    /** The rows of an agent in the list of states; one for each channel, and one for an agent who is logged out. */
    static List<Lane> all(Agent agent, PlatformSwitches switches) {
        boolean digital = !agent.rows().isEmpty()
                && agent.rows().stream().allMatch(row -> Media.of(row.channel()).equals(Optional.of(Media.DIGITAL)));
        boolean isShown =
                (agent.entry().isActive() || switches.showsInactive()) && (!digital || switches.showsDigitalOnly());
        if (!isShown) {
            return List.of();
        }
        if (agent.rows().isEmpty()) {
            return List.of(absent(agent, switches));
        }
        return rows(agent, switches).map(row -> of(row, switches)).toList();
    }

    private static Stream<StateRow> rows(Agent agent, PlatformSwitches switches) {
        return switches.showsOneRowEach()
                ? agent.rows().stream().max(Comparator.comparing(StateRow::since)).stream()
                : agent.rows().stream();
    }

    /** An agent without a current state is logged out, unless the last thing known is that they went offline. */
    private static Lane absent(Agent agent, PlatformSwitches switches) {
        Optional<Lane> last =
                agent.past().stream().max(Comparator.comparing(StateRow::since)).map(row -> of(row, switches));
        return last.filter(lane -> lane.state() == PlatformState.LOGGED_IN)
                .orElseGet(() -> new Lane(
                        PlatformState.LOGGED_OUT,
                        false,
                        null,
                        null,
                        last.map(Lane::since).orElse(null)));
    }
}
