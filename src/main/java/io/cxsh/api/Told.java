package io.cxsh.api;

import io.cxsh.transport.Exchange;
import java.util.List;

/**
 * Something the tenant told, and the evidence for it.
 *
 * @param value what it told
 * @param exchanges the exchanges that brought it, in the order of the pages; never empty
 */
public record Told<T>(T value, List<Exchange> exchanges) {
    public Told {
        exchanges = List.copyOf(exchanges);
    }

    /** The exchange that answered first. */
    public Exchange exchange() {
        return exchanges.get(0);
    }
}
