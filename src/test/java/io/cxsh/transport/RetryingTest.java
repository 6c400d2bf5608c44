package io.cxsh.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cxsh.transport.TransportException.Kind;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetryingTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private final List<Duration> waited = new ArrayList<>();
    private final List<Wait> shown = new ArrayList<>();

    @Test
    void waitsAsLongAsTheServerAsksAndTriesAgain() throws Exception {
        Exchange last = send(answer(429, "Retry-After", "2"), answer(200, "X", "y"));

        assertThat(last.status()).isEqualTo(200);
        assertThat(waited).containsExactly(Duration.ofSeconds(2));
        assertThat(shown).containsExactly(new Wait("429 Busy", Duration.ofSeconds(2), 2, 3));
    }

    @Test
    void countsADateFromTheServersOwnClock() throws Exception {
        Exchange busy = new Exchange(
                0,
                request(),
                503,
                "",
                List.of(
                        new Request.Header("Retry-After", "Mon, 23 Nov 2026 12:00:03 GMT"),
                        new Request.Header("Date", "Mon, 23 Nov 2026 12:00:00 GMT")),
                Body.of(""),
                null,
                NOW,
                Duration.ZERO);

        send(busy, answer(200, "X", "y"));

        assertThat(waited).containsExactly(Duration.ofSeconds(3));
    }

    @Test
    void backsOffWithJitterWhenTheServerSaysNothing() throws Exception {
        send(answer(503, "X", "y"), answer(503, "Retry-After", "soon"), answer(200, "X", "y"));

        assertThat(waited.get(0)).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
        assertThat(waited.get(1)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void givesTheAnswerAfterThreeTries() throws Exception {
        Exchange last = send(answer(429, "Retry-After", "1"));

        assertThat(last.status()).isEqualTo(429);
        assertThat(waited).hasSize(2);
    }

    @Test
    void doesNotWaitForAbsurdTimes() throws Exception {
        assertThat(send(answer(429, "Retry-After", "86400000")).status()).isEqualTo(429);
        assertThat(waited).isEmpty();
    }

    @Test
    void doesNotRepeatWhatWillNotChange() throws Exception {
        send(answer(401, "X", "y"));
        assertThat(waited).isEmpty();
    }

    @Test
    void triesALostConnectionAgainButNotAnUnknownHost() {
        assertThatThrownBy(() -> through(request -> {
                            throw new TransportException(Kind.LOST, "lost");
                        })
                        .send(request()))
                .hasMessage("lost");
        assertThat(waited).hasSize(2);
        waited.clear();
        assertThatThrownBy(() -> through(request -> {
                            throw new TransportException(Kind.UNREACHABLE, "no such host");
                        })
                        .send(request()))
                .hasMessage("no such host");
        assertThat(waited).isEmpty();
    }

    private Exchange send(Exchange... answers) throws TransportException {
        List<Exchange> left = new ArrayList<>(List.of(answers));
        return through(request -> left.size() > 1 ? left.remove(0) : left.get(0))
                .send(request());
    }

    private Retrying through(Transport transport) {
        return new Retrying(transport, waited::add, new Random(7), InstantSource.fixed(NOW), shown::add);
    }

    private static Exchange answer(int status, String header, String value) {
        return new Exchange(
                0,
                request(),
                status,
                "Busy",
                List.of(new Request.Header(header, value)),
                Body.of(""),
                null,
                NOW,
                Duration.ZERO);
    }

    private static Request request() {
        return Request.get(URI.create("http://127.0.0.1/"), null);
    }
}
