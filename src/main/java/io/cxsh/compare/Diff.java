package io.cxsh.compare;

import io.cxsh.results.CellTexts;
import io.cxsh.results.Rows;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two results, by who the rows are about.
 *
 * @param before the first result
 * @param after the second one
 * @param identity the fields that say who
 * @param appeared rows that only the second one has
 * @param vanished rows that only the first one has
 * @param changed rows that both have and that differ
 * @param same how many both have alike
 */
public record Diff(
        Rows before,
        Rows after,
        List<String> identity,
        List<List<@Nullable Object>> appeared,
        List<List<@Nullable Object>> vanished,
        List<Changed> changed,
        int same) {

    /**
     * Compares two results.
     *
     * @param byAgentOnly whether rows of one agent are the same whatever their channel
     * @param ignored fields whose difference does not count
     * @return empty when nothing tells the agents of both results
     */
    public static Optional<Diff> of(Rows before, Rows after, boolean byAgentOnly, Set<String> ignored) {
        return Identity.of(before, after, byAgentOnly).map(identity -> compared(before, after, identity, ignored));
    }

    private static Diff compared(Rows before, Rows after, Identity identity, Set<String> ignored) {
        BitSet gone = new BitSet(before.size());
        RowIndex old = new RowIndex(before, identity.before());
        for (int i = 0; i < before.size(); i++) {
            gone.set(i, old.add(i));
        }
        RowIndex added = new RowIndex(after, identity.after());
        List<int[]> shared = shared(before, after, ignored);
        List<List<@Nullable Object>> appeared = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        BitSet matched = new BitSet(before.size());
        for (int i = 0; i < after.size(); i++) {
            List<@Nullable Object> row = after.cells().get(i);
            int earlier = old.find(row, identity.after());
            if (earlier < 0) {
                if (added.add(i)) {
                    appeared.add(row);
                }
            } else if (gone.get(earlier)) {
                gone.clear(earlier);
                List<Change> changes = changes(after, before.cells().get(earlier), row, shared);
                matched.set(earlier, changes.isEmpty());
                if (!changes.isEmpty()) {
                    changed.add(new Changed(row, changes));
                }
            }
        }
        List<List<@Nullable Object>> vanished =
                gone.stream().mapToObj(before.cells()::get).toList();
        return new Diff(before, after, identity.fields(), appeared, vanished, changed, matched.cardinality());
    }

    /** The columns that both results have and that count, as pairs. */
    private static List<int[]> shared(Rows before, Rows after, Set<String> ignored) {
        Set<String> without =
                ignored.stream().map(field -> field.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        List<int[]> shared = new ArrayList<>();
        for (int i = 0; i < before.columns().size(); i++) {
            String name = before.columns().get(i);
            Optional<Integer> other = after.column(name);
            if (other.isPresent() && !without.contains(name.toLowerCase(Locale.ROOT))) {
                shared.add(new int[] {i, other.get()});
            }
        }
        return shared;
    }

    private static List<Change> changes(
            Rows after, List<@Nullable Object> old, List<@Nullable Object> now, List<int[]> shared) {
        List<Change> changes = List.of();
        for (int[] pair : shared) {
            if (!CellTexts.haveSameText(old, pair[0], now, pair[1])) {
                String field = after.columns().get(pair[1]);
                changes = changes.isEmpty() ? new ArrayList<>() : changes;
                changes.add(new Change(field, Rows.text(old, pair[0]), Rows.text(now, pair[1])));
            }
        }
        return changes;
    }

    /** Whether both say the same. */
    public boolean isEmpty() {
        return appeared.isEmpty() && vanished.isEmpty() && changed.isEmpty();
    }
}
