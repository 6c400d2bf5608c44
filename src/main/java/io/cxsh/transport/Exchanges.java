package io.cxsh.transport;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The session's exchanges in order: what evidence cites and what a bundle is later made of. */
public final class Exchanges {
    private final TreeMap<Integer, Exchange> kept = new TreeMap<>();

    /** Gives the exchange the next number and keeps it. */
    public synchronized Exchange keep(Exchange exchange) {
        Exchange numbered = exchange.numbered(kept.isEmpty() ? 1 : kept.lastKey() + 1);
        kept.put(numbered.number(), numbered);
        return numbered;
    }

    /** Keeps a recorded exchange under the number that it has already. */
    public synchronized Exchange restore(Exchange exchange) {
        kept.put(exchange.number(), exchange);
        return exchange;
    }

    /** How many there are. */
    public synchronized int count() {
        return kept.size();
    }

    /** Those that came after the first so many, oldest first. */
    public synchronized List<Exchange> after(int count) {
        return kept.values().stream().skip(count).toList();
    }

    /** The exchange of that number. */
    public synchronized Optional<Exchange> number(int number) {
        return Optional.ofNullable(kept.get(number));
    }

    /** All of them, oldest first. */
    public synchronized List<Exchange> all() {
        return List.copyOf(kept.values());
    }
}
