package io.cxsh.model;

/**
 * A row and where it stood.
 *
 * @param state the row
 * @param index its position in the answer that brought it, from 0; {@link #UNPLACED} where the answer was put in another order
 * @param exchange the number of the exchange that brought it; 0 where its list came in one answer
 */
public record PlacedRow(AgentState state, int index, int exchange) {
    /** The index of a row whose position was not kept. */
    public static final int UNPLACED = -1;

    /** A row of a list that came in one answer. */
    public PlacedRow(AgentState state, int index) {
        this(state, index, 0);
    }
}
