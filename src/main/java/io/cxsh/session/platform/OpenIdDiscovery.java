package io.cxsh.session.platform;

import io.cxsh.session.JsonAnswer;
import io.cxsh.session.SignInException;
import io.cxsh.session.Sought;
import io.cxsh.session.WebAddress;
import io.cxsh.transport.Request;
import io.cxsh.transport.SafeCredentials;
import io.cxsh.transport.Transport;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in service's own description, {@code /.well-known/openid-configuration} (OpenID Connect Discovery 1.0). It is
 * asked for once, without credentials, and believed only as far as it keeps credentials safe: they go over https, and to
 * no other site than the one that was set. NICE's own names its own host.
 */
final class OpenIdDiscovery {
    private final Transport transport;
    private final URI auth;
    private @Nullable Endpoints known;

    OpenIdDiscovery(Transport transport, URI auth) {
        this.transport = transport;
        this.auth = auth;
    }

    Transport transport() {
        return transport;
    }

    /** Where to sign in. */
    Endpoints endpoints() throws SignInException {
        Endpoints endpoints = known;
        if (endpoints == null) {
            endpoints = discovered();
            known = endpoints;
        }
        return endpoints;
    }

    private Endpoints discovered() throws SignInException {
        URI document = URI.create(auth + "/.well-known/openid-configuration");
        JsonAnswer answer;
        try {
            answer = JsonAnswer.fetch(transport, Request.get(document, null), Sought.document(document));
        } catch (SignInException fault) {
            if (isMissing(fault)) {
                return new Endpoints(URI.create(auth + "/auth/token"), URI.create(auth + "/auth/authorize"));
            }
            throw fault;
        }
        if (answer.object().get("token_endpoint") == null) {
            throw answer.odd("a document without token_endpoint");
        }
        URI token = endpoint(answer, "token_endpoint");
        boolean hasPage = answer.object().get("authorization_endpoint") != null;
        return new Endpoints(token, hasPage ? endpoint(answer, "authorization_endpoint") : null);
    }

    /** A service that has no such document has its endpoints where the published one has them. */
    private static boolean isMissing(SignInException fault) {
        return fault.exchange().filter(answer -> answer.status() == 404).isPresent();
    }

    private URI endpoint(JsonAnswer answer, String key) throws SignInException {
        String text = String.valueOf(answer.object().get(key));
        URI endpoint;
        try {
            endpoint = URI.create(text);
        } catch (IllegalArgumentException noUri) {
            throw answer.odd("a %s that is no address".formatted(key));
        }
        boolean local = SafeCredentials.isLoopback(endpoint) && SafeCredentials.isLoopback(auth);
        if (!WebAddress.isWeb(endpoint) || !("https".equalsIgnoreCase(endpoint.getScheme()) || local)) {
            throw answer.odd("a %s that is neither https nor this machine (%s)".formatted(key, text));
        }
        if (!(local ? endpoint.getPort() == auth.getPort() : site(endpoint).equals(site(auth)))) {
            throw answer.odd(
                    "a %s on another site (%s), which gets no credentials; if it is right, set CXONE_AUTH_URL to that site"
                            .formatted(key, endpoint.getAuthority()));
        }
        return endpoint;
    }

    /** The last two names of a host: within them its owner gives out the others. An address by number stands for itself. */
    private static String site(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        int last = host.lastIndexOf('.');
        boolean isNumber =
                host.endsWith("]") || host.substring(last + 1).chars().allMatch(Character::isDigit);
        return isNumber || last < 0 ? host : host.substring(host.lastIndexOf('.', last - 1) + 1);
    }
}
