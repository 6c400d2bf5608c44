package io.cxsh.session.platform;

import io.cxsh.redaction.Secret;
import io.cxsh.session.SignInException;
import io.cxsh.session.Token;
import io.cxsh.session.TokenAnswer;
import io.cxsh.table.JsonText;
import io.cxsh.transport.Request;
import io.cxsh.transport.Transport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An access key at one area's sign-in service, as JSON; its refresh answers under other names than its sign-in. */
final class RegionalFlow implements Flow {
    private static final List<Request.Header> HEADERS = List.of(
            new Request.Header("Content-Type", "application/json"), new Request.Header("Accept", "application/json"));

    private final Credentials.Regional credentials;
    private final Transport transport;

    RegionalFlow(Credentials.Regional credentials, Transport transport) {
        this.credentials = credentials;
        this.transport = transport;
    }

    @Override
    public Token token() throws SignInException {
        AccessKey key = credentials.key();
        return post(
                "/authentication/v1/token/access-key",
                Map.of("accessKeyId", key.id(), "accessKeySecret", key.secret().reveal()));
    }

    @Override
    public Token refreshed(Secret refresh) throws SignInException {
        return post("/public/user/refresh", Map.of("token", refresh.reveal()));
    }

    @Override
    public boolean isSilent() {
        return true;
    }

    private Token post(String path, Map<String, String> body) throws SignInException {
        URI address = URI.create(credentials.base() + path);
        return TokenAnswer.fetch(transport, new Request("POST", address, HEADERS, null, json(body)), Set.of());
    }

    private static Secret json(Map<String, String> body) {
        StringBuilder json = new StringBuilder();
        try {
            JsonText.write(body, json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Secret.of(json.toString());
    }
}
