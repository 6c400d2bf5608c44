package io.cxsh.shell;

import java.util.Arrays;

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

    /** The exit of that code; a runtime error for one that is not ours. */
    static Exit of(int code) {
        return Arrays.stream(values())
                .filter(exit -> exit.code == code)
                .findFirst()
                .orElse(RUNTIME);
    }

    int code() {
        return code;
    }
}
