package io.cxsh.session.platform;

import io.cxsh.session.Key;
import io.cxsh.session.Settings;
import io.cxsh.session.SettingsException;
import io.cxsh.session.WebAddress;
import io.cxsh.transport.SafeCredentials;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who signs in where, in the platform dialect.
 *
 * @param auth the sign-in service that also serves discovery, without a slash at its end
 * @param credentials what to sign in with
 * @param configured the address of the API as set by hand, or null when discovery tells it
 * @param apiVersion the version of the data calls, 1 to 99
 */
public record PlatformAccount(
        URI auth, Credentials credentials, @Nullable URI configured, int apiVersion) {
    /** The platform's sign-in service. */
    public static final String GLOBAL = "https://cxone.niceincontact.com";

    /** The version asked for when none is set. */
    public static final int DEFAULT_VERSION = 31;

    /**
     * The account that the settings describe.
     *
     * @throws SettingsException when the flow lacks something, or a value is impossible
     */
    public static PlatformAccount of(Settings settings) throws SettingsException {
        URI auth = safe(Key.CXONE_AUTH_URL, settings.value(Key.CXONE_AUTH_URL).orElse(GLOBAL), GLOBAL);
        Optional<String> base = settings.value(Key.CXONE_API_BASE);
        URI configured =
                base.isEmpty() ? null : safe(Key.CXONE_API_BASE, base.get(), "https://api-na1.niceincontact.com");
        return new PlatformAccount(auth, new FlowSettings(settings, auth).credentials(), configured, version(settings));
    }

    /**
     * What the meant flow signs in with and is not set.
     *
     * @throws SettingsException when the address of the sign-in service is impossible
     */
    public static List<Key> missing(Settings settings) throws SettingsException {
        URI auth = safe(Key.CXONE_AUTH_URL, settings.value(Key.CXONE_AUTH_URL).orElse(GLOBAL), GLOBAL);
        return new FlowSettings(settings, auth).missing();
    }

    /** The address of the API as set by hand. */
    public Optional<URI> configuredApi() {
        return Optional.ofNullable(configured);
    }

    private static URI safe(Key key, String text, String example) throws SettingsException {
        URI address = WebAddress.of(text, example);
        if (!SafeCredentials.isSafe(address)) {
            throw new SettingsException(
                    "%s is %s; credentials travel over https, or to this machine itself".formatted(key, text));
        }
        return address;
    }

    private static int version(Settings settings) throws SettingsException {
        String text = settings.value(Key.CXONE_API_VERSION).orElse(String.valueOf(DEFAULT_VERSION));
        if (!text.matches("[1-9]\\d?")) {
            throw new SettingsException("CXONE_API_VERSION is %s; write a number from 1 to 99".formatted(text));
        }
        return Integer.parseInt(text);
    }
}
