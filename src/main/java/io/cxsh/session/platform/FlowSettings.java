package io.cxsh.session.platform;

import io.cxsh.redaction.Secret;
import io.cxsh.session.Key;
import io.cxsh.session.Settings;
import io.cxsh.session.SettingsException;
import io.cxsh.session.TokenAnswer;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads from the settings which flow is meant, and what it signs in with. */
final class FlowSettings {
    private final Settings settings;
    private final URI auth;

    FlowSettings(Settings settings, URI auth) {
        this.settings = settings;
        this.auth = auth;
    }

    Credentials credentials() throws SettingsException {
        String flow = settings.value(Key.CXONE_FLOW).orElseGet(this::meant).toLowerCase(Locale.ROOT);
        return switch (flow) {
            case "global" -> global();
            case "regional" -> regional();
            case "browser" -> browser();
            case "bearer" -> bearer();
            default ->
                throw new SettingsException(
                        "CXONE_FLOW is %s; there are global, regional, browser and bearer".formatted(flow));
        };
    }

    /** A token at hand, else an access key at the area's service when only that is named, else the global service. */
    private String meant() {
        if (isSet(Key.CXONE_BEARER)) {
            return "bearer";
        }
        return isSet(Key.CXONE_AREA) && !isSet(Key.CXONE_CLIENT_ID) ? "regional" : "global";
    }

    private Credentials global() throws SettingsException {
        need(
                "global",
                Key.CXONE_ACCESS_KEY_ID,
                Key.CXONE_ACCESS_KEY_SECRET,
                Key.CXONE_CLIENT_ID,
                Key.CXONE_CLIENT_SECRET);
        return new Credentials.Global(client(), key());
    }

    private Credentials regional() throws SettingsException {
        need("regional", Key.CXONE_ACCESS_KEY_ID, Key.CXONE_ACCESS_KEY_SECRET);
        return new Credentials.Regional(regionalBase(), key());
    }

    /** The area's own service, unless CXONE_AUTH_URL names another than the global one, such as a simulator. */
    private URI regionalBase() throws SettingsException {
        if (!auth.toString().equalsIgnoreCase(PlatformAccount.GLOBAL)) {
            return auth;
        }
        need("regional", Key.CXONE_AREA);
        String area = text(Key.CXONE_AREA).toLowerCase(Locale.ROOT);
        if (!area.matches("[a-z0-9]([a-z0-9.-]{0,30}[a-z0-9])?")) {
            throw new SettingsException("CXONE_AREA is %s; write it like na1".formatted(area));
        }
        return URI.create("https://%s.nice-incontact.com".formatted(area));
    }

    private Credentials browser() throws SettingsException {
        need("browser", Key.CXONE_CLIENT_ID);
        return new Credentials.InBrowser(client());
    }

    /** Without the word Bearer, which people copy along. */
    private Credentials bearer() throws SettingsException {
        need("bearer", Key.CXONE_BEARER);
        String token = text(Key.CXONE_BEARER).replaceFirst("(?i)^Bearer\\s+", "");
        Optional<String> flaw = TokenAnswer.flaw(token);
        if (flaw.isPresent()) {
            throw new SettingsException("CXONE_BEARER is no token: it is " + flaw.get());
        }
        return new Credentials.Pasted(Secret.of(token));
    }

    private AccessKey key() {
        return new AccessKey(text(Key.CXONE_ACCESS_KEY_ID), Secret.of(text(Key.CXONE_ACCESS_KEY_SECRET)));
    }

    private OAuthClient client() {
        Secret secret = settings.value(Key.CXONE_CLIENT_SECRET).map(Secret::of).orElse(null);
        return new OAuthClient(text(Key.CXONE_CLIENT_ID), secret);
    }

    private void need(String flow, Key... keys) throws SettingsException {
        List<Key> missing = Stream.of(keys).filter(key -> !isSet(key)).toList();
        if (!missing.isEmpty()) {
            String names = missing.stream().map(Key::name).collect(Collectors.joining(", "));
            throw new SettingsException(
                    "not set: %s, which the sign-in flow %s needs; the flows are global, regional, browser, bearer"
                            .formatted(names, flow));
        }
    }

    private boolean isSet(Key key) {
        return settings.value(key).isPresent();
    }

    private String text(Key key) {
        return settings.value(key).orElseThrow();
    }
}
