package io.cxsh.api.platform;

import io.cxsh.api.ApiException;
import io.cxsh.session.SignInException;
import io.cxsh.transport.Exchange;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list to its end: by the server's links while it gives them, else by the number of rows that it says there
 * are. A list that does not come to its end is an error, never a short list.
 */
final class Pages {
    private static final int MOST = 1_000;
    private static final List<String> VOLATILE = List.of("lastPollTime", "lastUpdateTime");

    private final Calls calls;
    private final Sought sought;
    private final URI start;
    private final List<Fields> rows = new ArrayList<>();
    private final Set<URI> asked = new HashSet<>();
    private final Set<Map<String, Object>> firsts = new HashSet<>();
    private int size;
    private @Nullable Integer total;
    private @Nullable Integer hidden;

    private Pages(Calls calls, Sought sought, URI start) {
        this.calls = calls;
        this.sought = sought;
        this.start = start;
    }

    /**
     * The whole list that begins at this address.
     *
     * @throws ApiException when a page is no such list, or the list does not end
     */
    static Listing read(Calls calls, Sought sought, URI start) throws ApiException, SignInException {
        return new Pages(calls, sought, start).all();
    }

    private Listing all() throws ApiException, SignInException {
        Exchange first = calls.send(start);
        Exchange exchange = first;
        Page page = take(exchange, start);
        int pages = 1;
        for (Optional<URI> next = next(exchange, page); next.isPresent(); next = next(exchange, page)) {
            if (pages == MOST) {
                throw ApiException.odd(exchange, "a list of more than %,d pages".formatted(MOST));
            }
            exchange = calls.send(next.get());
            page = take(exchange, next.get());
            pages++;
        }
        return new Listing(List.copyOf(rows), first, pages, hidden);
    }

    private Page take(Exchange exchange, URI address) throws ApiException {
        sought.refusal().check(exchange);
        Page page = PageReader.read(exchange, sought);
        asked.add(address);
        total = page.total() == null ? total : page.total();
        hidden = page.hidden() == null ? hidden : page.hidden();
        size = Math.max(size, page.rows().size());
        if (!page.rows().isEmpty() && !firsts.add(page.rows().get(0).others(VOLATILE))) {
            throw ApiException.odd(exchange, "a page that came before, %d rows in".formatted(rows.size()));
        }
        rows.addAll(page.rows());
        return page;
    }

    /** Empty when the list has ended. */
    private Optional<URI> next(Exchange exchange, Page page) throws ApiException {
        if (page.rows().isEmpty()) {
            return ended(exchange, page);
        }
        if (page.next() != null) {
            return Optional.of(unasked(exchange, NextPage.follow(exchange, page.next())));
        }
        boolean told = page.isLast() && rows.size() + withheld() == Objects.requireNonNullElse(total, 0);
        boolean lacks = total != null && rows.size() < total && !told;
        return lacks ? Optional.of(skipping()) : Optional.empty();
    }

    /** A page without rows is the end, unless something says that there are more. */
    private Optional<URI> ended(Exchange exchange, Page page) throws ApiException {
        boolean more = total == null ? page.next() != null : rows.size() + withheld() < total;
        if (more) {
            String whole = total == null ? ", with a link to more" : " of " + total;
            throw ApiException.odd(exchange, "a page without rows after %d%s".formatted(rows.size(), whole));
        }
        return Optional.empty();
    }

    /** The number of rows may count those that are withheld from this token. */
    private int withheld() {
        return hidden == null ? 0 : hidden;
    }

    private URI unasked(Exchange exchange, URI address) throws ApiException {
        if (asked.contains(address)) {
            throw ApiException.odd(exchange, "a list whose link to the next page leads back");
        }
        return address;
    }

    private URI skipping() {
        String parameters = "skip=%d&top=%d".formatted(rows.size(), size);
        return URI.create(start + (start.getRawQuery() == null ? "?" : "&") + parameters);
    }
}
