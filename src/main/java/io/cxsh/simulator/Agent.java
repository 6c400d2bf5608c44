package io.cxsh.simulator;

import java.util.List;

/**
 * Somebody who works in the world.
 *
 * @param rows what holds now
 * @param past earlier states, and those that the current list leaves out
 */
record Agent(String id, String email, List<StateRow> rows, List<StateRow> past) {}
