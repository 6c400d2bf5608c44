package io.cxsh.session;

import io.cxsh.redaction.Secret;

/** Where a system keeps secrets for the person who is signed in to it. No sign-in depends on it. */
public interface Keychain {

    /**
     * Keeps a secret in place of an older one of that profile and setting.
     *
     * @throws KeychainException when it is not kept
     */
    void keep(String profile, Key key, Secret secret) throws KeychainException;

    /**
     * The secret that was kept.
     *
     * @throws KeychainException when there is none, or it cannot be had now
     */
    Secret read(String profile, Key key) throws KeychainException;
}
