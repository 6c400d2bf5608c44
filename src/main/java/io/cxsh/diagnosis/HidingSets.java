package io.cxsh.diagnosis;

import io.cxsh.model.AgentState;
import io.cxsh.model.Filter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which filters of a query hide an agent's rows: every smallest set that leaves none of them, and every smallest set of
 * filters whose removal brings one back.
 *
 * <p>An agent has a row per channel, so two filters that each leave a row can hide her together.
 */
public record HidingSets(List<Set<Filter>> hiding, List<Set<Filter>> repairs) {
    private static final int MOST_FILTERS = 16;
    private static final Comparator<Filter> ORDER =
            Comparator.comparing(Filter::field).thenComparing(Filter::value);

    /**
     * Evaluates every subset of the filters on her rows.
     *
     * @param filters the query's filters, at most 16
     * @param rows her rows without any filter; with none nothing hides
     * @param holds whether a row satisfies a filter
     */
    public static HidingSets of(List<Filter> filters, List<AgentState> rows, BiPredicate<Filter, AgentState> holds) {
        if (filters.size() > MOST_FILTERS) {
            throw new IllegalArgumentException("more than " + MOST_FILTERS + " filters");
        }
        if (rows.isEmpty()) {
            return new HidingSets(List.of(), List.of());
        }
        List<Integer> kept = rows.stream()
                .map(row -> passing(filters, row, holds))
                .distinct()
                .toList();
        int all = (1 << filters.size()) - 1;
        List<Integer> hiding = smallest(all, set -> kept.stream().noneMatch(row -> (row & set) == set));
        List<Integer> repairs = smallest(all, set -> kept.stream().anyMatch(row -> (row | set) == all));
        return new HidingSets(named(hiding, filters), named(repairs, filters));
    }

    /** Whether some filters hide her. */
    public boolean hidesHer() {
        return !hiding.isEmpty();
    }

    private static int passing(List<Filter> filters, AgentState row, BiPredicate<Filter, AgentState> holds) {
        return IntStream.range(0, filters.size())
                .filter(i -> holds.test(filters.get(i), row))
                .map(i -> 1 << i)
                .sum();
    }

    private static List<Integer> smallest(int all, java.util.function.IntPredicate wanted) {
        List<Integer> found = new ArrayList<>();
        IntStream.rangeClosed(0, all)
                .boxed()
                .sorted(Comparator.comparing(Integer::bitCount))
                .filter(set -> wanted.test(set) && found.stream().noneMatch(less -> (less & set) == less))
                .forEach(found::add);
        return found;
    }

    private static List<Set<Filter>> named(List<Integer> sets, List<Filter> filters) {
        return sets.stream().map(set -> named(set, filters)).toList();
    }

    private static Set<Filter> named(int set, List<Filter> filters) {
        return IntStream.range(0, filters.size())
                .filter(i -> (set & (1 << i)) != 0)
                .mapToObj(filters::get)
                .collect(Collectors.toCollection(() -> new TreeSet<>(ORDER)));
    }
}
