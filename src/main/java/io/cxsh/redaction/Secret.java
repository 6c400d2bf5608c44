package io.cxsh.redaction;

/**
 * A value that must never be shown or written: a token, a client secret, a password.
 *
 * <p>Printing one prints three stars; only the code that sends it to its owner calls {@link #reveal()}.
 */
public final class Secret {
    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** Wraps a value from the moment it is known. */
    public static Secret of(String value) {
        return new Secret(value);
    }

    /** The value itself, for the wire only. */
    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}
