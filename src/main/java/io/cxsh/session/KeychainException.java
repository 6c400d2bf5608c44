package io.cxsh.session;

/** The system's keychain is not there, is locked, failed or took too long. The message is a sentence without a full stop. */
public final class KeychainException extends Exception {
    private static final long serialVersionUID = 1L;

    public KeychainException(String message) {
        super(message);
    }
}
