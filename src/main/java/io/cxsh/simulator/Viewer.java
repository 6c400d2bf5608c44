package io.cxsh.simulator;

import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the holder of a token sees of a world: the agents of one business unit, less those that are hidden. */
record Viewer(World world) {
    /** The agents that the lists show. */
    Stream<Agent> visible() {
        return unit().filter(agent -> !world.isHidden(agent));
    }

    private Stream<Agent> unit() {
        return StreamSupport.stream(world.agents().spliterator(), false).filter(world::isHere);
    }

    /** How many agents the directory says it keeps back. */
    long hiddenCount() {
        return world.platform().hiddenBy() == PlatformSwitches.HiddenBy.SILENCE
                ? 0
                : unit().filter(world::isHidden).count();
    }

    /** The teams of the unit, those that may not be seen among them. */
    Stream<String> teams() {
        return unit().map(agent -> agent.entry().team()).distinct().sorted();
    }

    /**
     * The agent of that id.
     *
     * @param restricted what is said when there is one who may not be seen
     * @param unknown what is said when there is none
     */
    Agent agent(String id, RefusedCall restricted, RefusedCall unknown) throws RefusedCall {
        Optional<Agent> found = unit().filter(agent -> agent.id().equals(id)).findFirst();
        if (found.isEmpty()) {
            throw unknown;
        }
        if (world.isHidden(found.get())) {
            throw world.platform().hiddenBy() == PlatformSwitches.HiddenBy.REFUSAL ? restricted : unknown;
        }
        return found.get();
    }
}
