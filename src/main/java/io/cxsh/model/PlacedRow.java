package io.cxsh.model;

/**
 * A row and where it stood.
 *
 * @param state the row
 * @param index its position in the answer, from 0
 */
public record PlacedRow(AgentState state, int index) {}
