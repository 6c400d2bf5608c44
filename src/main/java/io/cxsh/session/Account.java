package io.cxsh.session;

import io.cxsh.redaction.Secret;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who signs in where, in the classic dialect.
 *
 * @param base the API's address, without a slash at its end
 * @param tenant the tenant's name; the host when only an address is set
 * @param clientId the API client
 * @param secret its secret
 * @param scopes what to ask for, in the order written
 */
public record Account(URI base, String tenant, String clientId, Secret secret, Set<String> scopes) {
    /** The scope that the agent-states API needs. */
    public static final String NEEDED_SCOPE = "agent:states:read";

    /** The account that the settings describe. */
    public static Account of(Settings settings) throws SettingsException {
        List<Key> missing = Stream.of(Key.CXONE_CLIENT_ID, Key.CXONE_CLIENT_SECRET)
                .filter(key -> settings.value(key).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw new SettingsException(
                    "not set: %s. Set them in the environment or in ./config.env; see: config why CLIENT_ID"
                            .formatted(String.join(
                                    ", ", missing.stream().map(Key::name).toList())));
        }
        dialect(settings);
        URI base = base(settings);
        return new Account(
                base,
                settings.value(Key.CXONE_TENANT_ID).orElseGet(base::getHost),
                settings.value(Key.CXONE_CLIENT_ID).orElseThrow(),
                Secret.of(settings.value(Key.CXONE_CLIENT_SECRET).orElseThrow()),
                scopes(settings.value(Key.CXONE_SCOPE).orElse(NEEDED_SCOPE)));
    }

    /** The scope parameter's list as a set. */
    public static Set<String> scopes(String text) {
        Set<String> scopes = new LinkedHashSet<>(Arrays.asList(text.strip().split("[\\s,]+")));
        scopes.remove("");
        return scopes;
    }

    private static void dialect(Settings settings) throws SettingsException {
        String dialect = settings.value(Key.CXONE_DIALECT).orElse("classic").toLowerCase(Locale.ROOT);
        if (!dialect.equals("classic")) {
            throw new SettingsException("CXONE_DIALECT is %s; this version speaks classic only".formatted(dialect));
        }
    }

    private static URI base(Settings settings) throws SettingsException {
        if (settings.value(Key.CXONE_API_BASE).isEmpty()
                && settings.value(Key.CXONE_TENANT_ID).isEmpty()) {
            throw new SettingsException("not set: CXONE_TENANT_ID (or CXONE_API_BASE)");
        }
        String text = settings.value(Key.CXONE_API_BASE)
                .orElseGet(() -> "https://%s.api.nice.incontact.com"
                        .formatted(settings.value(Key.CXONE_TENANT_ID).orElseThrow()));
        return address(text.replaceAll("/+$", ""));
    }

    private static URI address(String text) throws SettingsException {
        String wrong = "%s is no address of an API; write it like https://acme.api.nice.incontact.com".formatted(text);
        try {
            URI uri = URI.create(text);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (!web || uri.getHost() == null || uri.getUserInfo() != null || uri.getQuery() != null) {
                throw new SettingsException(wrong);
            }
            return uri;
        } catch (IllegalArgumentException noUri) {
            throw new SettingsException(wrong);
        }
    }
}
