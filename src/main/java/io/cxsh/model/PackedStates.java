package io.cxsh.model;

import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * States of a large tenant, kept packed: a row is made when it is looked at. It never changes.
 *
 * <p>A packed row is who, e-mail address, channel, state, kind, since, index, exchange, shape, and the values that the
 * shape has keys for.
 */
public final class PackedStates extends AbstractList<PlacedRow> implements RandomAccess {
    private static final int SHAPE = 8;
    private static final int FIRST_MORE = 9;
    private static final int MOST_KEYS = 200;
    private static final int MOST_SHAPES = 1_000;
    private static final int UNSHAPED = -1;

    private final PackedCells cells = new PackedCells();
    private final List<List<String>> shapes = new ArrayList<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private boolean hasUnshaped;

    private PackedStates() {}

    @Override
    public int size() {
        return cells.rows();
    }

    @Override
    public PlacedRow get(int index) {
        PackedCell cell = cells.row(Objects.checkIndex(index, size()));
        AgentId agentId = new AgentId(String.valueOf(cell.next(0)));
        String email = (String) cell.next(1);
        String channel = (String) cell.next(2);
        String state = String.valueOf(cell.next(3));
        String kind = (String) cell.next(4);
        Instant since = cell.moment();
        int place = cell.number();
        int exchange = cell.number();
        Map<String, Object> more = more(cell);
        return new PlacedRow(new AgentState(agentId, email, channel, state, kind, since, more), place, exchange);
    }

    @SuppressWarnings("unchecked") // it was such a map when it was packed
    private Map<String, Object> more(PackedCell cell) {
        int shape = cell.number();
        if (shape == UNSHAPED) {
            return (Map<String, Object>) Objects.requireNonNull(cell.next(SHAPE));
        }
        List<String> keys = shapes.get(shape);
        if (keys.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> more = new LinkedHashMap<>(keys.size() * 2);
        for (String key : keys) {
            Object value = cell.next(column(key));
            if (value != null) {
                more.put(key, value);
            }
        }
        return more;
    }

    private int column(String key) {
        return Objects.requireNonNull(columns.get(key));
    }

    /**
     * A row at one of its fields, without making the row.
     *
     * @param field 0 for the agent's id, 1 e-mail address, 2 channel, 3 state, 4 kind, 5 since
     */
    public PackedCell at(int index, int field) {
        PackedCell cell = cells.row(index);
        for (int i = 0; i < field; i++) {
            cell.skip();
        }
        return cell;
    }

    /** What a row has under a key that is no column; null for nothing. */
    public @Nullable Object more(int index, String key) {
        PackedCell cell = at(index, SHAPE);
        int shape = cell.number();
        if (shape == UNSHAPED) {
            return cell.next(SHAPE) instanceof Map<?, ?> more ? more.get(key) : null;
        }
        int place = shapes.get(shape).indexOf(key);
        for (int i = 0; i < place; i++) {
            cell.skip();
        }
        return place < 0 ? null : cell.next(column(key));
    }

    /** Adds the keys of any rows that are no column, in the order in which the rows bring them. */
    public static void addKeys(List<PlacedRow> rows, Set<String> keys) {
        if (rows instanceof PackedStates packed) {
            packed.addKeys(keys);
            return;
        }
        for (PlacedRow row : rows) {
            if (!row.state().more().isEmpty()) {
                keys.addAll(row.state().more().keySet());
            }
        }
    }

    /** Adds the keys that are no column, in the order in which the rows bring them. */
    void addKeys(Set<String> keys) {
        if (!hasUnshaped) {
            shapes.forEach(keys::addAll);
        } else {
            forEach(row -> keys.addAll(row.state().more().keySet()));
        }
    }

    /** Takes rows in, and packs them once they are many. */
    public static final class Builder {
        private static final int MANY = 1_000;

        private final List<PlacedRow> few = new ArrayList<>();
        private final PackedStates packed = new PackedStates();
        private final Map<List<String>, Integer> shapes = new HashMap<>();
        private boolean isMany;

        /** Adds a row. */
        public void add(PlacedRow row) {
            if (!arePacked()) {
                few.add(row);
                return;
            }
            AgentState state = row.state();
            packed.cells.add(0, (Object) state.agentId().value());
            packed.cells.add(1, (Object) state.email());
            rest(state.channel(), state.state(), state.kind(), state.since());
            end(row.index(), row.exchange(), state.more());
        }

        /** Adds the row that was read, of a list that came in one answer. */
        public void add(StateFields row, int index) {
            if (!arePacked()) {
                few.add(new PlacedRow(row.state(), index));
                return;
            }
            packed.cells.add(0, row.agentId());
            CharSequence email = row.email();
            if (email == null) {
                packed.cells.add(1, (Object) null);
            } else {
                packed.cells.add(1, email);
            }
            rest(row.channel(), row.name(), row.kind(), row.since());
            end(index, 0, row.more());
        }

        /** All rows, in a list that nobody changes. */
        public List<PlacedRow> build() {
            return packed.isEmpty() ? List.copyOf(few) : packed;
        }

        /** Whether the next row is packed; the first time those before are. */
        private boolean arePacked() {
            if (packed.isEmpty() && few.size() == MANY) {
                List<PlacedRow> first = List.copyOf(few);
                few.clear();
                isMany = true;
                first.forEach(this::add);
            }
            return isMany;
        }

        private void rest(@Nullable String channel, String state, @Nullable String kind, @Nullable Instant since) {
            packed.cells.add(2, (Object) channel);
            packed.cells.add(3, (Object) state);
            packed.cells.add(4, (Object) kind);
            packed.cells.add(since);
        }

        private void end(int index, int exchange, Map<String, Object> more) {
            packed.cells.add(index);
            packed.cells.add(exchange);
            more(more);
            packed.cells.endRow();
        }

        private void more(Map<String, Object> more) {
            List<String> keys = more.isEmpty() ? List.of() : List.copyOf(more.keySet());
            Integer shape = shapes.get(keys);
            if (shape == null && shapes.size() < MOST_SHAPES && packed.columns.size() + keys.size() <= MOST_KEYS) {
                shape = shapes.size();
                shapes.put(keys, shape);
                packed.shapes.add(keys);
                keys.forEach(key -> packed.columns.putIfAbsent(key, FIRST_MORE + packed.columns.size()));
            }
            if (shape == null) {
                packed.hasUnshaped = true;
                packed.cells.add(UNSHAPED);
                packed.cells.add(SHAPE, (Object) more);
            } else {
                packed.cells.add(shape);
                more.forEach((key, value) -> packed.cells.add(packed.column(key), value));
            }
        }
    }
}
