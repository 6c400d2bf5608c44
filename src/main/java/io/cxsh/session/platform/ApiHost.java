package io.cxsh.session.platform;

import io.cxsh.session.Claims;
import io.cxsh.session.SettingsException;
import io.cxsh.session.SignInException;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The host to send data calls to, and how it is known.
 *
 * @param base its address, without a slash at its end
 * @param source who named it
 * @param configured the address set by hand, or null; it is the one in use, also where discovery names another
 * @param tenancy what discovery said, or null when it was not asked or did not answer
 * @param problem why discovery did not answer, as one sentence; null when it did or was not asked
 */
public record ApiHost(
        URI base,
        Source source,
        @Nullable URI configured,
        @Nullable Tenancy tenancy,
        @Nullable String problem) {

    /** Who named the host. */
    public enum Source {
        /** CXONE_API_BASE. */
        SETTING,
        /** The discovery document's api_endpoint. */
        DISCOVERY,
        /** The cluster in the token's claims, by the platform's rule for names. */
        CLUSTER
    }

    /**
     * Finds the host: the one set by hand, else the one that discovery names, else the one of the token's cluster.
     * Discovery is asked in each case where the token names its tenant, because a host set by hand may be the wrong one.
     *
     * @throws SettingsException when nothing names a host
     * @throws SignInException when only discovery could have named it, and failed
     */
    public static ApiHost find(PlatformAccount account, Claims claims, TenantDiscovery discovery)
            throws SettingsException, SignInException {
        SignInException fault = null;
        Tenancy tenancy = null;
        try {
            tenancy = claims.tenantId().isPresent()
                    ? discovery.tenancy(claims.tenantId().get())
                    : null;
        } catch (SignInException failed) {
            fault = failed;
        }
        Optional<ApiHost> host = choose(account.configured(), tenancy, cluster(claims), message(fault));
        if (host.isEmpty() && fault != null) {
            throw fault;
        }
        return host.orElseThrow(() -> new SettingsException(
                "neither the token nor the discovery tells the API's address; set CXONE_API_BASE"));
    }

    /** The address that discovery names, when it is another than the one in use. */
    public Optional<URI> disagreement() {
        return discovered()
                .flatMap(Tenancy::apiEndpoint)
                .filter(api -> !authority(api).equals(authority(base)));
    }

    /** What discovery said. */
    public Optional<Tenancy> discovered() {
        return Optional.ofNullable(tenancy);
    }

    /** Why discovery did not answer. */
    public Optional<String> discoveryProblem() {
        return Optional.ofNullable(problem);
    }

    /** What to say when nobody answers there: that the address is a guess, and why; empty when it is none. */
    public Optional<String> doubt() {
        return source == Source.CLUSTER
                ? discoveryProblem()
                        .map(why -> "%s is only what the token's cluster suggests, because %s"
                                .formatted(base.getHost(), why))
                : Optional.empty();
    }

    private static Optional<ApiHost> choose(
            @Nullable URI configured, @Nullable Tenancy tenancy, Optional<URI> cluster, @Nullable String problem) {
        if (configured != null) {
            return Optional.of(new ApiHost(configured, Source.SETTING, configured, tenancy, problem));
        }
        URI api = tenancy == null ? null : tenancy.api();
        if (api != null) {
            return Optional.of(new ApiHost(api, Source.DISCOVERY, null, tenancy, problem));
        }
        return cluster.map(host -> new ApiHost(host, Source.CLUSTER, null, tenancy, problem));
    }

    /** Only a plain word becomes part of a host's name: the token goes there. */
    private static Optional<URI> cluster(Claims claims) {
        return claims.cluster()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> name.matches("[a-z0-9]{1,20}"))
                .map(name -> URI.create("https://api-%s.nice-incontact.com".formatted(name)));
    }

    private static @Nullable String message(@Nullable SignInException fault) {
        return fault == null ? null : fault.getMessage();
    }

    private static String authority(URI address) {
        int port = address.getPort() == -1 && "https".equalsIgnoreCase(address.getScheme()) ? 443 : address.getPort();
        return Objects.toString(address.getHost(), "").toLowerCase(Locale.ROOT) + ":" + port;
    }
}
