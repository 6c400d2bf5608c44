package io.cxsh.session;

import io.cxsh.transport.Exchange;
import io.cxsh.transport.ServerWords;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** No token was granted. The message is one sentence without a secret. */
public final class SignInException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Kind {
        /** The server refused these credentials, this grant or these scopes. */
        REFUSED,
        /** A web page, or a redirect to one, where the API should be. */
        WEB_PAGE,
        /** An answer that is no token. */
        ODD,
        /** 429, after all tries. */
        RATE_LIMITED,
        /** 5xx, after all tries. */
        FAILED,
        /** No answer. */
        UNREACHABLE,
        /** The token is over, and only a person can sign in again. */
        OVER
    }

    private final Kind kind;
    private final transient @Nullable Exchange exchange;

    /**
     * A fault.
     *
     * @param message one sentence without a secret
     * @param exchange the answer, or null when none came
     */
    public SignInException(Kind kind, String message, @Nullable Exchange exchange) {
        super(message);
        this.kind = kind;
        this.exchange = exchange;
    }

    /** Why. */
    public Kind kind() {
        return kind;
    }

    /** The answer, unless none came. */
    public Optional<Exchange> exchange() {
        return Optional.ofNullable(exchange);
    }

    /** The OAuth error code, such as invalid_client; empty when the server gave none. */
    public String error() {
        return exchange().flatMap(answer -> ServerWords.field(answer, "error")).orElse("");
    }
}
