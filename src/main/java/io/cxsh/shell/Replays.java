package io.cxsh.shell;

import io.cxsh.bundle.Recording;

/** Makes shells that play a recorded session. */
@FunctionalInterface
public interface Replays {

    /** A shell with the network off; its results and errors go where the surroundings say. */
    CxshShell open(Surroundings surroundings, Recording recording);
}
