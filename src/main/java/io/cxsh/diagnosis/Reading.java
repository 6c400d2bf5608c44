package io.cxsh.diagnosis;

import io.cxsh.model.DirectoryEntry;
import io.cxsh.model.LoginEntry;
import io.cxsh.model.PlacedRow;
import io.cxsh.model.Query;
import io.cxsh.session.Claims;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What came back when a probe was asked. */
public sealed interface Reading {

    /**
     * A complete list of states.
     *
     * @param exchange the request's number
     * @param status 200 or 204
     * @param query what was asked
     * @param total how many current rows the server returned, before cxsh's own filters
     * @param current the rows that hold now
     * @param earlier rows of the past, oldest first
     * @param date when it was answered, on the tenant's clock, to the second; empty when the answer does not say
     * @param pages the requests that brought the current rows, page by page
     * @param isComplete whether something says that there are no more rows
     */
    record Rows(
            int exchange,
            int status,
            Query query,
            int total,
            List<PlacedRow> current,
            List<PlacedRow> earlier,
            Optional<Instant> date,
            List<Integer> pages,
            boolean isComplete)
            implements Reading {
        public Rows {
            current = List.copyOf(current);
            earlier = List.copyOf(earlier);
            pages = List.copyOf(pages);
        }

        /** A list that came whole in one answer. */
        public Rows(
                int exchange,
                int status,
                Query query,
                int total,
                List<PlacedRow> current,
                List<PlacedRow> earlier,
                Optional<Instant> date) {
            this(exchange, status, query, total, current, earlier, date, List.of(exchange), true);
        }

        /** The same answer with these rows as current. */
        public Rows withCurrent(List<PlacedRow> rows) {
            return new Rows(exchange, status, query, total, rows, earlier, date, pages, isComplete);
        }

        /** The whole answer as evidence. */
        public Citation whole() {
            return Citation.whole(exchange);
        }

        /** One of its rows as evidence. */
        public Citation cite(PlacedRow row) {
            if (row.index() == PlacedRow.UNPLACED) {
                return whole();
            }
            return Citation.row(row.exchange() == 0 ? exchange : row.exchange(), row.index());
        }
    }

    /**
     * The server answered with an error status.
     *
     * @param said the server's own words, safe to show; may be empty
     * @param tries how often it was sent
     */
    record Refused(int exchange, int status, String said, int tries) implements Reading {
        /** Whether the status blames what was asked: not found, a bad request, content that cannot be processed. */
        public boolean blamesTheQuery() {
            return status == 404 || status == 400 || status == 422;
        }

        /** The list without rows that it stands for where it means that nobody matches the query. */
        Rows asNobody(Query query) {
            return new Rows(exchange, status, query, 0, List.of(), List.of(), Optional.empty());
        }
    }

    /**
     * The answer is no list of states.
     *
     * @param kind what it is instead: a web page, an object, null, cut short …
     * @param web whether it looks like a page from something else than the API
     * @param silent whether it says nothing at all (204, an empty body, null), as some servers do where nobody is
     */
    record Odd(int exchange, int status, String kind, boolean web, boolean silent) implements Reading {
        /** An answer that does say something. */
        public Odd(int exchange, int status, String kind, boolean web) {
            this(exchange, status, kind, web, false);
        }
    }

    /** No complete answer came. */
    record Unreachable(String why) implements Reading {}

    /**
     * How the token was granted.
     *
     * @param asked the scopes that were asked for
     * @param stated the scopes the server says it granted, or empty when it did not say
     * @param where the place in the answer that states them: beside the token or in a claim of it
     */
    record Granted(int exchange, Set<String> asked, Optional<Set<String>> stated, String where) implements Reading {
        /** Stated beside the token, if at all. */
        public Granted(int exchange, Set<String> asked, Optional<Set<String>> stated) {
            this(exchange, asked, stated, "$.scope");
        }

        /** The place that states the scopes. */
        public Citation scopes() {
            return new Citation(exchange, where);
        }
    }

    /**
     * The sign-in was refused.
     *
     * @param error the OAuth error code, such as invalid_client; may be empty
     * @param said the server's own words
     */
    record SignInRefused(int exchange, int status, String error, String said) implements Reading {}

    /**
     * The tenant's clock.
     *
     * @param date the moment it showed when it answered
     * @param ahead how far it is ahead of this machine's; negative when behind
     */
    record Clock(int exchange, Instant date, Duration ahead) implements Reading {}

    /**
     * What the directory says.
     *
     * @param searched what it was searched for
     * @param entries whom it lists
     * @param hidden how many more it withholds from this token; empty where it does not say
     */
    record Entries(int exchange, String searched, List<DirectoryEntry> entries, Optional<Hidden> hidden)
            implements Reading {

        /** How many agents are withheld, and the request that tells it. */
        public record Hidden(int count, int exchange) {}

        /** Whether it says that it withholds nobody. */
        public boolean withholdsNobody() {
            return hidden.filter(known -> known.count() == 0).isPresent();
        }

        public Entries {
            entries = List.copyOf(entries);
        }

        /** The whole answer as evidence. */
        public Citation whole() {
            return Citation.whole(exchange);
        }
    }

    /**
     * When she opened a session.
     *
     * @param from the beginning of the period that was asked for, which ends now
     * @param entries her sign-ins in it, oldest first
     */
    record Logins(int exchange, Instant from, List<LoginEntry> entries) implements Reading {
        public Logins {
            entries = List.copyOf(entries);
        }
    }

    /**
     * The business unit's own settings.
     *
     * @param sessionTimeout after how long without a sign of life a session ends; empty where it never does or the unit
     *     does not say
     */
    record Unit(int exchange, Optional<Duration> sessionTimeout) implements Reading {}

    /**
     * What a token says about itself, its signature unchecked.
     *
     * @param exchange the sign-in that brought it; 0 where it came from elsewhere
     * @param expected the tenant that the settings name; empty for none
     */
    record Claimed(int exchange, Claims claims, Optional<String> expected) implements Reading {}

    /**
     * Where the requests go.
     *
     * @param base the address in use
     * @param other the address that discovery names, where it is another one
     * @param exchange the discovery's answer
     */
    record Host(URI base, Optional<URI> other, int exchange) implements Reading {}

    /** Several list answers that differ from others in one filter. */
    record Several(List<Rows> answers) implements Reading {
        public Several {
            answers = List.copyOf(answers);
        }
    }

    /** Not asked, or this dialect cannot tell. */
    record Missing(String why) implements Reading {
        /** Not asked because no more requests may be sent. */
        public static final Missing BUDGET = new Missing("the request budget is spent (--max-requests)");
    }
}
