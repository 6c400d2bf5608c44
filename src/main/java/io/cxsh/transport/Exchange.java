package io.cxsh.transport;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A request and the complete answer to it.
 *
 * @param number position in this session, from 1: the #n that evidence cites
 * @param request what was sent
 * @param status the HTTP status
 * @param reason the reason phrase, where this kind of API puts its error text; may be empty
 * @param headers the answer's headers in order
 * @param body the decoded body; empty when there was none
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
        Instant sent,
        Duration took) {

    public Exchange {
        headers = List.copyOf(headers);
    }

    /** The first header of that name, letter case ignored. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Request.Header::value)
                .findFirst();
    }

    /** Whether the status is 2xx. */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }
}
