package io.cxsh.session;

import io.cxsh.redaction.Secret;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who signs in where, in the classic dialect.
 *
 * @param base the API's address, without a slash at its end
 * @param tenant the tenant's name; the host when only an address is set
 * @param clientId the API client
 * @param secret its secret
 * @param scopes what to ask for, in the order written
 */
public record Account(URI base, String tenant, String clientId, Secret secret, Set<String> scopes) implements Tenant {
    /** The scope that the agent-states API needs. */
    public static final String NEEDED_SCOPE = "agent:states:read";

    /** The account that the settings describe. */
    public static Account of(Settings settings) throws SettingsException {
        dialect(settings);
        List<Key> missing = missing(settings);
        if (!missing.isEmpty()) {
            throw new SettingsException(
                    "not set: %s. Set them in the environment or in ./config.env; see: config why CLIENT_ID%s"
                            .formatted(Key.names(missing), Key.hint(missing)));
        }
        URI base = base(settings);
        return new Account(
                base,
                settings.value(Key.CXONE_TENANT_ID).orElseGet(base::getHost),
                settings.value(Key.CXONE_CLIENT_ID).orElseThrow(),
                Secret.of(settings.value(Key.CXONE_CLIENT_SECRET).orElseThrow()),
                scopes(settings.value(Key.CXONE_SCOPE).orElse(NEEDED_SCOPE)));
    }

    /** What the client signs in with and is not set. */
    public static List<Key> missing(Settings settings) {
        List<Key> missing = new ArrayList<>();
        for (Key key : List.of(Key.CXONE_CLIENT_ID, Key.CXONE_CLIENT_SECRET)) {
            if (settings.value(key).isEmpty()) {
                missing.add(key);
            }
        }
        return missing;
    }

    @Override
    public Dialect dialect() {
        return Dialect.CLASSIC;
    }

    @Override
    public String name() {
        return tenant;
    }

    @Override
    public Optional<URI> address() {
        return Optional.of(base);
    }

    /** The scope parameter's list as a set. */
    public static Set<String> scopes(String text) {
        Set<String> scopes = new LinkedHashSet<>(Arrays.asList(text.strip().split("[\\s,]+")));
        scopes.remove("");
        return scopes;
    }

    private static void dialect(Settings settings) throws SettingsException {
        Dialect.Choice choice = Dialect.of(settings);
        if (choice.dialect() != Dialect.CLASSIC) {
            throw new SettingsException(
                    "this is the classic sign-in, but the settings mean platform: %s; set CXONE_DIALECT=classic"
                            .formatted(choice.reason()));
        }
    }

    private static URI base(Settings settings) throws SettingsException {
        if (settings.value(Key.CXONE_API_BASE).isEmpty()
                && settings.value(Key.CXONE_TENANT_ID).isEmpty()) {
            throw new SettingsException("not set: CXONE_TENANT_ID (or CXONE_API_BASE)");
        }
        Optional<String> set = settings.value(Key.CXONE_API_BASE);
        String text = set.isPresent()
                ? set.get()
                : ofTenant(settings.value(Key.CXONE_TENANT_ID).orElseThrow());
        return WebAddress.of(text, "https://acme.api.nice.incontact.com");
    }

    /** Anything but a name would make an address elsewhere, and the secret goes there. */
    private static String ofTenant(String tenant) throws SettingsException {
        if (!tenant.matches("[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?")) {
            throw new SettingsException(
                    "CXONE_TENANT_ID is %s, which is no name of a tenant; write it like acme".formatted(tenant));
        }
        return "https://%s.api.nice.incontact.com".formatted(tenant);
    }
}
