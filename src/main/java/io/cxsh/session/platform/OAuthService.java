package io.cxsh.session.platform;

import io.cxsh.redaction.Secret;
import io.cxsh.session.FormBody;
import io.cxsh.session.SignInException;
import io.cxsh.session.Token;
import io.cxsh.session.TokenAnswer;
import io.cxsh.transport.Request;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The token endpoint that discovery names, asked as one OAuth client (RFC 6749 section 3.2). */
final class OAuthService {
    private static final List<Request.Header> HEADERS = List.of(
            new Request.Header("Content-Type", FormBody.TYPE), new Request.Header("Accept", "application/json"));

    private final OAuthClient client;
    private final OpenIdDiscovery discovery;

    OAuthService(OAuthClient client, OpenIdDiscovery discovery) {
        this.client = client;
        this.discovery = discovery;
    }

    /** The token for that form. */
    Token token(Map<String, String> form) throws SignInException {
        Request request = new Request(
                "POST",
                discovery.endpoints().token(),
                HEADERS,
                client.basic().orElse(null),
                FormBody.of(client.named(form)));
        return TokenAnswer.fetch(discovery.transport(), request, Set.of());
    }

    /** A new token for a refresh token (RFC 6749 section 6). */
    Token refreshed(Secret refresh) throws SignInException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "refresh_token");
        form.put("refresh_token", refresh.reveal());
        return token(form);
    }
}
