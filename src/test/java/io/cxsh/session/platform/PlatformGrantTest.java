package io.cxsh.session.platform;

import static io.cxsh.session.platform.SignInService.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cxsh.redaction.Secret;
import io.cxsh.session.ClaimsTest;
import io.cxsh.session.SignInException;
import io.cxsh.session.SignInException.Kind;
import io.cxsh.session.Token;
import io.cxsh.session.TokenKeeper;
import io.cxsh.transport.Transport;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** The pasted token: nothing is asked, nothing renews it, and the server alone says when it is over. */
class PlatformGrantTest {
    private static final Transport NOBODY = request -> {
        throw new AssertionError("asked " + request.uri());
    };

    @Test
    void aPastedTokenIsUsedUntilItIsRejected() throws Exception {
        String jwt = ClaimsTest.jwt("{\"iat\":%d,\"exp\":%d}".formatted(epoch(-7200), epoch(-3600)));
        TokenKeeper keeper = keeper(jwt);

        Token token = keeper.current();
        SignInException fault = catchThrowableOfType(SignInException.class, () -> keeper.insteadOf(token));

        assertThat(keeper.current())
                .as("its claims are not asked whether it is good")
                .isEqualTo(token);
        assertThat(token.left(NOW)).contains(Duration.ofHours(-1));
        assertThat(fault.kind()).isEqualTo(Kind.OVER);
        assertThat(fault).hasMessage("the token was rejected (401), and nothing renews it; sign in anew with: login");
    }

    @Test
    void anOpaquePastedTokenHasNoKnownLife() throws Exception {
        assertThat(keeper("opaque").current())
                .isEqualTo(new Token(Secret.of("opaque"), NOW, null, java.util.Set.of(), null, 0, null));
    }

    private static long epoch(long seconds) {
        return NOW.plusSeconds(seconds).getEpochSecond();
    }

    private static TokenKeeper keeper(String token) {
        PlatformAccount account = new PlatformAccount(
                URI.create("https://cxone.example"), new Credentials.Pasted(Secret.of(token)), null, 31);
        return new TokenKeeper(
                PlatformGrant.of(account, NOBODY, InstantSource.fixed(NOW), address -> {}), InstantSource.fixed(NOW));
    }
}
