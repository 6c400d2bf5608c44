package io.cxsh.simulator;

import static io.cxsh.simulator.PlatformCaller.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class PlatformSignInTest {
    /** The pair of RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final String BACK = "http://127.0.0.1:9/callback";
    private static final String STATES = "/incontactapi/services/v31.0/agents/states";

    @Test
    void discoveryNamesThisHost() throws Exception {
        try (PlatformCaller caller = PlatformCaller.in("platform-healthy")) {
            String base = caller.tenant.base().toString();

            Map<?, ?> openid =
                    caller.get("/.well-known/openid-configuration", "").json();
            assertThat(openid.get("issuer")).isEqualTo(base);
            assertThat(openid.get("token_endpoint")).isEqualTo(base + "/auth/token");
            assertThat(openid.get("authorization_endpoint")).isEqualTo(base + "/auth/authorize");
            assertThat(openid.get("code_challenge_methods_supported")).isEqualTo(List.of("S256"));
            Map<?, ?> tenant = caller.get("/.well-known/CXone-configuration?tenantId=t-1", "")
                    .json();
            assertThat(tenant.get("api_endpoint")).isEqualTo(base);
            assertThat(tenant.get("area")).isEqualTo("na1");
            assertThat(tenant.get("cluster")).isEqualTo("B32");
            assertThat(tenant.get("domain")).isEqualTo("niceincontact.com");
            assertThat(tenant.get("tenantId")).isEqualTo("t-1");
        }
    }

    @Test
    void anAccessKeyBringsTokensWithClaims() throws Exception {
        try (PlatformCaller caller = PlatformCaller.in("platform-healthy")) {
            PlatformCaller.Answer answer = caller.token(caller.accessKey());

            assertThat(answer.json().keySet().stream().map(String::valueOf))
                    .containsExactlyInAnyOrder(
                            "access_token",
                            "token_type",
                            "expires_in",
                            "refresh_token",
                            "id_token",
                            "issued_token_type");
            Map<?, ?> claims = answer.claims("access_token");
            assertThat(claims.keySet().stream().map(String::valueOf))
                    .containsExactlyInAnyOrder(
                            "role",
                            "views",
                            "icAgentId",
                            "icSPId",
                            "sub",
                            "iss",
                            "given_name",
                            "family_name",
                            "aud",
                            "icBUId",
                            "name",
                            "tenantId",
                            "tenant",
                            "icClusterId",
                            "iat",
                            "exp");
            assertThat(claims.get("icBUId")).isEqualTo(4_500_000);
            assertThat(claims.get("iat")).isEqualTo((int) PlatformCaller.NOW.getEpochSecond());
            assertThat(claims.get("exp")).isEqualTo((int) PlatformCaller.NOW.getEpochSecond() + 3_600);
            assertThat(answer.claims("id_token").get("area")).isEqualTo("na1");
            assertThat(answer.claims("refresh_token").keySet().stream().map(String::valueOf))
                    .containsExactlyInAnyOrder("aud", "iss", "id", "sessionId", "iat", "exp");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "grant_type=password&username=a&password=b|cxsh-demo:demo-secret|400|invalid_grant",
                "grant_type=password&username=a&password=b|cxsh-demo:wrong|401|invalid_client",
                "grant_type=password&username=a&password=b|nobody:demo-secret|401|invalid_client",
                "grant_type=refresh_token&refresh_token=x|cxsh-demo:demo-secret|400|invalid_grant",
                "grant_type=authorization_code&code=x|cxsh-demo:demo-secret|400|invalid_grant",
                "grant_type=magic|cxsh-demo:demo-secret|400|unsupported_grant_type",
            })
    void refusesBadSignIns(String form, String client, int status, String error) throws Exception {
        try (PlatformCaller caller = PlatformCaller.in("platform-healthy")) {
            PlatformCaller.Answer answer = caller.token(form, client);

            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.text("error")).isEqualTo(error);
            assertThat(answer.text("errorDescription")).isNotBlank();
        }
    }

    @Test
    void aClientInTheFormNeedsItsSecretForAnAccessKey() throws Exception {
        try (PlatformCaller caller = PlatformCaller.in("platform-healthy")) {
            String bare = caller.accessKey() + "&client_id=cxsh-demo";

            assertThat(caller.post("/auth/token", bare, "").status()).isEqualTo(401);
            assertThat(caller.post("/auth/token", bare + "&client_secret=demo-secret", "")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void tokensEndOnTheWorldsClock() throws Exception {
        try (PlatformCaller caller = PlatformCaller.in("platform-healthy")) {
            PlatformCaller.Answer first = caller.token(caller.accessKey());
            String refresh = form("grant_type", "refresh_token", "refresh_token", first.text("refresh_token"));
            String bearer = "Bearer " + first.text("access_token");
            assertThat(caller.get(STATES, bearer).status()).isEqualTo(200);

            caller.clock.set(PlatformCaller.NOW.plusSeconds(3_600));
            PlatformCaller.Answer late = caller.get(STATES, bearer);
            PlatformCaller.Answer again = caller.token(refresh);
            caller.clock.set(PlatformCaller.NOW.plusSeconds(7_200));
            PlatformCaller.Answer tooLate = caller.token(refresh);

            assertThat(late.status()).isEqualTo(401);
            assertThat(late.reason()).isEqualTo("Unauthorized");
            assertThat(again.text("access_token")).isNotEqualTo(first.text("access_token"));
            assertThat(tooLate.status()).isEqualTo(400);
            assertThat(tooLate.text("error")).isEqualTo("invalid_grant");
        }
    }

    @Test
    void aClientOnItsOwnGetsATokenThatReadsNothing() throws Exception {
        try (PlatformCaller caller = PlatformCaller.in("platform-healthy")) {
            PlatformCaller.Answer answer = caller.token("grant_type=client_credentials");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().get("refresh_token")).isNull();
            assertThat(answer.claims("access_token").keySet().stream().map(String::valueOf))
                    .doesNotContain("icAgentId", "role", "views");
            assertThat(caller.get(STATES, "Bearer " + answer.text("access_token"))
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void theBrowserComesBackWithACodeThatIsGoodOnce() throws Exception {
        try (PlatformCaller caller = PlatformCaller.in("platform-healthy")) {
            String code = code(caller);
            String redeem = redeem(code, VERIFIER, BACK);

            PlatformCaller.Answer answer = caller.post("/auth/token", redeem, "");
            PlatformCaller.Answer again = caller.post("/auth/token", redeem, "");

            assertThat(answer.text("token_type")).isEqualTo("Bearer");
            assertThat(caller.get(STATES, "bearer " + answer.text("access_token"))
                            .status())
                    .isEqualTo(200);
            assertThat(again.text("error")).isEqualTo("invalid_grant");
        }
    }

    @Test
    void aCodeNeedsItsVerifierItsRedirectAndHaste() throws Exception {
        try (PlatformCaller caller = PlatformCaller.in("platform-healthy")) {
            String wrongVerifier = redeem(code(caller), "another-verifier", BACK);
            String wrongRedirect = redeem(code(caller), VERIFIER, "http://127.0.0.1:10/callback");
            String old = redeem(code(caller), VERIFIER, BACK);

            assertThat(caller.post("/auth/token", wrongVerifier, "").status()).isEqualTo(400);
            assertThat(caller.post("/auth/token", wrongRedirect, "").status()).isEqualTo(400);
            caller.clock.set(PlatformCaller.NOW.plusSeconds(61));
            assertThat(caller.post("/auth/token", old, "").status()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://evil.example/callback|S256|400|",
                "http://127.0.0.1.evil.example/|S256|400|",
                "http://127.0.0.1:9/callback|plain|302|http://127.0.0.1:9/callback?error=invalid_request&state=a+b",
            })
    void theBrowserIsSentNowhereElse(String redirect, String method, int status, String location) throws Exception {
        try (PlatformCaller caller = PlatformCaller.in("platform-healthy")) {
            PlatformCaller.Answer answer = authorize(caller, redirect, method);

            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.header("Location")).isEqualTo(location == null ? "" : location);
        }
    }

    private static PlatformCaller.Answer authorize(PlatformCaller caller, String redirect, String method)
            throws Exception {
        String query = form(
                "response_type",
                "code",
                "client_id",
                caller.tenant.clientId(),
                "redirect_uri",
                redirect,
                "scope",
                "openid",
                "state",
                "a b",
                "code_challenge",
                CHALLENGE,
                "code_challenge_method",
                method);
        return caller.get("/auth/authorize?" + query, "");
    }

    private static String code(PlatformCaller caller) throws Exception {
        String location = authorize(caller, BACK, "S256").header("Location");
        assertThat(location).startsWith(BACK + "?code=").endsWith("&state=a+b");
        return location.replaceFirst(".*code=([^&]+)&.*", "$1");
    }

    private static String redeem(String code, String verifier, String redirect) {
        return form(
                "grant_type", "authorization_code",
                "client_id", "cxsh-demo",
                "code", code,
                "code_verifier", verifier,
                "redirect_uri", redirect);
    }

    @Test
    void theRegionalSignInAndItsRefresh() throws Exception {
        try (PlatformCaller caller = PlatformCaller.in("platform-healthy")) {
            PlatformCaller.Answer first = regional(caller, caller.tenant.accessKeySecret());
            PlatformCaller.Answer again =
                    caller.post("/public/user/refresh", "{\"token\":\"" + first.text("refresh_token") + "\"}", "");

            assertThat(first.json().keySet().stream().map(String::valueOf))
                    .containsExactlyInAnyOrder(
                            "access_token",
                            "token_type",
                            "expires_in",
                            "refresh_token",
                            "refresh_token_expires_in",
                            "id_token");
            assertThat(again.json().keySet().stream().map(String::valueOf))
                    .containsExactlyInAnyOrder(
                            "token",
                            "tokenExpirationTimeSec",
                            "refreshToken",
                            "refreshTokenExpirationTimeSec",
                            "sessionId");
            assertThat(caller.get(STATES, "Bearer " + again.text("token")).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void theRegionalSignInRefuses() throws Exception {
        try (PlatformCaller caller = PlatformCaller.in("platform-healthy")) {
            PlatformCaller.Answer wrong = regional(caller, "wrong");
            PlatformCaller.Answer refresh = caller.post("/public/user/refresh", "{\"token\":\"x\"}", "");
            PlatformCaller.Answer noJson = caller.post("/authentication/v1/token/access-key", "a=b", "");

            assertThat(wrong.status()).isEqualTo(401);
            assertThat(wrong.json().keySet().stream().map(String::valueOf))
                    .containsExactlyInAnyOrder("timestamp", "status", "error", "message", "path");
            assertThat(refresh.status()).isEqualTo(401);
            assertThat(noJson.status()).isEqualTo(400);
            assertThat(noJson.json().keySet().stream().map(String::valueOf))
                    .containsExactlyInAnyOrder("code", "details", "hostName", "entityType", "errors");
        }
    }

    private static PlatformCaller.Answer regional(PlatformCaller caller, String secret) throws Exception {
        String body =
                "{\"accessKeyId\":\"%s\",\"accessKeySecret\":\"%s\"}".formatted(caller.tenant.accessKeyId(), secret);
        return caller.post("/authentication/v1/token/access-key", body, "");
    }

    @Test
    void aScenarioMayRefuseEverySignIn() throws Exception {
        try (PlatformCaller caller = PlatformCaller.in("sign-in-refused")) {
            assertThat(caller.token(caller.accessKey()).status()).isEqualTo(401);
            assertThat(regional(caller, caller.tenant.accessKeySecret()).status())
                    .isEqualTo(401);
        }
    }

    @Test
    void eachDialectKnowsItsOwnTokensOnly() throws Exception {
        try (PlatformCaller caller = PlatformCaller.in("platform-healthy")) {
            String platform = caller.token(caller.accessKey()).text("access_token");
            String classic = caller.post(
                            "/oauth/token",
                            "grant_type=client_credentials&client_id=cxsh-demo&client_secret=demo-secret",
                            "")
                    .text("access_token");

            assertThat(caller.get(STATES, "Bearer " + classic).status()).isEqualTo(401);
            assertThat(caller.get("/api/v2/agents/states", "Bearer " + platform).status())
                    .isEqualTo(401);
            assertThat(caller.get("/api/v2/agents/states", "Bearer " + classic).body())
                    .startsWith("[{");
        }
    }

    @Test
    void theEnvironmentPointsHere() throws Exception {
        try (PlatformCaller caller = PlatformCaller.in("platform-healthy")) {
            assertThat(caller.tenant.environment("platform"))
                    .containsExactlyInAnyOrder(
                            "export CXONE_AUTH_URL=" + caller.tenant.base(),
                            "export CXONE_TENANT_ID=acme",
                            "export CXONE_CLIENT_ID=cxsh-demo",
                            "export CXONE_CLIENT_SECRET=demo-secret",
                            "export CXONE_ACCESS_KEY_ID=CXSHDEMO2345ACCESSKEY===",
                            "export CXONE_ACCESS_KEY_SECRET=DEMOSECRET2345ACCESSKEY==",
                            "export CXONE_AREA=na1",
                            "export CXONE_DIALECT=platform");
            assertThat(caller.tenant.environment("classic"))
                    .isEqualTo(caller.tenant.environment())
                    .contains("export CXONE_DIALECT=classic");
        }
    }

    @Test
    void aMovedTenantAnswersByItsNewNameOnly() throws Exception {
        try (PlatformCaller caller = PlatformCaller.in("stale-host")) {
            String bearer = "Bearer " + caller.token(caller.accessKey()).text("access_token");
            String api = caller.get("/.well-known/cxone-configuration?tenantId=t", "")
                    .text("api_endpoint");

            assertThat(caller.get(STATES, bearer).status()).isEqualTo(404);
            assertThat(api).isEqualTo("http://localhost:" + caller.tenant.base().getPort());
            assertThat(PlatformCaller.get(URI.create(api + STATES), bearer).status())
                    .isEqualTo(200);
            assertThat(caller.tenant.environment("platform")).contains("export CXONE_API_BASE=" + caller.tenant.base());
        }
    }
}
