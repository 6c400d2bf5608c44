package io.cxsh.transport;

/** No complete answer came. The message is one sentence a person can act on, without a secret. */
public final class TransportException extends Exception {
    private static final long serialVersionUID = 1L;

    public TransportException(String message) {
        super(message);
    }

    public TransportException(String message, Throwable cause) {
        super(message, cause);
    }
}
