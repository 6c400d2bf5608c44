package io.cxsh.results;

import io.cxsh.model.AgentState;
import io.cxsh.model.PackedCell;
import io.cxsh.model.PackedStates;
import io.cxsh.model.PlacedRow;
import io.cxsh.model.UtcTime;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * States seen as rows of cells: what holds now first, then the past. Nothing is copied, a cell is made when it is looked
 * at.
 */
final class StateRows extends AbstractList<List<@Nullable Object>> implements RandomAccess {
    static final List<String> COLUMNS = List.of("agentId", "email", "channel", "state", "kind", "since");

    private final List<PlacedRow> current;
    private final @Nullable PackedStates packed;
    private final List<PlacedRow> earlier;
    private final Shape shape;

    /**
     * The columns behind those that all rows have.
     *
     * @param history whether a column says what holds now
     * @param more keys of rows, in order
     */
    record Shape(boolean history, List<String> more) {
        int columns() {
            return COLUMNS.size() + (history ? 1 : 0) + more.size();
        }
    }

    StateRows(List<PlacedRow> current, List<PlacedRow> earlier, Shape shape) {
        this.current = current;
        this.packed = current instanceof PackedStates states ? states : null;
        this.earlier = earlier;
        this.shape = shape;
    }

    @Override
    public int size() {
        return current.size() + earlier.size();
    }

    @Override
    public List<@Nullable Object> get(int index) {
        boolean holds = index < current.size();
        if (holds && packed != null) {
            return new PackedRow(packed, index, shape);
        }
        PlacedRow row = holds ? current.get(index) : earlier.get(index - current.size());
        return new Row(row.state(), holds, shape);
    }

    /** One of many states as cells, which are unpacked one by one. */
    private static final class PackedRow extends AbstractList<@Nullable Object>
            implements CellTexts.Packed, RandomAccess {
        private final PackedStates states;
        private final int index;
        private final Shape shape;

        PackedRow(PackedStates states, int index, Shape shape) {
            this.states = states;
            this.index = index;
            this.shape = shape;
        }

        @Override
        public int size() {
            return shape.columns();
        }

        @Override
        public @Nullable Object get(int column) {
            int further = Objects.checkIndex(column, size()) - COLUMNS.size();
            if (further >= 0) {
                int key = shape.history() ? further - 1 : further;
                return key < 0 ? (Object) true : states.more(index, shape.more().get(key));
            }
            return states.at(index, column).next(column);
        }

        @Override
        public @Nullable PackedCell at(int column) {
            return column < COLUMNS.size() ? states.at(index, column) : null;
        }
    }

    /** One state as cells. */
    private static final class Row extends AbstractList<@Nullable Object> implements RandomAccess {
        private final AgentState state;
        private final boolean holds;
        private final Shape shape;

        Row(AgentState state, boolean holds, Shape shape) {
            this.state = state;
            this.holds = holds;
            this.shape = shape;
        }

        @Override
        public int size() {
            return shape.columns();
        }

        @Override
        public @Nullable Object get(int column) {
            return switch (Objects.checkIndex(column, size())) {
                case 0 -> state.agentId().value();
                case 1 -> state.email();
                case 2 -> state.channel();
                case 3 -> state.state();
                case 4 -> state.kind();
                case 5 -> state.since() == null ? null : UtcTime.text(state.since());
                default -> further(column - COLUMNS.size());
            };
        }

        private @Nullable Object further(int column) {
            if (!shape.history()) {
                return state.more().get(shape.more().get(column));
            }
            return column == 0 ? (Object) holds : state.more().get(shape.more().get(column - 1));
        }
    }
}
