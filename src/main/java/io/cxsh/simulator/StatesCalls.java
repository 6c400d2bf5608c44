package io.cxsh.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** {@code /agents/states} and {@code /agents/{id}/states}. */
final class StatesCalls {
    private final Viewer viewer;
    private final PlatformSwitches switches;

    StatesCalls(World world) {
        this.viewer = new Viewer(world);
        this.switches = world.platform();
    }

    /** All agents of the business unit, those logged out among them. */
    Reply all(DataCall call, Instant now) throws RefusedCall {
        checkUnits(call);
        StateRowShape shape = new StateRowShape(switches, now);
        Optional<Instant> since = call.moment("updatedSince", "Invalid Updated Since");
        Fields head = call.isOld() ? new Fields() : new Fields().with("lastPollTime", now.toString());
        return new Listing("agentStates", head, !call.isOld(), () -> rows(call, shape, since)).reply(call, switches);
    }

    private Stream<Supplier<Fields>> rows(DataCall call, StateRowShape shape, Optional<Instant> since) {
        return viewer.visible()
                .flatMap(agent -> Listing.each(
                        Lane.all(agent, switches).stream().filter(lane -> isChanged(lane, since)),
                        lane -> call.isOld() ? shape.old(agent, lane) : shape.present(agent, lane)));
    }

    private static boolean isChanged(Lane lane, Optional<Instant> since) {
        Instant began = lane.since();
        return since.isEmpty() || (began != null && !began.isBefore(since.get()));
    }

    private void checkUnits(DataCall call) throws RefusedCall {
        String mine = Integer.toString(switches.businessUnit());
        String units = call.parameter("reqBUIds").orElse(mine);
        List<String> others = Stream.of(units.split("\\s*,\\s*", -1))
                .filter(unit -> !unit.equals(mine))
                .toList();
        if (others.stream().anyMatch(switches.untrustedUnits()::contains)) {
            throw new RefusedCall(409, "Failed Authorization (BU and Partner Tenant trusted relationship check)");
        }
        if (!others.isEmpty()) {
            throw new RefusedCall(403, "Access to business unit is restricted.");
        }
    }

    /** What a change of an agent's state is refused with: none is made here. */
    RefusedCall change(DataCall call, String id) throws RefusedCall {
        if (call.request().method().equals("GET")) {
            return new RefusedCall(405, "Method Not Allowed");
        }
        Agent agent = viewer.agent(
                id,
                new RefusedCall(403, "AgentId or UserId is restricted"),
                new RefusedCall(404, "Invalid agentId - '" + id + "'"));
        return agent.rows().isEmpty()
                ? new RefusedCall(404, "Invalid agentId - '" + id + "', Agent session not started")
                : new RefusedCall(405, "Method Not Allowed");
    }

    /** One agent. */
    Reply one(DataCall call, String id, Instant now) throws RefusedCall {
        Agent agent = viewer.agent(
                id, new RefusedCall(403, "AgentId or UserId is restricted"), new RefusedCall(404, "Invalid Agent Id"));
        StateRowShape shape = new StateRowShape(switches, now);
        Optional<Instant> since = call.moment("updatedSince", "Invalid Updated Since");
        List<Lane> lanes = Lane.all(agent, switches).stream()
                .filter(lane -> isChanged(lane, since))
                .toList();
        return new Listing(
                        "agentStates",
                        new Fields(),
                        false,
                        () -> Listing.each(lanes.stream(), lane -> shape.single(agent, lane)))
                .reply(call, switches);
    }
}
