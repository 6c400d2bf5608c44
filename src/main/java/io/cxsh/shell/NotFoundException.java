package io.cxsh.shell;

/** The tenant answered, and what was asked for is not in its answer, or more than once. The message is a sentence. */
final class NotFoundException extends Exception {
    private static final long serialVersionUID = 1L;

    NotFoundException(String message) {
        super(message);
    }
}
