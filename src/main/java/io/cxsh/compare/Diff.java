package io.cxsh.compare;

import io.cxsh.results.Rows;
import java.util.ArrayList;
import java.util.HashSet;
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
        Map<Identity.Key, List<@Nullable Object>> old = new LinkedHashMap<>(before.size() * 2);
        before.cells().forEach(row -> old.putIfAbsent(identity.key(row, false), row));
        Set<Identity.Key> now = new HashSet<>(after.size() * 2);
        List<int[]> shared = shared(before, after, ignored);
        List<List<@Nullable Object>> appeared = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        int same = 0;
        for (List<@Nullable Object> row : after.cells()) {
            Identity.Key key = identity.key(row, true);
            if (!now.add(key)) {
                continue;
            }
            List<@Nullable Object> earlier = old.remove(key);
            if (earlier == null) {
                appeared.add(row);
                continue;
            }
            List<Change> changes = changes(after, earlier, row, shared);
            if (changes.isEmpty()) {
                same++;
            } else {
                changed.add(new Changed(row, changes));
            }
        }
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
        List<Change> changes = List.of();
        for (int[] pair : shared) {
            String from = Rows.text(old, pair[0]);
            String to = Rows.text(now, pair[1]);
            if (!from.equals(to)) {
                changes = changes.isEmpty() ? new ArrayList<>() : changes;
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
