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
import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The browser is played by a GET to the redirect; the page that a person would see is not. */
@Timeout(30)
class BrowserFlowTest {
    private static final Duration SHORT = Duration.ofMillis(100);
    private final List<URI> opened = new ArrayList<>();
    private final List<Integer> answered = new ArrayList<>();
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
    void tradesTheCodeForATokenWithItsVerifier() throws Exception {
        service.granting("{\"access_token\":\"t0\",\"expires_in\":3600,\"refresh_token\":\"r0\"}");

        Token token = flow(
                        null,
                        page -> comeBack(
                                page, "code=c0de%2B1&state=" + asked(page).get("state")))
                .token();

        Map<String, String> query = asked(opened.get(0));
        Map<String, String> form = fields(service.asked(TOKEN_PATH).get(0).body());
        assertThat(opened.get(0).toString()).startsWith(service.base() + "/auth/authorize?x=1&response_type=code&");
        assertThat(query)
                .containsEntry("client_id", "app")
                .containsEntry("scope", "openid")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("code_challenge", s256(String.valueOf(form.get("code_verifier"))));
        assertThat(query.get("redirect_uri")).matches("http://127\\.0\\.0\\.1:\\d+/callback");
        assertThat(form)
                .containsEntry("grant_type", "authorization_code")
                .containsEntry("code", "c0de+1")
                .containsEntry("redirect_uri", query.get("redirect_uri"))
                .containsEntry("client_id", "app");
        assertThat(form.get("code_verifier")).matches("[A-Za-z0-9_-]{43}");
        assertThat(opened.get(0).toString()).doesNotContain(String.valueOf(form.get("code_verifier")));
        assertThat(answered).containsExactly(200);
        assertThat(token.value()).isEqualTo(Secret.of("t0"));
    }

    @Test
    void aClientWithASecretProvesItselfByHeader() throws Exception {
        service.granting("{\"access_token\":\"t0\"}");

        flow(
                        Secret.of("cl1ent"),
                        page -> comeBack(page, "code=c&state=" + asked(page).get("state")))
                .token();

        SignInService.Asked post = service.asked(TOKEN_PATH).get(0);
        assertThat(post.header("Authorization")).isEqualTo("Basic YXBwOmNsMWVudA==");
        assertThat(post.body()).doesNotContain("client_id");
    }

    @Test
    void turnsAwayEveryRedirectWithAnotherState() throws Exception {
        service.granting("{\"access_token\":\"t0\"}");

        flow(null, page -> {
                    comeBack(page, "code=evil&state=other");
                    comeBack(page, "code=evil");
                    comeBack(page, "error=access_denied");
                    comeBack(page, "code=good&state=" + asked(page).get("state"));
                })
                .token();

        assertThat(answered).containsExactly(400, 400, 400, 200);
        assertThat(service.asked(TOKEN_PATH).get(0).body())
                .contains("code=good&")
                .doesNotContain("evil");
    }

    @Test
    void saysHowManyWereTurnedAwayWhenNoOtherComes() {
        SignInException fault = failing(page -> comeBack(page, "code=evil&state=other"));

        assertThat(fault)
                .hasMessage("could not sign in: no browser came back within 100 ms; 1 with another state turned away");
        assertThat(service.asked(TOKEN_PATH)).isEmpty();
    }

    @Test
    void givesUpWhenNobodyComesBack() {
        assertThat(failing(page -> {})).hasMessage("could not sign in: no browser came back within 100 ms");
    }

