package io.cxsh.bundle;

import java.util.Arrays;
import java.util.Optional;

/** The parts of a bundle; every bundle has each of them once and nothing else. */
enum Entry {
    MANIFEST("manifest.json"),
    EXCHANGES("exchanges.har"),
    SESSION("session.cxsh"),
    TRANSCRIPT("transcript.md"),
    FINDINGS("findings.json"),
    REDACTION("redaction.json");

    private final String file;

    Entry(String file) {
        this.file = file;
    }

    /** The name in the zip. */
    String file() {
        return file;
    }

    static Optional<Entry> named(String file) {
        return Arrays.stream(values()).filter(entry -> entry.file.equals(file)).findFirst();
    }
}
