package io.cxsh.transport;

import io.cxsh.transport.TransportException.Kind;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * A link that tries again where that is safe and can help: busy or failing servers and lost connections, three times at
 * most. It waits as long as the server asks, else 1, 2, 4 s less a random part, so that many shells do not come back
 * at the same moment. Every request that cxsh sends may be repeated: GETs, and the sign-in, which changes nothing.
 */
public final class Retrying implements Transport {
    private static final int TRIES = 3;
    static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);

    private final Transport next;
    private final Pause pause;
    private final RandomGenerator random;
    private final InstantSource clock;
    private final Consumer<Wait> shown;

    /**
     * Retries in front of a transport.
     *
     * @param shown told about every wait before it begins
     */
    public Retrying(Transport next, Pause pause, RandomGenerator random, InstantSource clock, Consumer<Wait> shown) {
        this.next = next;
        this.pause = pause;
        this.random = random;
        this.clock = clock;
        this.shown = shown;
    }

    @Override
    public Exchange send(Request request) throws TransportException {
        for (int attempt = 1; ; attempt++) {
            Outcome outcome = attempt(request);
            Optional<Duration> time = attempt == TRIES ? Optional.empty() : outcome.wait(backoff(attempt), clock);
            if (time.isEmpty()) {
                return outcome.result();
            }
            shown.accept(new Wait(outcome.reason(), time.get(), attempt + 1, TRIES));
            waitFor(time.get());
        }
    }

    private Outcome attempt(Request request) {
        try {
            return new Answered(next.send(request));
        } catch (TransportException fault) {
            return new Failed(fault);
        }
    }

    private Duration backoff(int attempt) {
        long most = 1_000L << (attempt - 1);
        return Duration.ofMillis(most / 2 + random.nextLong(most / 2 + 1));
    }

    private void waitFor(Duration time) throws TransportException {
        try {
            pause.of(time);
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new TransportException(Kind.CANCELLED, "cancelled while waiting to try again", cancelled);
        }
    }

    /** What one try came to. */
    private sealed interface Outcome {
        Exchange result() throws TransportException;

        /** How long to wait before another try; empty when none is worth it. */
        Optional<Duration> wait(Duration backoff, InstantSource clock);

        String reason();
    }

    private record Answered(Exchange exchange) implements Outcome {
        @Override
        public Exchange result() {
            return exchange;
        }

        @Override
        public Optional<Duration> wait(Duration backoff, InstantSource clock) {
            if (exchange.incomplete().isPresent()) {
                return Optional.of(backoff);
            }
            if (!PASSING.contains(exchange.status())) {
                return Optional.empty();
            }
            Duration asked = RetryAfter.asked(exchange, clock.instant()).orElse(backoff);
            return asked.compareTo(LONGEST) > 0 ? Optional.empty() : Optional.of(asked);
        }

        @Override
        public String reason() {
            String reason = exchange.request().withoutCredentials(exchange.reason());
            return exchange.incomplete().orElseGet(() -> (exchange.status() + " " + reason).strip());
        }
    }

    private record Failed(TransportException fault) implements Outcome {
        @Override
        public Exchange result() throws TransportException {
            throw fault;
        }

        @Override
        public Optional<Duration> wait(Duration backoff, InstantSource clock) {
            return fault.kind() == Kind.LOST ? Optional.of(backoff) : Optional.empty();
        }

        @Override
        public String reason() {
            return String.valueOf(fault.getMessage());
        }
    }
}