    @Test
    void listensNoLongerAfterwards() {
        failing(page -> {});

        ConnectException refused = catchThrowableOfType(ConnectException.class, () -> get(opened.get(0), "code=late"));

        assertThat(refused).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "error=access_denied&error_description=Not+your+day|the sign-in was refused in the browser; the server says: access_denied: Not your day",
                "error=server_error|the sign-in was refused in the browser; the server says: server_error",
                "code=|the sign-in was refused in the browser: it brought back neither a code nor an error",
                "x=1|the sign-in was refused in the browser: it brought back neither a code nor an error"
            })
    void tellsTheServersWordsWhenTheRedirectBringsNoCode(String parameters, String words) {
        SignInException fault = failing(
                page -> comeBack(page, parameters + "&state=" + asked(page).get("state")));

        assertThat(fault.kind()).isEqualTo(Kind.REFUSED);
        assertThat(fault).hasMessage(words);
        assertThat(service.asked(TOKEN_PATH)).isEmpty();
    }

    @Test
    void quotesNeitherCodeNorVerifier() {
        service.answering(TOKEN_PATH, 400, "{\"error\":\"invalid_grant\",\"error_description\":\"c0de-1 is used up\"}");

        SignInException fault = failing(
                page -> comeBack(page, "code=c0de-1&state=" + asked(page).get("state")));

        assertThat(fault).hasMessage("the sign-in was refused (400); the server says: invalid_grant: *** is used up");
    }

    @Test
    void saysThatTheServiceHasNoPage() {
        service.describing("{\"token_endpoint\":\"{base}/auth/token\"}");

        assertThat(failing(page -> {})).hasMessageContaining("names no page to sign in on");
        assertThat(opened).isEmpty();
    }

    @Test
    void opensNoBrowserAgainByItself() throws Exception {
        service.granting("{\"access_token\":\"t0\",\"expires_in\":3600,\"refresh_token\":\"r0\"}")
                .answering(TOKEN_PATH, 400, "{\"error\":\"invalid_grant\"}");
        BrowserFlow flow =
                flow(null, page -> comeBack(page, "code=c&state=" + asked(page).get("state")));
        TokenKeeper keeper = new TokenKeeper(new PlatformGrant(flow, () -> NOW), () -> NOW.plusSeconds(3590));
        Token held = keeper.current();

        Token early = keeper.current();
        Token stillEarly = keeper.current();
        SignInException rejected = catchThrowableOfType(SignInException.class, () -> keeper.insteadOf(held));

        assertThat(List.of(early, stillEarly)).as("used until it is rejected").containsOnly(held);
        assertThat(rejected.kind()).isEqualTo(Kind.OVER);
        assertThat(rejected)
                .hasMessage("the token was rejected (401), and nothing renews it; sign in anew with: login");
        assertThat(opened).hasSize(1);
        assertThat(service.asked(TOKEN_PATH)).hasSize(2);
    }

    @Test
    void saysWhyTheRenewalOfARejectedTokenFailed() throws Exception {
        service.granting("{\"access_token\":\"t0\",\"refresh_token\":\"r0\"}")
                .answering(TOKEN_PATH, 400, "{\"error\":\"invalid_grant\"}");
        BrowserFlow flow =
                flow(null, page -> comeBack(page, "code=c&state=" + asked(page).get("state")));
        TokenKeeper keeper = new TokenKeeper(new PlatformGrant(flow, () -> NOW), () -> NOW);
        Token held = keeper.current();

        assertThat(catchThrowableOfType(SignInException.class, () -> keeper.insteadOf(held)))
                .hasMessage("the token was rejected (401), and its renewal failed: the sign-in was refused (400);"
                        + " the server says: invalid_grant; sign in anew with: login");
    }

    private SignInException failing(Browser browser) {
        return catchThrowableOfType(
                SignInException.class, () -> flow(null, browser).token());
    }

    private BrowserFlow flow(@Nullable Secret secret, Browser browser) {
        return new BrowserFlow(
                new OAuthClient("app", secret),
                service.discovery(),
                page -> {
                    opened.add(page);
                    browser.open(page);
                },
                SHORT);
    }

    private void comeBack(URI page, String parameters) {
        try {
            answered.add(get(page, parameters));
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }

    private static int get(URI page, String parameters) throws IOException {
        URI redirect = URI.create(asked(page).get("redirect_uri") + "?" + parameters);
        HttpURLConnection connection = (HttpURLConnection) redirect.toURL().openConnection();
        return connection.getResponseCode();
    }

    private static Map<String, String> asked(URI page) {
        return fields(page.getRawQuery());
    }

    private static Map<String, String> fields(String text) {
        Map<String, String> fields = new HashMap<>();
        for (String field : text.split("&", -1)) {
            String[] parts = field.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static String s256(String verifier) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }
}
