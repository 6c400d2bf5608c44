package io.cxsh.api.platform;

import io.cxsh.transport.Exchange;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one answer of a list says.
 *
 * @param exchange the answer
 * @param rows its rows
 * @param first what its first row says, without what differs with each request; empty where it has none
 * @param envelope what stands beside the rows
 */
record Page<T>(Exchange exchange, List<T> rows, Map<String, Object> first, Envelope envelope) {

    /**
     * What an answer says beside its rows.
     *
     * @param total how many rows the whole list has, or null where the answer does not say
     * @param hidden how many rows are withheld from this token, or null where the answer does not say
     * @param next the link to the next page as it was sent, or null for none
     * @param isLinked whether the answer has links, be it to no next page
     */
    record Envelope(
            @Nullable Integer total,
            @Nullable Integer hidden,
            @Nullable String next,
            boolean isLinked) {
        static final Envelope NONE = new Envelope(null, null, null, false);
    }

    /** An answer that brought nothing. */
    static <T> Page<T> empty(Exchange exchange) {
        return new Page<>(exchange, List.of(), Map.of(), Envelope.NONE);
    }
}
