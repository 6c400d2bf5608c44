package io.cxsh.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cxsh.redaction.Secret;
import io.cxsh.session.SignInException.Kind;
import io.cxsh.transport.Body;
import io.cxsh.transport.Exchange;
import io.cxsh.transport.Request;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Account ACCOUNT = new Account(
            URI.create("https://acme.example"), "acme", "me", Secret.of("s&cret"), Set.of(Account.NEEDED_SCOPE));
    private final List<Request> sent = new ArrayList<>();

    @Test
    void sendsTheFormOfTheContract() throws Exception {
        answering(200, "{\"access_token\":\"t0\",\"expires_in\":3600}").token();

        assertThat(sent.get(0).uri()).hasToString("https://acme.example/oauth/token");
        assertThat(sent.get(0).form())
                .isEqualTo(
                        Secret.of(
                                "grant_type=client_credentials&client_id=me&client_secret=s%26cret&scope=agent%3Astates%3Aread"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3600|PT1H",
                "\"3600\"|PT1H",
                "3599.5|PT59M59S",
                "0|",
                "-5|",
                "1e99|",
                "99999999999|",
                "null|",
                "[]|"
            })
    void readsALifeInSecondsOrNone(String expiresIn, Duration life) throws Exception {
        Token token = answering(200, "{\"access_token\":\"t0\",\"expires_in\":" + expiresIn + "}")
                .token();

        assertThat(token.life()).isEqualTo(life);
        assertThat(token.grantedScopes()).isEmpty();
    }

    @Test
    void keepsTheScopesThatTheServerStates() throws Exception {
        Token token = answering(200, "{\"access_token\":\"t0\",\"scope\":\"agent:read  x\"}")
                .token();

        assertThat(token.grantedScopes()).contains(Set.of("agent:read", "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\" \"", "[]"})
    void aBlankScopeIsStatedToo(String scope) throws Exception {
        Token token = answering(200, "{\"access_token\":\"t0\",\"scope\":" + scope + "}")
                .token();

        assertThat(token.grantedScopes()).contains(Set.of());
    }

    @Test
    void refusalKeepsTheServersWords() {
        SignInException fault = failing(401, "{\"error\":\"invalid_client\",\"error_description\":\"unknown client\"}");

        assertThat(fault.kind()).isEqualTo(Kind.REFUSED);
        assertThat(fault.error()).isEqualTo("invalid_client");
        assertThat(fault).hasMessage("the sign-in was refused (401); the server says: invalid_client: unknown client");
    }

    @Test
    void anErrorWithStatus200IsARefusalToo() {
        SignInException fault = failing(200, "{\"error\":\"invalid_client\"}");

        assertThat(fault.kind()).isEqualTo(Kind.REFUSED);
        assertThat(fault).hasMessage("the sign-in was refused (200); the server says: invalid_client");
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
                "200|{\"access_token\":\"a\\r\\nX: y\"}|ODD",
                "200|{\"access_token\":\"a|ODD",
                "302||WEB_PAGE",
                "429||RATE_LIMITED",
                "503||FAILED"
            })
    void anythingElseIsNamed(int status, String body, Kind kind) {
        assertThat(failing(status, body == null ? "" : body).kind()).isEqualTo(kind);
    }

    @Test
    void oneTokenServesUntilAMinuteBeforeItsEnd() throws Exception {
        List<Instant> now = new ArrayList<>(List.of(NOW));
        TokenKeeper keeper =
                new TokenKeeper(answering(200, "{\"access_token\":\"t0\",\"expires_in\":3600}"), () -> now.get(0));

        keeper.current();
        now.set(0, NOW.plusSeconds(3539));
        keeper.current();
        assertThat(sent).hasSize(1);
        now.set(0, NOW.plusSeconds(3540));
        keeper.current();
        assertThat(sent).hasSize(2);
    }

    @Test
    void aTokenWhoseRenewalFailsServesUntilItsEnd() throws Exception {
        List<Instant> now = new ArrayList<>(List.of(NOW));
        List<String> bodies = new ArrayList<>(List.of("{\"access_token\":\"t0\",\"expires_in\":3600}"));
        SignIn once = new SignIn(ACCOUNT, request -> {
            int status = bodies.isEmpty() ? 503 : 200;
            Body body = Body.of(bodies.isEmpty() ? "" : bodies.remove(0));
            return new Exchange(1, request, status, "", List.of(), body, null, NOW, Duration.ZERO);
        });
        TokenKeeper keeper = new TokenKeeper(once, () -> now.get(0));

        Token token = keeper.current();
        now.set(0, NOW.plusSeconds(3599));
        assertThat(keeper.current()).isEqualTo(token);
        now.set(0, NOW.plusSeconds(3600));
        assertThatThrownBy(keeper::current).hasMessageStartingWith("the sign-in service failed (503)");
    }

    private SignInException failing(int status, String body) {
        return catchThrowableOfType(
                SignInException.class, () -> answering(status, body).token());
    }

    private SignIn answering(int status, String body) {
        return new SignIn(ACCOUNT, request -> {
            sent.add(request);
            return new Exchange(1, request, status, "", List.of(), Body.of(body), null, NOW, Duration.ZERO);
        });
    }
}
