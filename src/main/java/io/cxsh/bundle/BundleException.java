package io.cxsh.bundle;

import io.cxsh.redaction.Leak;
import java.util.List;

/** A bundle that was not written, or is not opened; the message says in one sentence why. */
public final class BundleException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Leak> leaks;

    BundleException(String message) {
        this(message, List.of());
    }

    BundleException(String message, List<Leak> leaks) {
        super(message);
        this.leaks = List.copyOf(leaks);
    }

    BundleException(String message, Throwable cause) {
        super(message, cause);
        this.leaks = List.of();
    }

    /** Where known values stood, when that is why nothing was written; empty otherwise. */
    public List<Leak> leaks() {
        return leaks;
    }
}
