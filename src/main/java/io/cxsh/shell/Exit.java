package io.cxsh.shell;

/** The exit codes, the same for one-shot use, {@code -c} and scripts. */
enum Exit {
    OK(0),
    USAGE(1),
    SCRIPT(2),
    RUNTIME(3),
    EXPECTATION(4),
    FINDING(5),
    LOGIN(6),
    REPLAY(7),
    INTERRUPTED(130);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
