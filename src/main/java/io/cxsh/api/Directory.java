package io.cxsh.api;

import io.cxsh.model.DirectoryEntry;
import io.cxsh.transport.Exchange;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The directory, or all of it that a search found, read to its end.
 *
 * @param entries the people in it
 * @param withheld how many more there are that this token may not see; null where the tenant does not say
 * @param exchanges the exchanges that brought it, in the order of the pages; never empty
 */
public record Directory(
        List<DirectoryEntry> entries, @Nullable Integer withheld, List<Exchange> exchanges) {
    public Directory {
        exchanges = List.copyOf(exchanges);
    }

    /** The exchange that answered first. */
    public Exchange exchange() {
        return exchanges.get(0);
    }

    /** How many more people there are that this token may not see; empty where the tenant does not say. */
    public Optional<Integer> hidden() {
        return Optional.ofNullable(withheld);
    }
}
