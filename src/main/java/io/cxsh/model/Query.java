package io.cxsh.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A question about agent states: every filter must hold.
 *
 * @param filters the conditions, in the order they were written
 * @param history whether earlier states are wanted too
 */
public record Query(List<Filter> filters, boolean history) {

    /** Every agent that the token may see, current states only. */
    public static final Query ALL = new Query(List.of(), false);

    public Query {
        filters = List.copyOf(filters);
    }

    /** The value of a field's filter, or empty when the query does not ask for that field. */
    public Optional<String> value(String field) {
        return filters.stream()
                .filter(filter -> filter.field().equals(field))
                .map(Filter::value)
                .findFirst();
    }

    /** The same question with only the filters that pass. */
    public Query keeping(Predicate<Filter> wanted) {
        List<Filter> kept = new ArrayList<>();
        for (Filter filter : filters) {
            if (wanted.test(filter)) {
                kept.add(filter);
            }
        }
        return new Query(kept, history);
    }

    /** The same question, earlier states wanted or not. */
    public Query withHistory(boolean wanted) {
        return new Query(filters, wanted);
    }
}
