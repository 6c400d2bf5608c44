package io.cxsh.api.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one answer of a list says.
 *
 * @param rows its rows
 * @param total how many rows the whole list has, or null where the answer does not say
 * @param hidden how many rows are withheld from this token, or null where the answer does not say
 * @param next the link to the next page as it was sent, or null for none
 * @param isLast whether the answer has links, and none to a next page
 */
record Page(
        List<Fields> rows,
        @Nullable Integer total,
        @Nullable Integer hidden,
        @Nullable String next,
        boolean isLast) {
    /** A page that brought nothing. */
    static final Page EMPTY = new Page(List.of(), null, null, null, false);
}
