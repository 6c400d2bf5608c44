package io.cxsh.api;

import io.cxsh.transport.Exchange;
import io.cxsh.transport.RetryAfter;
import io.cxsh.transport.ServerWords;
import java.util.Optional;

/**
 * What an answer is when it is not the one asked for, said before anybody reads its body as one: never a false empty.
 *
 * @param sought what was asked for, such as "list of states"
 * @param forbidden what a 403 usually means here
 * @param missing what a 404 usually means here
 * @param emptyIsNone whether 204, and a 200 that states a length of 0, are this API's way to say "none"; without a stated
 *     length nobody knows whether a connection that closed lost something
 */
public record Refusal(String sought, String forbidden, String missing, boolean emptyIsNone) {

    /**
     * Passes a complete 200 with a body that could be JSON, and a 204 where that means none.
     *
     * @throws ApiException for everything else, by its name
     */
    public void check(Exchange exchange) throws ApiException {
        int status = exchange.status();
        Optional<String> inBetween = ServerWords.inBetween(exchange);
        if (inBetween.isPresent()) {
            throw ApiException.webPage(exchange, inBetween.get());
        }
        if (status < 200 || status > 599) {
            throw ApiException.odd(exchange, "status " + status + ", which ends no request in HTTP");
        }
        if ((status == 403 || status == 404) && ServerWords.isWebPage(exchange)) {
            throw ApiException.webPage(exchange, "a web page with status " + status + ", not the API");
        }
        if (!exchange.isSuccess()) {
            throw ApiException.refused(exchange, sentence(exchange));
        }
        if (exchange.incomplete().isPresent()) {
            throw ApiException.odd(
                    exchange, "an answer that was " + exchange.incomplete().get());
        }
        checkBody(exchange);
    }

    private void checkBody(Exchange exchange) throws ApiException {
        int status = exchange.status();
        boolean empty = exchange.body().size() == 0;
        if (emptyIsNone && empty && (status == 204 || (status == 200 && statesNoBody(exchange)))) {
            return;
        }
        if (ServerWords.isWebPage(exchange)) {
            throw ApiException.webPage(exchange, "a web page, not the API");
        }
        if (empty) {
            throw ApiException.odd(exchange, "status " + status + " with an empty body, not a " + sought);
        }
        if (status != 200) {
            throw ApiException.odd(exchange, "status " + status + ", which is no " + sought);
        }
    }

    /** Whether the answer itself says that its body is empty: by its length, or by a last chunk without a first. */
    private static boolean statesNoBody(Exchange exchange) {
        return exchange.header("Content-Length").filter("0"::equals).isPresent()
                || exchange.header("Transfer-Encoding")
                        .filter("chunked"::equalsIgnoreCase)
                        .isPresent();
    }

    private String sentence(Exchange exchange) {
        return switch (exchange.status()) {
            case 401 -> "the token was rejected (401), also a fresh one";
            case 403 -> "forbidden (403): " + forbidden;
            case 404 -> "not found (404): " + missing;
            case 408 -> "the server gave up waiting for the request (408)";
            case 429 -> "rate limited (429)" + asked(exchange).orElse(", also after waiting");
            default ->
                exchange.status() < 500
                        ? "the server does not accept the request (%d)".formatted(exchange.status())
                        : "the server failed (%d)".formatted(exchange.status())
                                + asked(exchange).orElse("");
        };
    }

    private static Optional<String> asked(Exchange exchange) {
        return RetryAfter.tooLong(exchange)
                .map(time -> "; it asks to wait %d s, longer than cxsh does".formatted(time.toSeconds()));
    }
}
