package io.cxsh.transport;

/** A link that numbers and keeps every exchange, each retry too. */
public final class Numbering implements Transport {
    private final Transport next;
    private final Exchanges exchanges;

    public Numbering(Transport next, Exchanges exchanges) {
        this.next = next;
        this.exchanges = exchanges;
    }

    @Override
    public Exchange send(Request request) throws TransportException {
        return exchanges.keep(next.send(request));
    }
}
