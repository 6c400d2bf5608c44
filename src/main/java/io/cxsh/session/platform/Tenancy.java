package io.cxsh.session.platform;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where one tenant lives, as the platform's discovery document says.
 *
 * @param api the address of its API, without a slash at its end, or null when not told
 * @param areaName its area, such as na1, or null when not told
 * @param clusterName its cluster, such as B32, or null when not told
 * @param domainName the domain of its hosts, or null when not told
 * @param exchange the number of the exchange that says so
 */
public record Tenancy(
        @Nullable URI api,
        @Nullable String areaName,
        @Nullable String clusterName,
        @Nullable String domainName,
        int exchange) {

    /** The address of its API. */
    public Optional<URI> apiEndpoint() {
        return Optional.ofNullable(api);
    }

    /** Its area, such as na1. */
    public Optional<String> area() {
        return Optional.ofNullable(areaName);
    }

    /** Its cluster, such as B32. */
    public Optional<String> cluster() {
        return Optional.ofNullable(clusterName);
    }

    /** The domain of its hosts. */
    public Optional<String> domain() {
        return Optional.ofNullable(domainName);
    }
}
