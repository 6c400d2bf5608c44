package io.cxsh.transport;

/** No answer came. The message is one sentence a person can act on, without a secret. */
public class TransportException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What went wrong, as far as trying again is concerned. */
    public enum Kind {
        /** The connection was made and lost: worth another try. */
        LOST,
        /** Nothing to talk to: unknown host, refused connection, untrusted certificate. Trying again changes nothing. */
        UNREACHABLE,
        /** Took longer than the deadline. */
        TIMED_OUT,
        /** The answer is larger than cxsh reads. */
        TOO_LARGE,
        /** Not sent, because sending would be unsafe or is not allowed any more. */
        NOT_SENT,
        /** The person cancelled it. */
        CANCELLED
    }

    private final Kind kind;

    public TransportException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public TransportException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** What went wrong. */
    public Kind kind() {
        return kind;
    }
}
