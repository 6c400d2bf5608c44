package io.cxsh.session.platform;

import io.cxsh.redaction.Secret;
import io.cxsh.session.Claims;
import io.cxsh.session.SignInException;
import io.cxsh.session.Token;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/** A token that was granted elsewhere. Whether it is still good is for the server to say, whatever its claims are. */
final class BearerFlow implements Flow {
    private final Secret value;
    private final InstantSource clock;

    BearerFlow(Secret value, InstantSource clock) {
        this.value = value;
        this.clock = clock;
    }

    /** Its life is what its claims tell; none when it is opaque. */
    @Override
    public Token token() {
        Instant now = clock.instant();
        Token plain = new Token(value, now, null, Set.of(), null, 0, null);
        Claims claims = Claims.of(plain);
        Instant granted = claims.issued().orElse(now);
        Optional<Duration> life = claims.expires().map(end -> Duration.between(granted, end));
        return new Token(value, granted, life.orElse(null), Set.of(), null, 0, null);
    }

    @Override
    public Token refreshed(Secret refresh) throws SignInException {
        throw new IllegalStateException("a pasted token comes without a refresh token");
    }

    @Override
    public boolean isSilent() {
        return false;
    }
}
