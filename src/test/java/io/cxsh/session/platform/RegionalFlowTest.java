package io.cxsh.session.platform;

import static io.cxsh.session.platform.SignInService.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cxsh.redaction.Secret;
import io.cxsh.session.SignInException;
import io.cxsh.session.Token;
import io.cxsh.session.TokenKeeper;
import java.io.IOException;
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

@Timeout(30)
class RegionalFlowTest {
    private static final String SIGN_IN = "/authentication/v1/token/access-key";
    private static final String REFRESH = "/public/user/refresh";
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
    void postsTheKeyAsJsonWithoutAClient() throws Exception {
        service.answering(SIGN_IN, 200, "{\"access_token\":\"t0\",\"expires_in\":3600,\"refresh_token\":\"r0\"}");

        Token token = keeper().current();

        SignInService.Asked post = service.asked().get(0);
        assertThat(service.asked()).hasSize(1);
        assertThat(post.method()).isEqualTo("POST");
        assertThat(post.header("Content-Type")).isEqualTo("application/json");
        assertThat(post.header("Authorization")).isEmpty();
        assertThat(post.body()).contains("\"accessKeyId\":\"KEY==\"").contains("\"accessKeySecret\":\"k3y\\\"s\"");
        assertThat(token.value()).isEqualTo(Secret.of("t0"));
    }

    @Test
    void refreshesUnderTheOtherNames() throws Exception {
        service.answering(SIGN_IN, 200, "{\"access_token\":\"t0\",\"expires_in\":3600,\"refresh_token\":\"r0\"}")
                .answering(REFRESH, 200, """
                        {"token":"t1","tokenExpirationTimeSec":1800,"refreshToken":"r1",
                         "refreshTokenExpirationTimeSec":7200,"sessionId":"s"}""");
        TokenKeeper keeper = keeper();

        Token renewed = keeper.insteadOf(keeper.current());

        assertThat(service.asked(REFRESH).get(0).body()).isEqualTo("{\"token\":\"r0\"}");
        assertThat(renewed.value()).isEqualTo(Secret.of("t1"));
        assertThat(renewed.life()).isEqualTo(Duration.ofMinutes(30));
        assertThat(renewed.refreshToken()).contains(new Token.Refresh(Secret.of("r1"), NOW.plusSeconds(7200)));
    }

    @Test
    void signsInFromTheStartWhenTheRefreshIsRefused() throws Exception {
        service.answering(SIGN_IN, 200, "{\"access_token\":\"t0\",\"refresh_token\":\"r0\"}")
                .answering(SIGN_IN, 200, "{\"access_token\":\"t2\"}")
                .answering(REFRESH, 401, "{\"status\":401,\"error\":\"Unauthorized\",\"message\":\"r0 is unknown\"}");
        TokenKeeper keeper = keeper();

        assertThat(keeper.insteadOf(keeper.current()).value()).isEqualTo(Secret.of("t2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"3600\"|PT1H", "0|", "-1|", "\"soon\"|", "99999999999|", "1e99|", "null|", "{}|"})
    void readsALifeInSecondsOrNone(String seconds, Duration life) throws Exception {
        service.answering(SIGN_IN, 200, "{\"token\":\"t0\",\"tokenExpirationTimeSec\":" + seconds + "}");

        assertThat(keeper().current().life()).isEqualTo(life);
    }

    @Test
    void quotesNoSecretThatTheServerQuotes() {
        service.answering(SIGN_IN, 400, "{\"message\":\"no such key: k3y\\\"s\"}");

        SignInException fault = catchThrowableOfType(SignInException.class, () -> keeper().current());

        assertThat(fault).hasMessage("the sign-in was refused (400); the server says: no such key: ***");
    }

    private TokenKeeper keeper() {
        Credentials.Regional regional =
                new Credentials.Regional(service.base(), new AccessKey("KEY==", Secret.of("k3y\"s")));
        PlatformAccount account = new PlatformAccount(service.base(), regional, null, 31);
        return new TokenKeeper(
                PlatformGrant.of(account, service.transport(), () -> now.get(0), address -> {}), () -> now.get(0));
    }
}
