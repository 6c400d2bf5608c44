package io.cxsh.api.classic;

import io.cxsh.model.PlacedRow;
import java.util.List;

/** Puts rows into lists, each as an object. */
record Collected(List<PlacedRow> rows, List<PlacedRow> past) implements RowSink {
    @Override
    public void current(PlacedRow row) {
        rows.add(row);
    }

    @Override
    public void history(PlacedRow row) {
        past.add(row);
    }
}
