package io.cxsh.session;

import io.cxsh.transport.Request;
import io.cxsh.transport.Transport;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Signs in to the classic contract: {@code POST /oauth/token} with the client's credentials. */
public final class SignIn implements Grant {
    private final Account account;
    private final Transport transport;

    public SignIn(Account account, Transport transport) {
        this.account = account;
        this.transport = transport;
    }

    @Override
    public Token token() throws SignInException {
        return TokenAnswer.fetch(transport, request(), account.scopes());
    }

    private Request request() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        form.put("client_id", account.clientId());
        form.put("client_secret", account.secret().reveal());
        form.put("scope", String.join(" ", account.scopes()));
        List<Request.Header> headers = List.of(
                new Request.Header("Content-Type", FormBody.TYPE), new Request.Header("Accept", "application/json"));
        return new Request("POST", URI.create(account.base() + "/oauth/token"), headers, null, FormBody.of(form));
    }
}
