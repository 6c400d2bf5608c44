package io.cxsh.simulator;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The global token endpoint: access key, refresh token, authorization code, and a client on its own. */
final class GlobalSignIn {
    static final String ACCESS_KEY_ID = "CXSHDEMO2345ACCESSKEY===";
    static final String ACCESS_KEY_SECRET = "DEMOSECRET2345ACCESSKEY==";

    private final PlatformTokens tokens;
    private final BrowserSignIn browser;
    private final Holder holder;

    /** A client as it names itself; the secret is empty for a public one. */
    private record Client(String id, Optional<String> secret) {
        boolean isKnown() {
            return id.equals(ClassicView.CLIENT_ID)
                    && secret.map(ClassicView.CLIENT_SECRET::equals).orElse(true);
        }
    }

    GlobalSignIn(PlatformTokens tokens, BrowserSignIn browser, Holder holder) {
        this.tokens = tokens;
        this.browser = browser;
        this.holder = holder;
    }

    /** {@code POST /auth/token}. */
    Reply token(WireRequest request) {
        SignInFields fields = SignInFields.of(request);
        Optional<Client> client = client(request, fields).filter(Client::isKnown);
        String grant = fields.value("grant_type").orElse("");
        boolean isProven = client.flatMap(Client::secret).isPresent();
        boolean isPublic = grant.equals("authorization_code") || grant.equals("refresh_token");
        if (client.isEmpty() || !(isProven || isPublic)) {
            return error(401, "invalid_client", "unknown client, or its secret is missing or wrong");
        }
        return switch (grant) {
            case "password" -> accessKey(request, fields);
            case "refresh_token" -> refresh(request, fields);
            case "authorization_code" ->
                browser.redeems(fields, client.get().id())
                        ? issued(request, true)
                        : error(400, "invalid_grant", "the code, its verifier or its redirect is wrong or used");
            case "client_credentials" -> issued(request, false);
            default -> error(400, "unsupported_grant_type", "no such grant type");
        };
    }

    private Reply accessKey(WireRequest request, SignInFields fields) {
        boolean known = fields.says("username", holder.accessKeyId()) && fields.says("password", ACCESS_KEY_SECRET);
        return known
                ? issued(request, true)
                : error(400, "invalid_grant", "unknown access key, or its secret is wrong");
    }

    private Reply refresh(WireRequest request, SignInFields fields) {
        return fields.value("refresh_token").filter(tokens::isRefresh).isPresent()
                ? issued(request, true)
                : error(400, "invalid_grant", "the refresh token is unknown or expired");
    }

    private Reply issued(WireRequest request, boolean person) {
        PlatformTokens.Issued made = tokens.issue(request.origin(), person);
        Fields answer = new Fields()
                .with("access_token", made.access())
                .with("token_type", "Bearer")
                .with("expires_in", PlatformTokens.LIFE);
        if (person) {
            answer.with("refresh_token", made.refresh()).with("id_token", made.id());
        }
        return PlatformJson.reply(answer.with("issued_token_type", "urn:ietf:params:oauth:token-type:access_token"));
    }

    private static Optional<Client> client(WireRequest request, SignInFields fields) {
        Optional<Client> basic = request.header("authorization")
                .filter(value -> value.regionMatches(true, 0, "Basic ", 0, 6))
                .flatMap(value -> basic(value.substring(6).strip()));
        return basic.or(() -> fields.value("client_id").map(id -> new Client(id, fields.value("client_secret"))));
    }

    private static Optional<Client> basic(String encoded) {
        try {
            String[] pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8).split(":", 2);
            return pair.length == 2
                    ? Optional.of(new Client(unescaped(pair[0]), Optional.of(unescaped(pair[1]))))
                    : Optional.empty();
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }

    /** RFC 6749 has both parts escaped like a form's; few clients do it. */
    private static String unescaped(String part) {
        return part.matches("(?:[^%]|%[0-9a-fA-F]{2})*+")
                ? URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8)
                : part;
    }

    private static Reply error(int status, String error, String description) {
        return Reply.text(
                status, PlatformJson.text(new Fields().with("error", error).with("errorDescription", description)));
    }
}
