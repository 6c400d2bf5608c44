package io.cxsh.cassette;

import io.cxsh.redaction.Redactor;
import io.cxsh.redaction.Secret;
import io.cxsh.table.PlainJson;
import io.cxsh.transport.Body;
import io.cxsh.transport.Exchange;
import io.cxsh.transport.Request;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** What is secret by its place in an exchange, whatever it looks like. */
final class SecretsOnTheWire {
    private static final Set<String> HEADERS =
            Set.of("authorization", "proxy-authorization", "cookie", "set-cookie", "set-cookie2", "x-api-key");
    private static final Pattern FIELDS = Pattern.compile(
            "(?i).*(secret|password|passwd|assertion|verifier|api_?key)|(access|refresh|id)?_?token|code");

    private static final Pattern DATA = Pattern.compile(
            "(?i).*(client_?secret|password|passwd|api_?key|private_?key|(access|refresh|id|session|api|auth)_?token)");
    private static final int SHORTEST_IN_DATA = 8; // a shorter one may be a word, and would blot it out everywhere

    private static final int MOST_NAMES = 1_000;

    private SecretsOnTheWire() {}

    /** Whether the value of a header of that name is secret as a whole. */
    static boolean isSecretHeader(String name) {
        return HEADERS.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Learns from data, too: a row that carries somebody's password has no business elsewhere. */
    static void learn(Exchange exchange, Redactor redactor) {
        each(exchange, text -> redactor.learn(Secret.of(text)));
        Consumer<String> learned = learning(redactor);
        json(exchange.body().stream(), DATA, learned);
        TokenClaims.each(exchange, claims -> learn(claims, redactor));
        SecretsInProse.in(exchange.reason()).forEach(learned);
        exchange.headers().forEach(header -> SecretsInProse.in(header.value()).forEach(learned));
        if (!PeopleOnTheWire.isJson(exchange.body())) {
            SecretsInProse.in(exchange.body().head(PeopleOnTheWire.MOST_PAGE)).forEach(learned);
        }
    }

    /** Learns from the claims of a token. */
    static void learn(String claims, Redactor redactor) {
        json(Body.of(claims).stream(), FIELDS, learning(redactor));
    }

    private static Consumer<String> learning(Redactor redactor) {
        return text -> {
            if (text.length() >= SHORTEST_IN_DATA && !TokenClaims.isUnsigned(text)) {
                redactor.learn(Secret.of(text));
            }
        };
    }

    static void each(Exchange exchange, Consumer<String> taken) {
        Consumer<String> learned = text -> {
            if (!TokenClaims.isUnsigned(text)) {
                taken.accept(text);
            }
        };
        Request request = exchange.request();
        if (request.authorization() != null) {
            credentials(request.authorization().reveal(), learned);
        }
        if (request.form() != null) {
            sent(request.form().reveal(), learned);
        }
        headers(request.headers(), learned);
        headers(exchange.headers(), learned);
        if (request.form() != null || !request.method().equals("GET")) {
            json(exchange.body().stream(), FIELDS, learned);
        }
    }

    private static void sent(String body, Consumer<String> learned) {
        if (body.startsWith("{")) {
            json(Body.of(body).stream(), FIELDS, learned);
        } else {
            form(body, learned);
        }
    }

    private static void headers(List<Request.Header> headers, Consumer<String> learned) {
        for (Request.Header header : headers) {
            if (isSecretHeader(header.name())) {
                header(header, learned);
            }
        }
    }

    private static void header(Request.Header header, Consumer<String> learned) {
        if (header.name().toLowerCase(Locale.ROOT).contains("cookie")) {
            String cookie = header.value().split(";", 2)[0];
            Stream.of(header.name().equalsIgnoreCase("Cookie") ? header.value().split(";") : new String[] {cookie})
                    .map(pair -> pair.substring(pair.indexOf('=') + 1).strip())
                    .forEach(learned);
        } else {
            credentials(header.value(), learned);
        }
    }

    private static void credentials(String value, Consumer<String> learned) {
        String token = value.substring(value.indexOf(' ') + 1).strip();
        learned.accept(token);
        if (value.regionMatches(true, 0, "Basic ", 0, 6)) {
            basic(token, learned);
        }
    }

    private static void basic(String token, Consumer<String> learned) {
        try {
            String pair = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
            learned.accept(pair.substring(pair.indexOf(':') + 1));
        } catch (IllegalArgumentException noBase64) {
            learned.accept(token); // a token of another scheme; nothing in it to be read
        }
    }

    private static void form(String form, Consumer<String> learned) {
        for (String field : form.split("&", -1)) {
            int sign = field.indexOf('=');
            if (sign > 0 && FIELDS.matcher(field.substring(0, sign)).matches()) {
                learned.accept(Decoded.component(field.substring(sign + 1)));
            }
        }
    }

    private static void json(InputStream text, Pattern fields, Consumer<String> learned) {
        Map<String, Boolean> judged = new HashMap<>(); // a large answer has few names, each a hundred thousand times
        try (JsonParser parser = PlainJson.parser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING && isField(parser.currentName(), fields, judged)) {
                    learned.accept(parser.getString());
                }
            }
        } catch (JacksonException noJson) {
            return; // what came before the break is learned; a page without JSON names no token
        }
    }

    private static boolean isField(@Nullable String name, Pattern fields, Map<String, Boolean> judged) {
        if (name == null) {
            return false;
        }
        Boolean known = judged.get(name);
        if (known == null) {
            known = fields.matcher(name).matches();
            if (judged.size() < MOST_NAMES) {
                judged.put(name, known);
            }
        }
        return known;
    }
}
