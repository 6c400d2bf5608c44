package io.cxsh.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.redaction.Secret;
import io.cxsh.transport.Body;
import io.cxsh.transport.Exchange;
import io.cxsh.transport.Request;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenAnswerTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void theTokensOwnEndGivesTheLifeThatTheAnswerLeavesOut() throws Exception {
        String jwt = ClaimsTest.jwt("{\"exp\":%d}".formatted(NOW.getEpochSecond() + 900));

        assertThat(token("{\"token\":\"" + jwt + "\"}").life()).isEqualTo(Duration.ofMinutes(15));
        assertThat(token("{\"token\":\"" + jwt + "\",\"expires_in\":60}").life())
                .isEqualTo(Duration.ofMinutes(1));
        assertThat(token("{\"token\":\"" + jwt + "\",\"expires_in\":0}").life()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void theEndCountsFromTheServersClockWhereItShowsOne() throws Exception {
        String jwt = ClaimsTest.jwt("{\"exp\":%d}".formatted(NOW.getEpochSecond() + 900));
        Request.Header date = new Request.Header("Date", "Mon, 23 Nov 2026 10:10:00 GMT");

        assertThat(token("{\"token\":\"" + jwt + "\"}", date).life()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void anEndThatIsPastTellsNothing() throws Exception {
        String jwt = ClaimsTest.jwt("{\"exp\":%d}".formatted(NOW.getEpochSecond() - 1));

        assertThat(token("{\"token\":\"" + jwt + "\"}").life()).isNull();
    }

    @Test
    void aRefreshTokenIsKeptOnlyWhenItCanBeSentBack() throws Exception {
        assertThat(token("{\"token\":\"t0\",\"refreshToken\":\"r 0\"}").refreshToken())
                .isEmpty();
        assertThat(token("{\"token\":\"t0\",\"refreshToken\":7}").refreshToken())
                .isEmpty();
        assertThat(token("{\"token\":\"t0\",\"refresh_token\":\"r0\",\"refresh_token_expires_in\":\"60\"}")
                        .refreshToken())
                .contains(new Token.Refresh(Secret.of("r0"), NOW.plusSeconds(60)));
    }

    @Test
    void theEndOfARefreshTokenMayBeItsOwnClaim() throws Exception {
        String jwt = ClaimsTest.jwt("{\"exp\":%d}".formatted(NOW.getEpochSecond() + 7200));

        Token token = token("{\"token\":\"t0\",\"refresh_token\":\"" + jwt + "\"}");

        assertThat(token.refreshToken()).contains(new Token.Refresh(Secret.of(jwt), NOW.plusSeconds(7200)));
    }

    @Test
    void scopesCountOnlyWhereSomeWereAskedFor() throws Exception {
        assertThat(token("{\"token\":\"t0\",\"scope\":\"openid\"}").grantedScopes())
                .isEmpty();
    }

    private static Token token(String body, Request.Header... headers) throws SignInException {
        Request request = new Request("POST", URI.create("https://a.example/t"), List.of(), null, Secret.of("x=y"));
        return TokenAnswer.fetch(
                sent -> new Exchange(1, sent, 200, "", List.of(headers), Body.of(body), null, NOW, Duration.ZERO),
                request,
                Set.of());
    }
}
