package io.cxsh.api;

import io.cxsh.model.Filter;
import io.cxsh.model.FilterRule;
import io.cxsh.model.PlacedRow;
import io.cxsh.model.Query;
import io.cxsh.transport.Exchange;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of states, read to its end.
 *
 * @param query what was asked
 * @param exchanges the exchanges that brought it, never empty: the pages of the current rows in their order, then those
 *     of the past
 * @param local the filters that cxsh applied itself; the query's others ran on the server
 * @param total how many current rows the server returned, before the local filters
 * @param current the rows that hold now
 * @param earlier rows of the past, oldest first; empty unless history was asked for
 * @param paging how the current rows came
 */
public record StatesAnswer(
        Query query,
        List<Exchange> exchanges,
        List<Filter> local,
        int total,
        List<PlacedRow> current,
        List<PlacedRow> earlier,
        Paging paging) {

    public StatesAnswer {
        exchanges = List.copyOf(exchanges);
    }

    /** A list that came in one answer. */
    public StatesAnswer(
            Query query,
            Exchange exchange,
            List<Filter> local,
            int total,
            List<PlacedRow> current,
            List<PlacedRow> earlier) {
        this(query, List.of(exchange), local, total, current, earlier, Paging.NONE);
    }

    /** The exchange that answered first. */
    public Exchange exchange() {
        return exchanges.get(0);
    }

    /** How many pages the current rows came in. */
    public int pages() {
        return paging.pages();
    }

    /** Whether the server confirmed that these are all rows. */
    public boolean isComplete() {
        return paging.isConfirmed();
    }

    /** The filters that the server ran. */
    public List<Filter> server() {
        List<Filter> server = new ArrayList<>(query.filters());
        server.removeAll(local);
        return server;
    }

    /**
     * What a narrower query shows of this answer.
     *
     * @param local its filters that the server did not run, applied here
     */
    public StatesAnswer narrowed(Query narrower, List<Filter> local) {
        return new StatesAnswer(
                narrower, exchanges, local, total, passing(current, local), passing(earlier, local), paging);
    }

    private static List<PlacedRow> passing(List<PlacedRow> rows, List<Filter> filters) {
        return filters.isEmpty()
                ? rows
                : rows.stream()
                        .filter(row -> filters.stream().allMatch(filter -> FilterRule.holds(filter, row.state())))
                        .toList();
    }
}
