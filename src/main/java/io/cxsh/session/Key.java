package io.cxsh.session;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A setting's name, as the environment and {@code config.env} spell it. */
public enum Key {
    CXONE_CLIENT_ID("the API client's id; on the platform the OAuth client's", false),
    CXONE_CLIENT_SECRET("the API client's secret", true),
    CXONE_TENANT_ID("the tenant; makes the default address https://TENANT.api.nice.incontact.com", false),
    CXONE_API_BASE("the address of the API, when it is not the tenant's default", false),
    CXONE_DIALECT("classic or platform; else an access key or a bearer token means platform", false),
    CXONE_SCOPE("the scopes to ask for in the classic dialect, default agent:states:read", false),
    CXONE_FLOW("how to sign in to the platform: global, regional, browser or bearer", false),
    CXONE_ACCESS_KEY_ID("the access key's id, for the platform's flows global and regional", false),
    CXONE_ACCESS_KEY_SECRET("the access key's secret", true),
    CXONE_BEARER("an access token from elsewhere, for the platform's flow bearer", true),
    CXONE_AUTH_URL("the platform's sign-in service, default https://cxone.niceincontact.com", false),
    CXONE_AREA("the platform's area, such as na1, for the flow regional", false),
    CXONE_API_VERSION("the version of the platform's data calls, 1 to 99, default 31", false);

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

    /** The keys' names, with commas. */
    public static String names(List<Key> keys) {
        return keys.stream().map(Key::name).collect(Collectors.joining(", "));
    }

    /** How secrets among missing keys can be given, as the end of a sentence; empty when only secrets' ids are missing. */
    public static String hint(List<Key> missing) {
        return missing.stream().anyMatch(Key::isSecret)
                ? "; `login` asks for a secret at a terminal, and takes one from a pipe with "
                        + missing.stream()
                                .filter(Key::isSecret)
                                .map(key -> "--" + key.option() + "-stdin")
                                .collect(Collectors.joining(" "))
                : "";
    }

    /** The word that options use: {@code client-secret} for CXONE_CLIENT_SECRET. */
    public String option() {
        return name().substring("CXONE_".length()).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of that name, with or without the prefix, letter case ignored. */
    public static Optional<Key> named(String name) {
        return Arrays.stream(values())
                .filter(key -> key.name().equalsIgnoreCase(name) || key.name().equalsIgnoreCase("CXONE_" + name))
                .findFirst();
    }
}
