package io.cxsh.api;

import io.cxsh.model.DirectoryEntry;
import io.cxsh.transport.Exchange;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The complete directory, or all of it that a search found.
 *
 * @param entries the people in it
 * @param withheld how many more there are that this token may not see; null where the tenant does not say
 * @param exchange the exchange that answered; the first one where it came in pages
 */
public record Directory(
        List<DirectoryEntry> entries, @Nullable Integer withheld, Exchange exchange) {

    /** How many more people there are that this token may not see; empty where the tenant does not say. */
    public Optional<Integer> hidden() {
        return Optional.ofNullable(withheld);
    }
}
