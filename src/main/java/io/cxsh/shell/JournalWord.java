package io.cxsh.shell;

import java.util.Locale;

/** What a line of a journal tells. */
enum JournalWord {
    /** Which cxsh wrote it. */
    BEGIN,
    /** Where the session is. */
    SETTING,
    /** A request and its answer. */
    EXCHANGE,
    /** What was typed, and what it came to. */
    LINE,
    /** The session ended in order. */
    END;

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
