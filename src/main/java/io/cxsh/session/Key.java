package io.cxsh.session;

import java.util.Arrays;
import java.util.Optional;

/** A setting's name, as the environment and {@code config.env} spell it. */
public enum Key {
    CXONE_CLIENT_ID("the API client's id", false),
    CXONE_CLIENT_SECRET("the API client's secret", true),
    CXONE_TENANT_ID("the tenant; makes the default address https://TENANT.api.nice.incontact.com", false),
    CXONE_API_BASE("the address of the API, when it is not the tenant's default", false),
    CXONE_DIALECT("classic, the one that this version speaks", false),
    CXONE_SCOPE("the scopes to ask for, default agent:states:read", false);

    private final String meaning;
    private final boolean secret;

    Key(String meaning, boolean secret) {
        this.meaning = meaning;
        this.secret = secret;
    }

    /** What it sets, in a few words. */
    public String meaning() {
        return meaning;
    }

    /** Whether its value must never be shown. */
    public boolean isSecret() {
        return secret;
    }

    /** The key of that name, with or without the prefix, letter case ignored. */
    public static Optional<Key> named(String name) {
        return Arrays.stream(values())
                .filter(key -> key.name().equalsIgnoreCase(name) || key.name().equalsIgnoreCase("CXONE_" + name))
                .findFirst();
    }
}
