package io.cxsh.session;

import io.cxsh.redaction.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An access token and how it was granted.
 *
 * @param value the token itself
 * @param granted when it came, on this machine's clock
 * @param life how long the server says it lives; null when it did not say, or said nothing usable
 * @param asked the scopes asked for
 * @param stated the scopes the server says it granted; null when it did not say, which by RFC 6749 section 5.1 means
 *     as asked
 * @param exchange the number of the exchange that brought it; 0 when none did
 * @param refresh what renews it; null when the server gave nothing for that
 */
public record Token(
        Secret value,
        Instant granted,
        @Nullable Duration life,
        Set<String> asked,
        @Nullable Set<String> stated,
        int exchange,
        @Nullable Refresh refresh) {
    private static final Duration EARLY = Duration.ofSeconds(60);

    /**
     * A refresh token.
     *
     * @param value the token itself
     * @param end when it ends, on this machine's clock; null when the server did not say
     */
    public record Refresh(Secret value, @Nullable Instant end) {
        /** Whether it is known to have ended. */
        public boolean isOver(Instant now) {
            return end != null && !now.isBefore(end);
        }
    }

    /** The moment from which a new one is fetched: 60 s before the end, for short lives half way; empty when unknown. */
    public Optional<Instant> renewal() {
        return Optional.ofNullable(life).map(time -> {
            Duration early = time.compareTo(EARLY.multipliedBy(2)) < 0 ? time.dividedBy(2) : EARLY;
            return granted.plus(time).minus(early);
        });
    }

    /** How much of its life is left; empty when the server did not say. */
    public Optional<Duration> left(Instant now) {
        return Optional.ofNullable(life).map(time -> Duration.between(now, granted.plus(time)));
    }

    /** The scopes the server says it granted, beside the token or in a claim of it; none where none were asked for. */
    public Optional<Set<String>> grantedScopes() {
        return asked.isEmpty()
                ? Optional.ofNullable(stated)
                : Optional.ofNullable(stated).or(() -> Claims.of(this).scopes());
    }

    /** What renews it without signing in from the start. */
    public Optional<Refresh> refreshToken() {
        return Optional.ofNullable(refresh);
    }

    /** The same token with another refresh token: a renewal that brings none leaves the old one in force. */
    public Token with(@Nullable Refresh other) {
        return new Token(value, granted, life, asked, stated, exchange, other);
    }
}
