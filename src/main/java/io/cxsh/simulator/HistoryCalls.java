package io.cxsh.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /agents/{id}/state-history} and {@code /agents/{id}/login-history}. */
final class HistoryCalls {
    private final Viewer viewer;
    private final PlatformSwitches switches;

    /** A state in the history, and the moment it began. */
    private record Past(Lane lane, Instant since) {}

    HistoryCalls(World world) {
        this.viewer = new Viewer(world);
        this.switches = world.platform();
    }

    /** The states, oldest first; each lasts until the next one of the same channel, the last ones until now. */
    Reply states(DataCall call, String id, Instant now) throws RefusedCall {
        Agent agent = agent(id);
        Period period = Period.of(call);
        List<Past> all = past(agent);
        List<Fields> rows = new ArrayList<>();
        for (Past past : all) {
            if (period.holds(past.since())) {
                rows.add(state(agent, past, rows.size() + 1, duration(past, all, now)));
            }
        }
        return new Listing("agentStateHistory", head(now), true, () -> Listing.each(rows.stream(), row -> row))
                .reply(call, switches);
    }

    private List<Past> past(Agent agent) {
        List<Past> all = new ArrayList<>();
        List<Instant> logins = agent.entry().logins();
        if (!logins.isEmpty()) {
            Instant login = logins.get(logins.size() - 1);
            all.add(new Past(new Lane(PlatformState.LOGGED_IN, false, null, null, login), login));
        }
        Stream.concat(agent.past().stream(), agent.rows().stream())
                .map(row -> new Past(Lane.of(row, switches), row.since()))
                .forEach(all::add);
        all.sort(Comparator.comparing(Past::since));
        return all;
    }

    private static long duration(Past past, List<Past> all, Instant now) {
        Instant end = all.stream()
                .filter(next -> next.since().isAfter(past.since()) && follows(past.lane(), next.lane()))
                .map(Past::since)
                .findFirst()
                .orElse(now);
        return Math.max(0, Duration.between(past.since(), end).toSeconds());
    }

    /** A state without a channel is one of the whole agent. */
    private static boolean follows(Lane lane, Lane next) {
        return lane.media() == null || next.media() == null || Objects.equals(lane.media(), next.media());
    }

    private static Fields state(Agent agent, Past past, int index, long seconds) {
        Lane lane = past.lane();
        boolean contact = lane.state().isOnContact();
        return new Fields()
                .with("stateIndex", index)
                .with("startDate", StateRowShape.time(past.since()))
                .with("agentId", StateRowShape.number(agent))
                .with("agentStateId", lane.state().id())
                .with("agentStateName", lane.state().title())
                .with("agentSessionId", 555_000 + StateRowShape.number(agent))
                .with("contactId", contact ? 987_000_000L + StateRowShape.number(agent) : null)
                .withNone("skillId", "skillName")
                .with("mediaTypeId", StateRowShape.id(lane.media()))
                .with("mediaTypeName", StateRowShape.title(lane.media()))
                .withNone("fromAddress", "toAddress")
                .with("outStateId", lane.reason() == null ? null : StateRowShape.reasonId(lane.reason()))
                .with("outStateDescription", lane.reason())
                .with("duration", seconds)
                .with("isOutbound", lane.state().isOutbound())
                .with("isNaturalCalling", false)
                .with("stationId", 7_001)
                .with("stationName", "WFH-1")
                .with("teamId", agent.entry().teamId());
    }

    /** The ACD sessions, oldest first. */
    Reply logins(DataCall call, String id, Instant now) throws RefusedCall {
        Agent agent = agent(id);
        Period period = Period.of(call);
        return new Listing(
                        "agentLogins",
                        head(now),
                        true,
                        () -> Listing.each(
                                agent.entry().logins().stream().filter(period::holds), login -> login(agent, login)))
                .reply(call, switches);
    }

    private static Fields login(Agent agent, Instant login) {
        return new Fields()
                .with("stationPhoneNumber", StateRowShape.station(agent))
                .with("stationCallerId", "")
                .with("stationId", 7_001)
                .with("stationName", "WFH-1")
                .with("loginDate", StateRowShape.time(login.plusMillis(100)));
    }

    private Agent agent(String id) throws RefusedCall {
        return viewer.agent(
                id,
                new RefusedCall(400, "Invalid agentId - '" + id + "', is restricted"),
                new RefusedCall(404, "Invalid agentId - '" + id + "'"));
    }

    private Fields head(Instant now) {
        return new Fields().with("businessUnitId", switches.businessUnit()).with("lastPollTime", now.toString());
    }

    /** From a moment on, before another; either may be open. */
    private record Period(Optional<Instant> start, Optional<Instant> end) {
        static Period of(DataCall call) throws RefusedCall {
            return new Period(
                    call.moment("startDate", "Invalid Start Date"), call.moment("endDate", "Invalid End Date"));
        }

        boolean holds(Instant moment) {
            return start.map(first -> !moment.isBefore(first)).orElse(true)
                    && end.map(moment::isBefore).orElse(true);
        }
    }
}
