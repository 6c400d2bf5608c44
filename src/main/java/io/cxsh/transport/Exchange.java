package io.cxsh.transport;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request and what was answered.
 *
 * @param number position in this session, from 1: the #n that evidence cites; 0 until it was kept
 * @param request what was sent
 * @param status the HTTP status
 * @param reason the reason phrase, where this kind of API puts its error text; may be empty
 * @param headers the answer's headers in order
 * @param body the decoded body as far as it came; empty when there was none
 * @param flaw why the body is not the whole answer (cut short, badly compressed, too large), or null when it is
 * @param sent when the request left, on this machine's clock
 * @param took from sending to the last byte
 */
public record Exchange(
        int number,
        Request request,
        int status,
        String reason,
        List<Request.Header> headers,
        Body body,
        @Nullable String flaw,
        Instant sent,
        Duration took) {

    public Exchange {
        headers = List.copyOf(headers);
    }

    /** The same exchange under its place in the session. */
    public Exchange numbered(int place) {
        return new Exchange(place, request, status, reason, headers, body, flaw, sent, took);
    }

    /** The same exchange without its body, and why. */
    public Exchange without(String why) {
        return new Exchange(number, request, status, reason, headers, Body.of(""), why, sent, took);
    }

    /** The first header of that name, letter case ignored. */
    public Optional<String> header(String name) {
        for (Request.Header header : headers) {
            if (header.name().equalsIgnoreCase(name)) {
                return Optional.of(header.value());
            }
        }
        return Optional.empty();
    }

    /** Whether the status is 2xx. */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Why the body is not the whole answer; empty when it is. */
    public Optional<String> incomplete() {
        return Optional.ofNullable(flaw);
    }
}
