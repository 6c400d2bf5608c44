package io.cxsh.session;

import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the session's token: one request in a token's life, a new one shortly before its end or after a 401. */
public final class TokenKeeper {
    private final SignIn signIn;
    private final InstantSource clock;
    private @Nullable Token token;

    public TokenKeeper(SignIn signIn, InstantSource clock) {
        this.signIn = signIn;
        this.clock = clock;
    }

    /** The token to use now, fetched when there is none or its time is nearly over. */
    public synchronized Token current() throws SignInException {
        Token kept = token;
        return kept == null || isDue(kept) ? renew() : kept;
    }

    /** A token that is not the rejected one: the one somebody fetched meanwhile, or a new one. */
    public synchronized Token insteadOf(Token rejected) throws SignInException {
        return token == null || token.equals(rejected) ? renew() : token;
    }

    /** The token in hand, without fetching one. */
    public synchronized Optional<Token> held() {
        return Optional.ofNullable(token);
    }

    /** Drops the token. */
    public synchronized void forget() {
        token = null;
    }

    /** Who signs in where. */
    public Account account() {
        return signIn.account();
    }

    private boolean isDue(Token kept) {
        return kept.renewal()
                .filter(moment -> !clock.instant().isBefore(moment))
                .isPresent();
    }

    private Token renew() throws SignInException {
        Token fresh = signIn.token();
        token = fresh;
        return fresh;
    }
}
