package io.cxsh.api;

import io.cxsh.model.Filter;
import io.cxsh.model.FilterRule;
import io.cxsh.model.PlacedRow;
import io.cxsh.model.Query;
import io.cxsh.transport.Exchange;
import java.util.List;

/**
 * A complete list of states.
 *
 * @param query what was asked
 * @param exchange the exchange that answered; the first one where the list came in pages
 * @param local the filters that cxsh applied itself; the query's others ran on the server
 * @param total how many current rows the server returned, before the local filters
 * @param current the rows that hold now
 * @param earlier rows of the past, oldest first; empty unless history was asked for
 * @param pages how many pages the current rows came in
 */
public record StatesAnswer(
        Query query,
        Exchange exchange,
        List<Filter> local,
        int total,
        List<PlacedRow> current,
        List<PlacedRow> earlier,
        int pages) {

    /** A list that came in one page. */
    public StatesAnswer(
            Query query,
            Exchange exchange,
            List<Filter> local,
            int total,
            List<PlacedRow> current,
            List<PlacedRow> earlier) {
        this(query, exchange, local, total, current, earlier, 1);
    }

    /** The filters that the server ran. */
    public List<Filter> server() {
        return query.filters().stream()
                .filter(filter -> !local.contains(filter))
                .toList();
    }

    /**
     * What a narrower query shows of this answer.
     *
     * @param local its filters that the server did not run, applied here
     */
    public StatesAnswer narrowed(Query narrower, List<Filter> local) {
        return new StatesAnswer(
                narrower, exchange, local, total, passing(current, local), passing(earlier, local), pages);
    }

    private static List<PlacedRow> passing(List<PlacedRow> rows, List<Filter> filters) {
        return filters.isEmpty()
                ? rows
                : rows.stream()
                        .filter(row -> filters.stream().allMatch(filter -> FilterRule.holds(filter, row.state())))
                        .toList();
    }
}
