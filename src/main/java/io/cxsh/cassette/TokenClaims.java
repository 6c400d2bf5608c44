package io.cxsh.cassette;

import io.cxsh.redaction.Redactor;
import io.cxsh.redaction.Secret;
import io.cxsh.table.PlainJson;
import io.cxsh.transport.Exchange;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/**
 * What tokens that are JWTs say about a person and a tenant. It may travel under pseudonyms, because a replay reads it;
 * the signature, without which it opens nothing, never does.
 */
public final class TokenClaims {
    private static final Pattern IN_BODY =
            Pattern.compile("(\"(?:access_token|id_token|token)\"\\s*:\\s*\")([\\w-]+\\.[\\w-]+\\.[\\w-]*)\"");
    private static final String NO_HEADER = "e30";

    private TokenClaims() {}

    /** Learns the people whom the tokens of an exchange are about. */
    static void learn(Exchange exchange, Redactor redactor) {
        each(exchange, json -> PeopleOnTheWire.learn(json, redactor));
    }

    static void learn(String token, Redactor redactor) {
        payload(token).ifPresent(json -> {
            PeopleOnTheWire.learn(json, redactor);
            SecretsOnTheWire.learn(json, redactor);
        });
    }

    /** What each token of an exchange says, as JSON. */
    static void each(Exchange exchange, Consumer<String> taken) {
        Secret sent = exchange.request().authorization();
        if (sent != null) {
            String token = sent.reveal();
            payload(token.substring(token.indexOf(' ') + 1)).ifPresent(taken);
        }
        if (isSignIn(exchange)) {
            IN_BODY.matcher(text(exchange))
                    .results()
                    .flatMap(found -> payload(found.group(2)).stream())
                    .forEach(taken);
        }
    }

    /** A sign-in's answer, each JWT in it replaced by one that says the same under pseudonyms and has no signature. */
    static Optional<String> unsigned(Exchange exchange, Redactor redactor) {
        if (!isSignIn(exchange)) {
            return Optional.empty();
        }
        String redacted = redactor.redact(text(exchange));
        Matcher tokens = IN_BODY.matcher(text(exchange));
        while (tokens.find()) {
            MatchResult found = tokens.toMatchResult();
            Optional<String> unsigned = unsigned(found.group(2), redactor);
            if (unsigned.isPresent()) {
                redacted = redacted.replace(found.group(1) + "***\"", found.group(1) + unsigned.get() + "\"");
            }
        }
        return Optional.of(redacted);
    }

    /** The same for one token; empty when it is no JWT. */
    public static Optional<String> unsigned(String token, Redactor redactor) {
        return payload(token).map(json -> NO_HEADER + "." + encoded(redactor.redact(json)) + ".");
    }

    /** Whether a token is one that was made here, and opens nothing. */
    static boolean isUnsigned(String token) {
        return token.startsWith(NO_HEADER + ".") && token.endsWith(".");
    }

    private static boolean isSignIn(Exchange exchange) {
        return exchange.request().method().equals("POST");
    }

    private static String text(Exchange exchange) {
        String text = Bytes.text(exchange.body());
        return text == null ? "" : text;
    }

    private static Optional<String> payload(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            byte[] json = Base64.getUrlDecoder().decode(parts[1]);
            return PlainJson.read(new ByteArrayInputStream(json)) instanceof Map<?, ?>
                    ? Optional.of(new String(json, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IllegalArgumentException | JacksonException noJwt) {
            return Optional.empty();
        }
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
