package io.cxsh.session.platform;

import io.cxsh.redaction.Secret;
import io.cxsh.session.SignInException;
import io.cxsh.session.Token;

/** One way to sign in to the platform. */
interface Flow {

    /** Signs in from the start. */
    Token token() throws SignInException;

    /** A new token for a refresh token. */
    Token refreshed(Secret refresh) throws SignInException;

    /** Whether signing in from the start needs no person. */
    boolean isSilent();
}
