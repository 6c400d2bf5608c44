package io.cxsh.compare;

import io.cxsh.results.CellTexts;
import io.cxsh.results.Rows;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds rows by whom they are about. It holds their places only, because as many keys would take more than the rows. */
final class RowIndex {
    private final List<List<@Nullable Object>> rows;
    private final List<Integer> columns;
    private final int[] hashes;
    private final int[] slots;

    /**
     * An index without any row yet.
     *
     * @param columns the cells that say who
     */
    RowIndex(Rows rows, List<Integer> columns) {
        this.rows = rows.cells();
        this.columns = columns;
        this.hashes = new int[rows.size()];
        this.slots = new int[Integer.highestOneBit(Math.max(1, rows.size())) * 4];
    }

    /** Takes in the row of that place; false when one about the same is there. */
    boolean add(int place) {
        List<@Nullable Object> row = rows.get(place);
        int hash = hash(row, columns);
        int slot = slot(row, columns, hash);
        if (slots[slot] != 0) {
            return false;
        }
        hashes[place] = hash;
        slots[slot] = place + 1;
        return true;
    }

    /** The place of the row about the same as another result's row; negative for none. */
    int find(List<@Nullable Object> row, List<Integer> itsColumns) {
        return slots[slot(row, itsColumns, hash(row, itsColumns))] - 1;
    }

    private static int hash(List<@Nullable Object> row, List<Integer> columns) {
        int hash = 0;
        for (int column : columns) {
            hash = 31 * hash + CellTexts.keyHash(row, column);
        }
        return hash;
    }

    /** Where the row is, or belongs. */
    private int slot(List<@Nullable Object> row, List<Integer> itsColumns, int hash) {
        int slot = spread(hash);
        while (slots[slot] != 0) {
            int place = slots[slot] - 1;
            if (hashes[place] == hash && areSame(rows.get(place), row, itsColumns)) {
                return slot;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private int spread(int hash) {
        int mixed = hash * 0x9e3779b9;
        return (mixed ^ mixed >>> 15) & slots.length - 1;
    }

    private boolean areSame(List<@Nullable Object> row, List<@Nullable Object> other, List<Integer> otherColumns) {
        for (int i = 0; i < columns.size(); i++) {
            if (!CellTexts.haveSameKey(row, columns.get(i), other, otherColumns.get(i))) {
                return false;
            }
        }
        return true;
    }
}
