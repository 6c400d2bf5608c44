package io.cxsh.session;

/** A way to get a token: what the settings of one sign-in flow come to. */
@FunctionalInterface
public interface Grant {

    /**
     * Signs in from the start.
     *
     * @throws SignInException when no token was granted
     */
    Token token() throws SignInException;

    /**
     * A token in place of one whose time is over or that was rejected: by its refresh token where there is one, else by
     * a whole new sign-in.
     *
     * @throws SignInException when no token was granted; of kind OVER when only a person can sign in again
     */
    default Token renewed(Token old) throws SignInException {
        return token();
    }

    /**
     * Whether a new token may be fetched before the server rejects this one. Without a person that is not possible in
     * every flow; the token is used until it is rejected then.
     */
    default boolean renewsEarly(Token held) {
        return true;
    }
}
