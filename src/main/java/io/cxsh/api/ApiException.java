package io.cxsh.api;

import io.cxsh.table.JsonFlaw;
import io.cxsh.transport.Exchange;
import io.cxsh.transport.ServerWords;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** The tenant's answer is no complete list, or there is none. The message is one sentence without a secret. */
public final class ApiException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What came instead. */
    public enum Kind {
        /** An error status from the API. */
        REFUSED,
        /** An answer that is no list of states: an object, null, cut short … */
        ODD,
        /** A page for people, or a redirect to one: a login page, a proxy, a captive portal. */
        WEB_PAGE,
        /** No answer came. */
        UNREACHABLE,
        /** Nothing was asked: this API has no such question. */
        UNTOLD
    }

    private final Kind kind;
    private final transient @Nullable Exchange exchange;

    private ApiException(Kind kind, String message, @Nullable Exchange exchange) {
        super(message);
        this.kind = kind;
        this.exchange = exchange;
    }

    /** An error status, told in a sentence. */
    public static ApiException refused(Exchange exchange, String message) {
        return new ApiException(Kind.REFUSED, message, exchange);
    }

    /**
     * An answer that is something else.
     *
     * @param what it is, such as "a JSON object, not a list"
     */
    public static ApiException odd(Exchange exchange, String what) {
        return new ApiException(Kind.ODD, what, exchange);
    }

    /** An answer that is no complete JSON. */
    public static ApiException broken(Exchange exchange, JacksonException fault) {
        return odd(exchange, JsonFlaw.words(fault, exchange.body().size()));
    }

    /** A page for people. */
    public static ApiException webPage(Exchange exchange, String what) {
        return new ApiException(Kind.WEB_PAGE, what, exchange);
    }

    /** No answer, and why. */
    public static ApiException unreachable(String why) {
        return new ApiException(Kind.UNREACHABLE, why, null);
    }

    /** What this API cannot tell, as a sentence; nothing was sent. */
    public static ApiException untold(String why) {
        return new ApiException(Kind.UNTOLD, why, null);
    }

    /** What came instead. */
    public Kind kind() {
        return kind;
    }

    /** The answer, unless none came. */
    public Optional<Exchange> exchange() {
        return Optional.ofNullable(exchange);
    }

    /** The server's own words; empty when it said nothing. */
    public String serverSaid() {
        return exchange().map(ServerWords::of).orElse("");
    }
}
