package io.cxsh.cassette;

/** A HAR file that cannot be read; the message says in one sentence why. */
public final class HarException extends Exception {
    private static final long serialVersionUID = 1L;

    public HarException(String message) {
        super(message);
    }

    public HarException(String message, Throwable cause) {
        super(message, cause);
    }
}
