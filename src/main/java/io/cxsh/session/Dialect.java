package io.cxsh.session;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The two APIs that cxsh speaks. */
public enum Dialect {
    /** A tutorial's contract: client credentials, {@code /api/v2/agents/states}. */
    CLASSIC,
    /** NICE's own published APIs. */
    PLATFORM;

    private static final List<Key> OF_PLATFORM = List.of(Key.CXONE_ACCESS_KEY_ID, Key.CXONE_BEARER, Key.CXONE_FLOW);

    /**
     * Which dialect the settings mean.
     *
     * @param reason why, in words that follow a colon
     */
    public record Choice(Dialect dialect, String reason) {}

    /**
     * The dialect that CXONE_DIALECT names; without it, an access key, a bearer token or a flow means platform, and
     * everything else classic.
     *
     * @throws SettingsException when CXONE_DIALECT names none
     */
    public static Choice of(Settings settings) throws SettingsException {
        Optional<String> named = settings.value(Key.CXONE_DIALECT);
        if (named.isPresent()) {
            return new Choice(named(named.get()), "CXONE_DIALECT says so");
        }
        for (Key key : OF_PLATFORM) {
            if (settings.value(key).isPresent()) {
                return new Choice(PLATFORM, key + " is set, which only the platform knows");
            }
        }
        return new Choice(CLASSIC, classic(settings));
    }

    private static Dialect named(String name) throws SettingsException {
        return Arrays.stream(values())
                .filter(dialect -> dialect.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() ->
                        new SettingsException("CXONE_DIALECT is %s; there are classic and platform".formatted(name)));
    }

    private static String classic(Settings settings) {
        return settings.value(Key.CXONE_CLIENT_ID).isPresent()
                ? "CXONE_CLIENT_ID is set without an access key"
                : "nothing is set that only the platform knows";
    }

    /** The word that settings use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
