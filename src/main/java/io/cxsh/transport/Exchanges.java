package io.cxsh.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The session's exchanges in order: what evidence cites and what a bundle is later made of. */
public final class Exchanges {
    private final List<Exchange> kept = new ArrayList<>();

    /** Gives the exchange the next number and keeps it. */
    public synchronized Exchange keep(Exchange exchange) {
        Exchange numbered = exchange.numbered(kept.size() + 1);
        kept.add(numbered);
        return numbered;
    }

    /** How many there are; also the newest one's number. */
    public synchronized int count() {
        return kept.size();
    }

    /** The exchange of that number. */
    public synchronized Optional<Exchange> number(int number) {
        return number < 1 || number > kept.size() ? Optional.empty() : Optional.of(kept.get(number - 1));
    }

    /** All of them, oldest first. */
    public synchronized List<Exchange> all() {
        return List.copyOf(kept);
    }
}
