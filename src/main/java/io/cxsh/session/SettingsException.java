package io.cxsh.session;

/** The settings do not say enough, or say something impossible. The message says what to set. */
public final class SettingsException extends Exception {
    private static final long serialVersionUID = 1L;

    public SettingsException(String message) {
        super(message);
    }
}
