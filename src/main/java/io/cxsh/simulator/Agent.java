package io.cxsh.simulator;

import java.util.List;

/**
 * Somebody who works in the world.
 *
 * @param rows what holds now
 * @param past earlier states, and those that the current list leaves out
 * @param entry what the directory says; the classic contract does not show it
 */
record Agent(String id, String email, List<StateRow> rows, List<StateRow> past, DirectoryEntry entry) {}
