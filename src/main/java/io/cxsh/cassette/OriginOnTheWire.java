package io.cxsh.cassette;

import io.cxsh.redaction.Redactor;
import io.cxsh.transport.Exchange;
import java.util.function.Consumer;

/** Tells a redactor what an exchange carried that must not leave: secrets and people, by where they stood. */
public final class OriginOnTheWire {
    private OriginOnTheWire() {}

    /** Learns from the request's address, headers and form, and from the answer's headers and body. */
    public static void learn(Exchange exchange, Redactor redactor) {
        SecretsOnTheWire.learn(exchange, redactor);
        PeopleOnTheWire.learn(exchange, redactor);
        TokenClaims.learn(exchange, redactor);
    }

    /** Learns from the claims of a token. */
    public static void learn(String token, Redactor redactor) {
        TokenClaims.learn(token, redactor);
    }

    /** Each secret alone, which costs little: answers are read only where a sign-in was asked for. */
    public static void secrets(Exchange exchange, Consumer<String> taken) {
        SecretsOnTheWire.each(exchange, taken);
    }
}
