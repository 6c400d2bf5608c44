package io.cxsh.session;

import java.net.URI;

/**
 * What a sign-in service is asked for, as its errors name it.
 *
 * @param failure what did not work
 * @param subject what is refused, fails or is limited
 * @param thing what the answer should have been
 */
public record Sought(String failure, String subject, String thing) {
    /** An access token. */
    public static final Sought TOKEN = new Sought("could not sign in", "the sign-in", "a token");

    /** A discovery document, public and without credentials. */
    public static Sought document(URI address) {
        String place = address.toString().replaceFirst("\\?.*", "");
        return new Sought("could not read " + place, "the discovery", "a discovery document");
    }
}
