package io.cxsh.cassette;

import io.cxsh.transport.Exchange;
import io.cxsh.transport.Request;
import io.cxsh.transport.Transport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A transport that answers from recorded exchanges and never from the network.
 *
 * <p>The n-th time a question is asked, the n-th recorded answer to it is given, so that polls change as they did. A
 * question asked more often than it was recorded is refused: repeating the last answer would claim to know how the
 * tenant went on, and a poll that waits for a change would wait for ever. {@link #rewind()} starts over.
 */
public final class ReplayTransport implements Transport {
    /** A line computes far shorter than that between two answers; whoever names another period means it. */
    private static final Duration MOMENTS = Duration.ofMinutes(1);

    private final List<Exchange> recorded;
    private final Map<RequestKey, List<Exchange>> answers = new HashMap<>();
    private final Map<RequestKey, Integer> asked = new HashMap<>();
    private final List<Unrecorded> refused = new ArrayList<>();
    private int from = 1;
    private int until = 1;
    private boolean again;

    /** A replay of exchanges in the order they happened. */
    public ReplayTransport(List<Exchange> recorded) {
        this.recorded = List.copyOf(recorded);
        for (Exchange exchange : recorded) {
            answers.computeIfAbsent(RequestKey.of(exchange.request()), key -> new ArrayList<>())
                    .add(exchange);
        }
    }

    /**
     * The recorded answer, with its recorded request and time.
     *
     * @throws Unrecorded when there is none, or none any more
     */
    @Override
    public synchronized Exchange send(Request request) throws Unrecorded {
        RequestKey wanted = RequestKey.of(request);
        RequestKey key = left(wanted) > 0 ? wanted : momentsLater(wanted).orElse(wanted);
        List<Exchange> known = answers.getOrDefault(key, List.of());
        int nth = asked.getOrDefault(key, 0);
        if (nth >= known.size() && !known.isEmpty() && (again || isContext(request))) {
            return known.get(known.size() - 1);
        }
        if (nth >= known.size()) {
            throw refusal(key, known);
        }
        asked.put(key, nth + 1);
        return known.get(nth);
    }

    private int left(RequestKey key) {
        return answers.getOrDefault(key, List.of()).size() - asked.getOrDefault(key, 0);
    }

    /**
     * The question that the played line asked when it was recorded, where a period that ends now makes it another one:
     * a recorded clock stands still between two answers, and a real one goes on.
     */
    private Optional<RequestKey> momentsLater(RequestKey key) {
        return answers.keySet().stream()
                .filter(other -> left(other) > 0 && isPlayed(next(other)))
                .filter(other ->
                        key.apart(other).filter(ReplayTransport::isShort).isPresent())
                .min(Comparator.comparing(other -> key.apart(other).orElseThrow()));
    }

    private static boolean isShort(Duration apart) {
        return apart.compareTo(MOMENTS) <= 0;
    }

    private boolean isPlayed(Exchange exchange) {
        return exchange.number() >= from && exchange.number() < until;
    }

    private Exchange next(RequestKey key) {
        return answers.getOrDefault(key, List.of()).get(asked.getOrDefault(key, 0));
    }

    /** Signing in and finding the tenant decide nothing about agents: the newest answer holds on. */
    private static boolean isContext(Request request) {
        return !request.method().equals("GET") || request.uri().getPath().contains("/.well-known/");
    }

    /** Forgets what was asked: every question is answered from its first recorded answer again. */
    public synchronized void rewind() {
        seek(1, 1);
    }

    /**
     * Winds to the exchanges of a recorded line: every question is answered from its first recorded answer from there
     * on. Among the line's own exchanges a question is known again whose moments are less than a minute off.
     *
     * @param first the number of the line's first exchange
     * @param end the number of the exchange after its last one
     */
    public synchronized void seek(int first, int end) {
        from = first;
        until = end;
        asked.clear();
        answers.forEach((key, known) -> asked.put(key, (int)
                known.stream().filter(exchange -> exchange.number() < first).count()));
    }

    /** Whether a question asked more often than it was recorded gets the last answer again, known to be old. */
    public synchronized void answerAgain(boolean wanted) {
        again = wanted;
    }

    /** What was asked and not answered, oldest first; callers that only see a sentence find the rest here. */
    public synchronized List<Unrecorded> refused() {
        return List.copyOf(refused);
    }

    private Unrecorded refusal(RequestKey key, List<Exchange> known) {
        Unrecorded refusal = known.isEmpty() ? never(key) : tooOften(key, known);
        refused.add(refusal);
        return refusal;
    }

    private Unrecorded never(RequestKey key) {
        Closest closest = new Closest(key);
        Optional<Exchange> like = closest.among(recorded);
        List<Difference> differences = like.map(exchange -> closest.differences(RequestKey.of(exchange.request())))
                .orElse(List.of());
        return new Unrecorded(key, like.orElse(null), differences);
    }

    private static Unrecorded tooOften(RequestKey key, List<Exchange> known) {
        Difference times =
                new Difference("times", Optional.of("" + known.size()), Optional.of("" + (known.size() + 1)));
        return new Unrecorded(key, known.get(known.size() - 1), List.of(times));
    }
}
