package io.cxsh.api.platform;

import io.cxsh.api.Paging;
import io.cxsh.model.AgentState;
import io.cxsh.model.PackedStates;
import io.cxsh.model.PlacedRow;
import io.cxsh.transport.Exchange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list that was read to its end.
 *
 * @param pages its pages in their order; never empty
 * @param hidden how many rows are withheld from this token, or null where the server does not say
 * @param isConfirmed whether the server said in some way that there are no more
 */
record Listing<T>(List<Page<T>> pages, @Nullable Integer hidden, boolean isConfirmed) {

    List<T> rows() {
        return pages.stream().flatMap(page -> page.rows().stream()).toList();
    }

    /** Its agent states, each with its place in the page that brought it. */
    static List<PlacedRow> placed(Listing<AgentState> listing) {
        PackedStates.Builder placed = new PackedStates.Builder();
        for (Page<AgentState> page : listing.pages) {
            int index = 0;
            for (AgentState state : page.rows()) {
                placed.add(new PlacedRow(state, index++, page.exchange().number()));
            }
        }
        return placed.build();
    }

    List<Exchange> exchanges() {
        return pages.stream().map(Page::exchange).toList();
    }

    Paging paging() {
        return new Paging(pages.size(), isConfirmed);
    }
}
