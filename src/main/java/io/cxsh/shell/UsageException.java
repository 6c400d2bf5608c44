package io.cxsh.shell;

/** A command was used in a way that makes no sense. The message says what to type. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
