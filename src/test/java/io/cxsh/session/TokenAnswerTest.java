package io.cxsh.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cxsh.redaction.Secret;
import io.cxsh.transport.Body;
import io.cxsh.transport.Exchange;
import io.cxsh.transport.Request;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void anAnswerLongerThanAnyTokensIsNotTakenApart() {
        String body = "{\"a\":\"" + "b".repeat(4 << 20) + "\"}";

        assertThatThrownBy(() -> token(body))
                .isInstanceOf(SignInException.class)
                .hasMessageContaining("the server sent an answer of 4,194,312 bytes, not a token");
    }

    @Test
    void scopesCountOnlyWhereSomeWereAskedFor() throws Exception {
        assertThat(token("{\"token\":\"t0\",\"scope\":\"openid\"}").grantedScopes())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"scope\":\"a:b c:d\"}|a:b c:d", "{\"scp\":[\"a:b\",\"c:d\"]}|a:b c:d", "{\"scope\":7}|", "{}|"})
    void aClaimTellsTheScopesThatTheAnswerLeavesOut(String claims, @Nullable String scopes) throws Exception {
        String jwt = ClaimsTest.jwt(claims);

        assertThat(token("{\"access_token\":\"" + jwt + "\"}", Set.of("a:b")).grantedScopes())
                .isEqualTo(Optional.ofNullable(scopes).map(Account::scopes));
        assertThat(token("{\"access_token\":\"" + jwt + "\",\"scope\":\"e:f\"}", Set.of("a:b"))
                        .grantedScopes())
                .contains(Set.of("e:f"));
    }

    private static Token token(String body, Request.Header... headers) throws SignInException {
        return token(body, Set.of(), headers);
    }

    private static Token token(String body, Set<String> asked, Request.Header... headers) throws SignInException {
        Request request = new Request("POST", URI.create("https://a.example/t"), List.of(), null, Secret.of("x=y"));
        return TokenAnswer.fetch(
                sent -> new Exchange(1, sent, 200, "", List.of(headers), Body.of(body), null, NOW, Duration.ZERO),
                request,
                asked);
    }
}
