package io.cxsh.session;

import io.cxsh.session.SignInException.Kind;
import io.cxsh.table.JsonFlaw;
import io.cxsh.table.PlainJson;
import io.cxsh.transport.Exchange;
import io.cxsh.transport.Request;
import io.cxsh.transport.RetryAfter;
import io.cxsh.transport.ServerWords;
import io.cxsh.transport.Transport;
import io.cxsh.transport.TransportException;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * The JSON object that a sign-in service answered; anything else is told in one sentence.
 *
 * @param exchange the whole answer
 * @param object the body, as it was sent
 * @param sought what it was asked for
 */
public record JsonAnswer(Exchange exchange, Map<?, ?> object, Sought sought) {
    /** A token has 64 KB at most, a discovery document less; to take more apart would cost seconds and the memory. */
    private static final int MOST_BYTES = 4 << 20;

    /**
     * Asks, and takes nothing but a complete JSON object with status 2xx.
     *
     * @throws SignInException for every other answer, and when none came
     */
    public static JsonAnswer fetch(Transport transport, Request request, Sought sought) throws SignInException {
        try {
            Exchange exchange = transport.send(request);
            check(exchange, sought);
            return new JsonAnswer(exchange, object(exchange, sought), sought);
        } catch (TransportException fault) {
            throw new SignInException(Kind.UNREACHABLE, sought.failure() + ": " + fault.getMessage(), null);
        }
    }

    /** The fault of an object that is not what was sought. */
    public SignInException odd(String what) {
        return odd(Kind.ODD, exchange, sought, what);
    }

    /** The fault of an object that is an error. */
    public SignInException refused() {
        return refused(exchange, sought);
    }

    @Override
    public String toString() {
        return "JsonAnswer[#" + exchange.number() + "]"; // the object may hold tokens
    }

    private static void check(Exchange exchange, Sought sought) throws SignInException {
        int status = exchange.status();
        if (exchange.isSuccess()) {
            return;
        }
        Optional<String> inBetween = ServerWords.inBetween(exchange);
        if (inBetween.isPresent()) {
            throw odd(Kind.WEB_PAGE, exchange, sought, inBetween.get());
        }
        if (status < 200 || status > 599) {
            throw odd(Kind.ODD, exchange, sought, "status " + status + ", which ends no request in HTTP");
        }
        if (status == 429) {
            String limited = sought.subject() + " is rate limited (429)" + asked(exchange);
            throw new SignInException(Kind.RATE_LIMITED, said(exchange, limited), exchange);
        }
        if (status == 408 || status >= 500) {
            String failed = "%s service failed (%d)%s".formatted(sought.subject(), status, asked(exchange));
            throw new SignInException(Kind.FAILED, said(exchange, failed), exchange);
        }
        if (ServerWords.isWebPage(exchange)) {
            throw odd(Kind.WEB_PAGE, exchange, sought, "a web page with status " + status);
        }
        throw refused(exchange, sought);
    }

    private static SignInException refused(Exchange exchange, Sought sought) {
        String refused = "%s was refused (%d)".formatted(sought.subject(), exchange.status());
        return new SignInException(Kind.REFUSED, said(exchange, refused), exchange);
    }

    private static Map<?, ?> object(Exchange exchange, Sought sought) throws SignInException {
        if (exchange.incomplete().isPresent()) {
            String cut = "an answer that was " + exchange.incomplete().get();
            throw odd(Kind.ODD, exchange, sought, cut);
        }
        if (ServerWords.isWebPage(exchange)) {
            throw odd(Kind.WEB_PAGE, exchange, sought, "a web page");
        }
        if (exchange.body().size() > MOST_BYTES) {
            throw odd(
                    Kind.ODD,
                    exchange,
                    sought,
                    "an answer of %,d bytes".formatted(exchange.body().size()));
        }
        try {
            if (PlainJson.read(exchange.body().stream()) instanceof Map<?, ?> map) {
                return map;
            }
            throw odd(Kind.ODD, exchange, sought, "JSON that is no object");
        } catch (JacksonException noJson) {
            int size = exchange.body().size();
            throw odd(Kind.ODD, exchange, sought, size == 0 ? "an empty body" : JsonFlaw.words(noJson, size));
        }
    }

    private static String asked(Exchange exchange) {
        return RetryAfter.tooLong(exchange)
                .map(time -> "; it asks to wait %d s, longer than cxsh does".formatted(time.toSeconds()))
                .orElse("");
    }

    private static SignInException odd(Kind kind, Exchange exchange, Sought sought, String what) {
        String sentence = "%s: the server sent %s, not %s".formatted(sought.failure(), what, sought.thing());
        return new SignInException(kind, sentence, exchange);
    }

    private static String said(Exchange exchange, String what) {
        String words = ServerWords.of(exchange);
        return words.isEmpty() ? what : what + "; the server says: " + words;
    }
}
