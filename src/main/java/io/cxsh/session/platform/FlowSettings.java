package io.cxsh.session.platform;

import io.cxsh.redaction.Secret;
import io.cxsh.session.Key;
import io.cxsh.session.Settings;
import io.cxsh.session.SettingsException;
import io.cxsh.session.TokenAnswer;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads from the settings which flow is meant, and what it signs in with. */
final class FlowSettings {
    private static final Map<String, List<Key>> NEEDED = Map.of(
            "global",
            List.of(Key.CXONE_ACCESS_KEY_ID, Key.CXONE_ACCESS_KEY_SECRET, Key.CXONE_CLIENT_ID, Key.CXONE_CLIENT_SECRET),
            "regional",
            List.of(Key.CXONE_ACCESS_KEY_ID, Key.CXONE_ACCESS_KEY_SECRET),
            "browser",
            List.of(Key.CXONE_CLIENT_ID),
            "bearer",
            List.of(Key.CXONE_BEARER));

    private final Settings settings;
    private final URI auth;

    FlowSettings(Settings settings, URI auth) {
        this.settings = settings;
        this.auth = auth;
    }

    Credentials credentials() throws SettingsException {
        String flow = flow();
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

    private String flow() {
        return settings.value(Key.CXONE_FLOW).orElseGet(this::meant).toLowerCase(Locale.ROOT);
    }

    /** What the flow signs in with and is not set; empty for a flow that does not exist. */
    List<Key> missing() {
        return missing(flow());
    }

    private List<Key> missing(String flow) {
        return NEEDED.getOrDefault(flow, List.of()).stream()
                .filter(key -> !isSet(key))
                .toList();
    }

    /** A token at hand, else an access key at the area's service when only that is named, else the global service. */
    private String meant() {
        if (isSet(Key.CXONE_BEARER)) {
            return "bearer";
        }
        return isSet(Key.CXONE_AREA) && !isSet(Key.CXONE_CLIENT_ID) ? "regional" : "global";
    }

    private Credentials global() throws SettingsException {
        need("global", missing("global"));
        return new Credentials.Global(client(), key());
    }

    private Credentials regional() throws SettingsException {
        need("regional", missing("regional"));
        return new Credentials.Regional(regionalBase(), key());
    }

    /** The area's own service, unless CXONE_AUTH_URL names another than the global one, such as a simulator. */
    private URI regionalBase() throws SettingsException {
        if (!auth.toString().equalsIgnoreCase(PlatformAccount.GLOBAL)) {
            return auth;
        }
        need("regional", isSet(Key.CXONE_AREA) ? List.of() : List.of(Key.CXONE_AREA));
        String area = text(Key.CXONE_AREA).toLowerCase(Locale.ROOT);
        if (!area.matches("[a-z0-9]([a-z0-9.-]{0,30}[a-z0-9])?")) {
            throw new SettingsException("CXONE_AREA is %s; write it like na1".formatted(area));
        }
        return URI.create("https://%s.nice-incontact.com".formatted(area));
    }

    private Credentials browser() throws SettingsException {
        need("browser", missing("browser"));
        return new Credentials.InBrowser(client());
    }

    /** Without the word Bearer, which people copy along. */
    private Credentials bearer() throws SettingsException {
        need("bearer", missing("bearer"));
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

    private static void need(String flow, List<Key> missing) throws SettingsException {
        if (!missing.isEmpty()) {
            throw new SettingsException(
                    "not set: %s, which the sign-in flow %s needs; the flows are global, regional, browser, bearer%s"
                            .formatted(Key.names(missing), flow, Key.hint(missing)));
        }
    }

    private boolean isSet(Key key) {
        return settings.value(key).isPresent();
    }

    private String text(Key key) {
        return settings.value(key).orElseThrow();
    }
}
