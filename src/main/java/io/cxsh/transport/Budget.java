package io.cxsh.transport;

import io.cxsh.transport.TransportException.Kind;

/** A link that stops a run that asks too much: a broken loop must not hammer a customer's tenant. */
public final class Budget implements Transport {
    private final Transport next;
    private final int most;
    private int sent;

    /**
     * A budget in front of a transport.
     *
     * @param most how many requests may pass, retries included
     */
    public Budget(Transport next, int most) {
        this.next = next;
        this.most = most;
    }

    @Override
    public synchronized Exchange send(Request request) throws TransportException {
        if (sent >= most) {
            throw new TransportException(
                    Kind.NOT_SENT, "this session has sent " + most + " requests, its limit; start a new one to go on");
        }
        sent++;
        return next.send(request);
    }
}
