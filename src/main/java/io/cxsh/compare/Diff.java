package io.cxsh.compare;

import io.cxsh.results.Rows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        Map<List<String>, List<@Nullable Object>> old = new LinkedHashMap<>();
        before.cells().forEach(row -> old.putIfAbsent(identity.key(row, false), row));
        Map<List<String>, List<@Nullable Object>> now = new LinkedHashMap<>();
        after.cells().forEach(row -> now.putIfAbsent(identity.key(row, true), row));
        List<int[]> shared = shared(before, after, ignored);
        List<List<@Nullable Object>> appeared = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        int same = 0;
        for (Map.Entry<List<String>, List<@Nullable Object>> entry : now.entrySet()) {
            List<@Nullable Object> earlier = old.get(entry.getKey());
            if (earlier == null) {
                appeared.add(entry.getValue());
                continue;
            }
            List<Change> changes = changes(after, earlier, entry.getValue(), shared);
            if (changes.isEmpty()) {
                same++;
            } else {
                changed.add(new Changed(entry.getValue(), changes));
            }
        }
        old.keySet().removeAll(now.keySet());
        return new Diff(before, after, identity.fields(), appeared, new ArrayList<>(old.values()), changed, same);
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
        List<Change> changes = new ArrayList<>();
        for (int[] pair : shared) {
            String from = Rows.text(old, pair[0]);
            String to = Rows.text(now, pair[1]);
            if (!from.equals(to)) {
                changes.add(new Change(after.columns().get(pair[1]), from, to));
            }
        }
        return changes;
    }

    /** Whether both say the same. */
    public boolean isEmpty() {
        return appeared.isEmpty() && vanished.isEmpty() && changed.isEmpty();
    }
}
