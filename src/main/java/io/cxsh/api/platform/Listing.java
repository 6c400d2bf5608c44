package io.cxsh.api.platform;

import io.cxsh.transport.Exchange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A complete list.
 *
 * @param rows all rows, in the order of the pages
 * @param exchange the exchange that brought the first page
 * @param pages how many pages it came in
 * @param hidden how many rows are withheld from this token, or null where the server does not say
 */
record Listing(
        List<Fields> rows,
        Exchange exchange,
        int pages,
        @Nullable Integer hidden) {}
