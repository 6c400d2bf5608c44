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
 * Reads a list to its end: by the server's links while it gives them and they lead to the same host, else by the number
 * of rows that it says there are. A list that does not come to its end is an error, never a short list.
 */
final class Pages<T> {
    private static final int MOST = 1_000;

    private final Calls calls;
    private final Sought<T> sought;
    private final URI start;
    private final List<Page<T>> pages = new ArrayList<>();
    private final Set<URI> asked = new HashSet<>();
    private final Set<Map<String, Object>> firsts = new HashSet<>();
    private int count;
    private int size;
    private @Nullable Integer total;
    private @Nullable Integer hidden;

    private Pages(Calls calls, Sought<T> sought, URI start) {
        this.calls = calls;
        this.sought = sought;
        this.start = start;
    }

    /**
     * The whole list that begins at this address.
     *
     * @throws ApiException when a page is no such list, or the list does not end
     */
    static <T> Listing<T> read(Calls calls, Sought<T> sought, URI start) throws ApiException, SignInException {
        return new Pages<>(calls, sought, start).all();
    }

    private Listing<T> all() throws ApiException, SignInException {
        Page<T> page = take(start);
        for (Optional<URI> next = next(page); next.isPresent(); next = next(page)) {
            if (pages.size() == MOST) {
                throw odd(page, "a list of more than %,d pages".formatted(MOST));
            }
            page = take(next.get());
        }
        boolean confirmed =
                total != null || page.envelope().isLinked() || page.rows().isEmpty();
        return new Listing<>(List.copyOf(pages), hidden, confirmed);
    }

    private Page<T> take(URI address) throws ApiException, SignInException {
        Exchange exchange = calls.send(address);
        sought.refusal().check(exchange);
        Page<T> page = PageReader.read(exchange, sought);
        asked.add(address);
        total = page.envelope().total() == null ? total : page.envelope().total();
        hidden = page.envelope().hidden() == null ? hidden : page.envelope().hidden();
        if (!page.rows().isEmpty() && !firsts.add(page.first())) {
            throw odd(page, "incomplete: a page that came before, %d rows in".formatted(count));
        }
        pages.add(page);
        size = Math.max(size, page.rows().size());
        count += page.rows().size();
        return page;
    }

    /** Empty when the list has ended. */
    private Optional<URI> next(Page<T> page) throws ApiException {
        if (page.rows().isEmpty()) {
            return ended(page);
        }
        String link = page.envelope().next();
        if (link != null && (total == null || NextPage.isHere(page.exchange(), link))) {
            return Optional.of(unasked(page, NextPage.follow(page.exchange(), link)));
        }
        boolean told = page.envelope().isLinked() && count + withheld() == Objects.requireNonNullElse(total, 0);
        boolean lacks = total != null && count < total && !told;
        return lacks ? Optional.of(skipping()) : Optional.empty();
    }

    /** A page without rows is the end, unless something says that there are more. */
    private Optional<URI> ended(Page<T> page) throws ApiException {
        boolean more = total == null ? page.envelope().next() != null : count + withheld() < total;
        if (more) {
            String whole = total == null ? ", with a link to more" : " of " + total;
            throw odd(page, "incomplete: a page without rows after %d%s".formatted(count, whole));
        }
        return Optional.empty();
    }

    /** The number of rows may count those that are withheld from this token. */
    private int withheld() {
        return hidden == null ? 0 : hidden;
    }

    private URI unasked(Page<T> page, URI address) throws ApiException {
        if (asked.contains(address)) {
            throw odd(page, "incomplete: a list whose link to the next page leads back");
        }
        return address;
    }

    private URI skipping() {
        String parameters = "skip=%d&top=%d".formatted(count, size);
        return URI.create(start + (start.getRawQuery() == null ? "?" : "&") + parameters);
    }

    private ApiException odd(Page<T> page, String what) {
        return ApiException.odd(page.exchange(), what);
    }
}
