package io.cxsh.results;

import io.cxsh.model.PackedCell;
import io.cxsh.model.PackedCells;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** Many rows of any columns, kept packed; a packed row is how many cells it has, and those cells. */
final class PackedRows extends AbstractList<List<@Nullable Object>> implements RandomAccess {
    private final PackedCells cells;
    private final int columns;

    private PackedRows(PackedCells cells, int columns) {
        this.cells = cells;
        this.columns = columns;
    }

    @Override
    public int size() {
        return cells.rows();
    }

    @Override
    public List<@Nullable Object> get(int index) {
        return new Row(Objects.checkIndex(index, size()));
    }

    private final class Row extends AbstractList<@Nullable Object> implements CellTexts.Packed, RandomAccess {
        private final int index;

        Row(int index) {
            this.index = index;
        }

        @Override
        public int size() {
            return columns;
        }

        @Override
        public @Nullable Object get(int column) {
            PackedCell cell = at(Objects.checkIndex(column, columns));
            return cell == null ? null : cell.next(column);
        }

        @Override
        public @Nullable PackedCell at(int column) {
            PackedCell cell = cells.row(index);
            if (cell.number() <= column) {
                return null;
            }
            for (int i = 0; i < column; i++) {
                cell.skip();
            }
            return cell;
        }
    }

    /** Takes rows in, cell by cell; a column is there as soon as a row names it. */
    static final class Builder {
        private final PackedCells cells = new PackedCells();
        private final Map<String, Integer> columns = new LinkedHashMap<>();
        private @Nullable Object[] row = new @Nullable Object[16];
        private String[] names = new String[16];
        private int last;
        private int filled;

        /** How many columns there are so far. */
        int columns() {
            return columns.size();
        }

        /** Gives up the row that is being made, and the columns that came after so many. */
        void drop(int kept) {
            columns.values().removeIf(column -> column >= kept);
            clear();
        }

        /** A cell of the row; of two in one column the later counts. */
        void cell(String name, @Nullable Object cell) {
            int column = column(name);
            row[column] = cell;
            last = column;
            filled = Math.max(filled, column + 1);
        }

        private int column(String name) {
            int next = filled == 0 ? 0 : last + 1;
            if (next < columns.size() && name.equals(names[next])) {
                return next;
            }
            int column = columns.computeIfAbsent(name, key -> columns.size());
            if (column >= row.length) {
                row = Arrays.copyOf(row, column * 2);
                names = Arrays.copyOf(names, column * 2);
            }
            names[column] = name;
            return column;
        }

        void endRow() {
            cells.add(filled);
            for (int column = 0; column < filled; column++) {
                cells.add(column, row[column]);
            }
            cells.endRow();
            clear();
        }

        private void clear() {
            Arrays.fill(row, 0, filled, null);
            filled = 0;
            last = 0;
        }

        Rows build() {
            return new Rows(List.copyOf(columns.keySet()), new PackedRows(cells, columns.size()));
        }
    }
}
