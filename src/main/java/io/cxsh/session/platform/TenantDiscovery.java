package io.cxsh.session.platform;

import io.cxsh.session.JsonAnswer;
import io.cxsh.session.SignInException;
import io.cxsh.session.Sought;
import io.cxsh.session.WebAddress;
import io.cxsh.transport.Request;
import io.cxsh.transport.SafeCredentials;
import io.cxsh.transport.Transport;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The platform's directory of tenants, {@code /.well-known/cxone-configuration?tenantId=…}. It is public: no token is
 * sent to it.
 */
public final class TenantDiscovery {
    private final Transport transport;
    private final URI auth;

    /**
     * The directory of one sign-in service.
     *
     * @param auth that service's address, without a slash at its end
     */
    public TenantDiscovery(Transport transport, URI auth) {
        this.transport = transport;
        this.auth = auth;
    }

    /**
     * Where the tenant lives.
     *
     * @param tenantId the tenant's UUID, from its token
     * @throws SignInException when the document did not come, is none, or names an API to which no token may travel
     */
    public Tenancy tenancy(String tenantId) throws SignInException {
        String id = URLEncoder.encode(tenantId, StandardCharsets.UTF_8);
        URI document = URI.create(auth + "/.well-known/cxone-configuration?tenantId=" + id);
        JsonAnswer answer = JsonAnswer.fetch(transport, Request.get(document, null), Sought.document(document));
        return new Tenancy(
                api(answer),
                text(answer, "area"),
                text(answer, "cluster"),
                text(answer, "domain"),
                answer.exchange().number());
    }

    private @Nullable URI api(JsonAnswer answer) throws SignInException {
        String text = text(answer, "api_endpoint");
        if (text == null) {
            return null;
        }
        try {
            URI api = URI.create(text.replaceAll("/+$", ""));
            if (WebAddress.isWeb(api) && api.getQuery() == null && isTrusted(api)) {
                return api;
            }
        } catch (IllegalArgumentException noUri) {
            throw answer.odd("an api_endpoint that is no address");
        }
        throw answer.odd("an api_endpoint that is no https address (%s)".formatted(text));
    }

    /** Plain http is good enough only within this machine, where the service itself runs. */
    private boolean isTrusted(URI api) {
        boolean local = SafeCredentials.isLoopback(api) && SafeCredentials.isLoopback(auth);
        return "https".equalsIgnoreCase(api.getScheme()) || local;
    }

    private static @Nullable String text(JsonAnswer answer, String key) {
        return answer.object().get(key) instanceof String text && !text.isBlank() ? text.strip() : null;
    }
}
