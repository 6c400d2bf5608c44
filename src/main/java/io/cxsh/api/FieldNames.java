package io.cxsh.api;

import io.cxsh.model.PackedStates;
import io.cxsh.model.PlacedRow;
import io.cxsh.transport.Exchange;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names of the fields that the rows of a list have besides those of every agent state. */
public final class FieldNames {
    /** Each is a column, and a row that is written has a place in each: an answer must not choose how long that takes. */
    private static final int MOST = 1_000;

    private FieldNames() {}

    /**
     * Takes a list for what it is.
     *
     * @param exchange that brought the rows, or the last ones of them
     * @throws ApiException when its rows have more names than rows of any API
     */
    public static void check(Exchange exchange, List<PlacedRow> rows) throws ApiException {
        Set<String> names = new HashSet<>();
        PackedStates.addKeys(rows, names);
        if (names.size() > MOST) {
            throw ApiException.odd(
                    exchange, "a list whose rows have %,d different fields, not agent states".formatted(names.size()));
        }
    }
}
