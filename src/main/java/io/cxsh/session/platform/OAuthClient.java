package io.cxsh.session.platform;

import io.cxsh.redaction.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The application that signs in on a person's behalf, as registered with the platform.
 *
 * @param id its id
 * @param secret its secret, or null for a public client, which proves itself by PKCE alone
 */
public record OAuthClient(String id, @Nullable Secret secret) {

    /** The Authorization header of RFC 6749 section 2.3.1; empty for a public client. */
    Optional<Secret> basic() {
        return Optional.ofNullable(secret)
                .map(hidden -> id + ":" + hidden.reveal())
                .map(pair -> Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .map(packed -> Secret.of("Basic " + packed));
    }

    /** The form that names a public client; the others are named by their header. */
    Map<String, String> named(Map<String, String> form) {
        if (secret == null) {
            form.put("client_id", id);
        }
        return form;
    }
}
