package io.cxsh.cassette;

import io.cxsh.redaction.Secret;
import io.cxsh.transport.Body;
import io.cxsh.transport.Exchange;
import io.cxsh.transport.Request;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Exchanges for tests. */
public final class Recorded {
    private static final Instant TIME = Instant.parse("2026-11-23T14:04:19.123456789Z");

    private Recorded() {}

    /** A sign-in and its token. */
    public static Exchange signIn(String base, String secret, String token) {
        Request request = new Request(
                "POST",
                URI.create(base + "/oauth/token"),
                List.of(new Request.Header("Content-Type", "application/x-www-form-urlencoded")),
                null,
                Secret.of("grant_type=client_credentials&client_secret=" + Decoded.encoded(secret)));
        return answer(request, Body.of("{\"access_token\":\"" + token + "\",\"expires_in\":3600}"));
    }

    /** A GET and its answer. */
    public static Exchange get(String address, String body) {
        return answer(Request.get(URI.create(address), Secret.of("t0ken-1")), Body.of(body));
    }

    /** Any request and its answer. */
    public static Exchange answer(Request request, Body body) {
        return new Exchange(
                0,
                request,
                200,
                "OK",
                List.of(new Request.Header("Content-Type", "application/json"), new Request.Header("X-Trace", "a-b")),
                body,
                null,
                TIME,
                Duration.ofNanos(12_345_678));
    }

    /** What can be compared: records of bytes compare by identity. */
    public static List<Object> facts(Exchange exchange) {
        return List.of(
                exchange.number(),
                exchange.request(),
                exchange.status(),
                exchange.reason(),
                exchange.headers(),
                Optional.ofNullable(Bytes.text(exchange.body())),
                exchange.incomplete(),
                exchange.sent(),
                exchange.took());
    }
}
