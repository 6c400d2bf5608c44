package io.cxsh.transport;

/** Sends one request and brings what came back. */
@FunctionalInterface
public interface Transport {

    /**
     * Sends the request and waits for the whole answer, whatever its status.
     *
     * @throws TransportException when no complete answer came: unreachable, timed out, cut short, too large, cancelled
     */
    Exchange send(Request request) throws TransportException;
}
