package io.cxsh.diagnosis;

import io.cxsh.model.Filter;
import io.cxsh.model.PlacedRow;
import io.cxsh.model.Query;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One observation of the agent under some filters.
 *
 * @param filters the filters that were on
 * @param rows the list that came back
 * @param hers her rows in it
 */
record Sample(Set<Filter> filters, Reading.Rows rows, List<PlacedRow> hers) {

    static Sample of(Reading.Rows rows, AgentReference agent) {
        return new Sample(
                Set.copyOf(rows.query().filters()),
                rows,
                rows.current().stream().filter(row -> agent.names(row.state())).toList());
    }

    boolean showsHer() {
        return !hers.isEmpty();
    }

    Claim claim() {
        String seen = showsHer() ? "shows her" : "hides her";
        int count = rows.current().size();
        String text = "%s: %d %s, %s".formatted(words(rows.query()), count, count == 1 ? "row" : "rows", seen);
        return Claim.of(text, showsHer() ? rows.cite(hers.get(0)) : rows.whole());
    }

    private static String words(Query query) {
        return query.filters().isEmpty()
                ? "no filter"
                : query.filters().stream().map(Filter::toString).collect(Collectors.joining(" + "));
    }
}
