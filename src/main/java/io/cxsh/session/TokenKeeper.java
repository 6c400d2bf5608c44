package io.cxsh.session;

import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the session's token: one request in a token's life, a new one shortly before its end or after a 401. */
public final class TokenKeeper {
    private final Grant grant;
    private final InstantSource clock;
    private @Nullable Token token;

    public TokenKeeper(Grant grant, InstantSource clock) {
        this.grant = grant;
        this.clock = clock;
    }

    /** The token to use now, fetched when there is none or its time is nearly over. */
    public synchronized Token current() throws SignInException {
        Token kept = token;
        if (kept == null) {
            return kept(grant.token());
        }
        return isDue(kept) && grant.renewsEarly(kept) ? early(kept) : kept;
    }

    /** A token that is not the rejected one: the one somebody fetched meanwhile, or a new one. */
    public synchronized Token insteadOf(Token rejected) throws SignInException {
        Token kept = token;
        if (kept == null) {
            return kept(grant.token());
        }
        return kept.equals(rejected) ? kept(grant.renewed(kept)) : kept;
    }

    /** The token in hand, without fetching one. */
    public synchronized Optional<Token> held() {
        return Optional.ofNullable(token);
    }

    /** Drops the token. */
    public synchronized void forget() {
        token = null;
    }

    /**
     * One that only a person could renew is used until the server rejects it, and one whose renewal fails while it still
     * lives goes on being used.
     */
    private Token early(Token kept) throws SignInException {
        try {
            return kept(grant.renewed(kept));
        } catch (SignInException fault) {
            boolean lives = kept.left(clock.instant())
                    .filter(left -> !left.isNegative() && !left.isZero())
                    .isPresent();
            if (lives || fault.kind() == SignInException.Kind.OVER) {
                return kept;
            }
            throw fault;
        }
    }

    private boolean isDue(Token kept) {
        return kept.renewal()
                .filter(moment -> !clock.instant().isBefore(moment))
                .isPresent();
    }

    private Token kept(Token fresh) {
        token = fresh;
        return fresh;
    }
}
