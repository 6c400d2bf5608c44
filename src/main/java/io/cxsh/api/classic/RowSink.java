package io.cxsh.api.classic;

import io.cxsh.model.PlacedRow;
import io.cxsh.model.StateFields;

/** Takes the rows of a list as they are read. */
interface RowSink {
    /** A row that says what holds now, at its position; its fields are another row's afterwards. */
    default void current(StateFields row, int index) {
        current(new PlacedRow(row.state(), index));
    }

    /** The same for a row that was read as a whole. */
    void current(PlacedRow row);

    /** A row of another row's own history, with its row's position. */
    void history(PlacedRow row);
}
