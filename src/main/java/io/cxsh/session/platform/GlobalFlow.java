package io.cxsh.session.platform;

import io.cxsh.redaction.Secret;
import io.cxsh.session.SignInException;
import io.cxsh.session.Token;
import java.util.LinkedHashMap;
import java.util.Map;

/** An access key at the global sign-in service: the grant {@code password}, with the key in place of a user. */
final class GlobalFlow implements Flow {
    private final Credentials.Global credentials;
    private final OAuthService service;

    GlobalFlow(Credentials.Global credentials, OpenIdDiscovery discovery) {
        this.credentials = credentials;
        this.service = new OAuthService(credentials.client(), discovery);
    }

    @Override
    public Token token() throws SignInException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "password");
        form.put("username", credentials.key().id());
        form.put("password", credentials.key().secret().reveal());
        return service.token(form);
    }

    @Override
    public Token refreshed(Secret refresh) throws SignInException {
        return service.refreshed(refresh);
    }

    @Override
    public boolean isSilent() {
        return true;
    }
}
