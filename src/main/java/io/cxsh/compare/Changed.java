package io.cxsh.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two rows about the same that differ.
 *
 * @param after the row of the second result
 * @param changes what differs
 */
public record Changed(List<@Nullable Object> after, List<Change> changes) {
    public Changed {
        changes = List.copyOf(changes);
    }
}
