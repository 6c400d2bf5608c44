package io.cxsh.session.platform;

import io.cxsh.redaction.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The values made up for one sign-in in a browser: the verifier of RFC 7636, and the state of RFC 6749. */
record Pkce(Secret verifier, Secret state) {
    private static final int BYTES = 32;

    /** Fresh ones, 256 bits each. */
    static Pkce fresh(SecureRandom random) {
        return new Pkce(value(random), value(random));
    }

    /** What the address shows of the verifier: its SHA-256, the method S256. */
    String challenge() {
        return base64(sha256(verifier.reveal().getBytes(StandardCharsets.US_ASCII)));
    }

    /** Whether a redirect carries this sign-in's state; takes the same time however much of it is right. */
    boolean isState(String text) {
        return MessageDigest.isEqual(
                state.reveal().getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
    }

    private static Secret value(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Secret.of(base64(bytes));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
