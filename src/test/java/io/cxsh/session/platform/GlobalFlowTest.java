package io.cxsh.session.platform;

import static io.cxsh.session.platform.SignInService.NOW;
import static io.cxsh.session.platform.SignInService.TOKEN_PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cxsh.redaction.Secret;
import io.cxsh.session.SignInException;
import io.cxsh.session.SignInException.Kind;
import io.cxsh.session.Token;
import io.cxsh.session.TokenKeeper;
import io.cxsh.transport.Body;
import io.cxsh.transport.Exchange;
import io.cxsh.transport.Request;
import io.cxsh.transport.Transport;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class GlobalFlowTest {
    private static final AccessKey KEY = new AccessKey("KEY+ID==", Secret.of("k3y=s&cret"));
    private static final OAuthClient CLIENT = new OAuthClient("app", Secret.of("cl1ent"));
    private static final String HOUR = "{\"access_token\":\"t0\",\"expires_in\":3600,\"refresh_token\":\"r0\"}";
    private final List<Instant> now = new ArrayList<>(List.of(NOW));
    private SignInService service;

    @BeforeEach
    void start() throws IOException {
        service = new SignInService();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void signsInAtTheDiscoveredEndpoint() throws Exception {
        service.granting(HOUR);

        Token token = grant().token();

        SignInService.Asked document = service.asked().get(0);
        SignInService.Asked post = service.asked().get(1);
        assertThat(document.method() + " " + document.uri()).isEqualTo("GET /.well-known/openid-configuration");
        assertThat(document.header("Authorization")).isEmpty();
        assertThat(post.method() + " " + post.uri()).isEqualTo("POST /auth/token");
        assertThat(post.header("Authorization")).isEqualTo("Basic YXBwOmNsMWVudA==");
        assertThat(post.header("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(post.body()).isEqualTo("grant_type=password&username=KEY%2BID%3D%3D&password=k3y%3Ds%26cret");
        assertThat(token.value()).isEqualTo(Secret.of("t0"));
        assertThat(token.life()).isEqualTo(Duration.ofHours(1));
        assertThat(token.refreshToken()).map(Token.Refresh::value).contains(Secret.of("r0"));
        assertThat(token.toString()).doesNotContain("t0").doesNotContain("r0");
    }

    @Test
    void renewsByRefreshTokenAndAsksDiscoveryOnce() throws Exception {
        service.granting(HOUR).granting("{\"access_token\":\"t1\",\"expires_in\":\"60\"}");
        TokenKeeper keeper = keeper();

        keeper.current();
        now.set(0, NOW.plusSeconds(3540));
        Token second = keeper.current();
        keeper.insteadOf(second);

        assertThat(second.value()).isEqualTo(Secret.of("t1"));
        assertThat(service.asked(TOKEN_PATH)).hasSize(3);
        SignInService.Asked refresh = service.asked(TOKEN_PATH).get(1);
        assertThat(refresh.body()).isEqualTo("grant_type=refresh_token&refresh_token=r0");
        assertThat(refresh.header("Authorization")).isEqualTo("Basic YXBwOmNsMWVudA==");
        assertThat(service.asked(TOKEN_PATH).get(2).body())
                .as("an answer without refresh token leaves the old one in force")
                .contains("refresh_token=r0");
        assertThat(service.asked("/.well-known/openid-configuration")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"400|{\"error\":\"invalid_grant\"}", "200|<html>", "200|{}", "302|"})
    void signsInFromTheStartWhenTheRefreshIsNotGranted(int status, String body) throws Exception {
        service.granting(HOUR)
                .answering(TOKEN_PATH, status, body == null ? "" : body)
                .granting("{\"access_token\":\"t2\"}");
        TokenKeeper keeper = keeper();

        Token renewed = keeper.insteadOf(keeper.current());

        assertThat(renewed.value()).isEqualTo(Secret.of("t2"));
        assertThat(service.asked(TOKEN_PATH))
                .extracting(SignInService.Asked::body)
                .last()
                .asString()
                .contains("password");
    }

    @Test
    void signsInFromTheStartWhenTheRefreshTokenIsKnownToBeOver() throws Exception {
        service.granting(
                "{\"access_token\":\"t0\",\"expires_in\":3600,\"refresh_token\":\"r0\",\"refresh_token_expires_in\":7200}");
        TokenKeeper keeper = keeper();

        keeper.current();
        now.set(0, NOW.plusSeconds(7200));
        keeper.current();

        assertThat(service.asked(TOKEN_PATH))
                .extracting(SignInService.Asked::body)
                .allMatch(body -> body.startsWith("grant_type=password"));
    }

    @Test
    void doesNotSignInBehindAServiceThatFails() throws Exception {
        service.granting(HOUR).answering(TOKEN_PATH, 503, "");
        TokenKeeper keeper = keeper();
        Token held = keeper.current();

        SignInException fault = catchThrowableOfType(SignInException.class, () -> keeper.insteadOf(held));

        assertThat(fault.kind()).isEqualTo(Kind.FAILED);
        assertThat(service.asked(TOKEN_PATH)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void neverPostsAgainWhereARedirectPoints(int status) throws Exception {
        try (SignInService other = new SignInService()) {
            service.answering(TOKEN_PATH, status, "", "Location", other.base() + TOKEN_PATH);

            SignInException fault = failing();

            assertThat(fault.kind()).isEqualTo(Kind.WEB_PAGE);
            assertThat(fault).hasMessageContaining("a redirect to " + other.base());
            assertThat(other.asked()).isEmpty();
            assertThat(service.asked(TOKEN_PATH)).hasSize(1);
        }
    }

    @Test
    void neverFollowsARedirectOfTheDiscovery() throws Exception {
        try (SignInService other = new SignInService();
                SignInService moved = new SignInService()) {
            moved.describing("").answering("/", 200, "");
            URI auth = URI.create(moved.base() + "/moved");
            moved.answering("/moved/.well-known/openid-configuration", 302, "", "Location", other.base() + "/");

            SignInException fault = catchThrowableOfType(
                    SignInException.class, () -> new OpenIdDiscovery(service.transport(), auth).endpoints());

            assertThat(fault)
                    .hasMessageStartingWith("could not read " + auth + "/.well-known/openid-configuration: ")
                    .hasMessageContaining("not a discovery document");
            assertThat(other.asked()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"token_endpoint\":\"http://elsewhere.example/token\"}|neither https nor this machine",
                "{\"token_endpoint\":\"/auth/token\"}|neither https nor this machine",
                "{\"token_endpoint\":\"https://me:pw@elsewhere.example/\"}|neither https nor this machine",
                "{\"token_endpoint\":\"ht tp\"}|no address",
                "{\"token_endpoint\":7}|neither https nor this machine",
                "{\"token_endpoint\":null}|without token_endpoint",
                "{}|without token_endpoint",
                "[]|JSON that is no object",
                "<html>|a web page"
            })
    void doesNotBelieveAnOddDiscovery(String document, String words) {
        service.describing(document);

        assertThat(failing()).hasMessageContaining(words);
        assertThat(service.asked(TOKEN_PATH)).isEmpty();
    }

    @Test
    void signsInAtThePublishedPathWhereThereIsNoDocument() throws Exception {
        URI auth = URI.create(service.base() + "/plain");
        service.answering("/plain/.well-known/openid-configuration", 404, "{\"message\":\"no such path\"}");

        Endpoints endpoints = new OpenIdDiscovery(service.transport(), auth).endpoints();

        assertThat(endpoints.token()).isEqualTo(URI.create(auth + "/auth/token"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://cxone.example, https://cxone.example/token, true",
        "https://cxone.example, https://token.CXone.example:8443/token, true",
        "https://cxone.example, https://other.example/token, false",
        "https://cxone.example, https://cxone.example.evil/token, false",
        "https://cxone.example, https://evilcxone.example/token, false",
        "https://10.1.2.3, https://10.9.2.3/token, false",
        "https://10.1.2.3, https://10.1.2.3/token, true",
        "https://cxone, https://other/token, false",
        "https://cxone.example, http://127.0.0.1:8085/token, false",
        "https://cxone.example, http://cxone.example/token, false",
        "http://127.0.0.1:8085, https://other.example/token, false",
        "http://127.0.0.1:8085, http://127.0.0.1:8086/token, false",
        "http://127.0.0.1:8085, http://localhost:8085/token, true"
    })
    void usesAnEndpointElsewhereOnlyOnTheSameSite(URI auth, URI endpoint, boolean used) {
        OpenIdDiscovery discovery = new OpenIdDiscovery(canned("{\"token_endpoint\":\"" + endpoint + "\"}"), auth);

        SignInException fault = catchThrowableOfType(SignInException.class, discovery::endpoints);

        assertThat(fault == null).isEqualTo(used);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|<html>login</html>|WEB_PAGE",
                "200||ODD",
                "200|null|ODD",
                "200|{}|ODD",
                "200|{\"access_token\":7}|ODD",
                "200|{\"token\":\" \"}|ODD",
                "200|{\"access_token\":\"a\\r\\nX: y\"}|ODD",
                "200|{\"access_token\":\"a|ODD",
                "401|{\"error\":\"invalid_client\"}|REFUSED",
                "429||RATE_LIMITED",
                "500||FAILED"
            })
    void namesAnyOtherAnswer(int status, String body, Kind kind) {
        service.answering(TOKEN_PATH, status, body == null ? "" : body);

        assertThat(failing().kind()).isEqualTo(kind);
    }

    @Test
    void quotesNoSecretThatTheServerQuotes() {
        service.answering(
                TOKEN_PATH,
                400,
                "{\"error\":\"invalid_grant\",\"errorDescription\":\"k3y=s&cret of app:cl1ent (YXBwOmNsMWVudA==)\"}");

        assertThat(failing())
                .hasMessage("the sign-in was refused (400); the server says: invalid_grant: *** of *** (***)");
    }

    private SignInException failing() {
        return catchThrowableOfType(SignInException.class, () -> grant().token());
    }

    private TokenKeeper keeper() {
        return new TokenKeeper(grant(), () -> now.get(0));
    }

    private PlatformGrant grant() {
        PlatformAccount account = new PlatformAccount(service.base(), new Credentials.Global(CLIENT, KEY), null, 31);
        return PlatformGrant.of(account, service.transport(), () -> now.get(0), address -> {});
    }

    private static Transport canned(String body) {
        return request ->
                new Exchange(1, request, 200, "", List.<Request.Header>of(), Body.of(body), null, NOW, Duration.ZERO);
    }
}
