package io.cxsh.shell;

/** A person who was asked for something left the question; nothing has changed. */
final class DroppedException extends Exception {
    private static final long serialVersionUID = 1L;

    DroppedException() {
        this("nothing was entered, and nothing has changed");
    }

    DroppedException(String message) {
        super(message);
    }
}
