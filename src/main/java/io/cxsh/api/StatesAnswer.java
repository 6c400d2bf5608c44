package io.cxsh.api;

import io.cxsh.model.Filter;
import io.cxsh.model.PlacedRow;
import io.cxsh.model.Query;
import io.cxsh.transport.Exchange;
import java.util.List;

/**
 * A complete list of states.
 *
 * @param query what was asked
 * @param exchange the exchange that answered
 * @param local the filters that cxsh applied itself; the query's others ran on the server
 * @param total how many current rows the server returned, before the local filters
 * @param current the rows that hold now
 * @param earlier rows of the past, oldest first; empty unless history was asked for
 */
public record StatesAnswer(
        Query query,
        Exchange exchange,
        List<Filter> local,
        int total,
        List<PlacedRow> current,
        List<PlacedRow> earlier) {

    /** The filters that the server ran. */
    public List<Filter> server() {
        return query.filters().stream()
                .filter(filter -> !local.contains(filter))
                .toList();
    }
}
