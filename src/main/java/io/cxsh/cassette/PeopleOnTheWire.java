package io.cxsh.cassette;

import io.cxsh.redaction.Addresses;
import io.cxsh.redaction.Prose;
import io.cxsh.redaction.Redactor;
import io.cxsh.transport.Body;
import io.cxsh.transport.Exchange;
import io.cxsh.transport.Request;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Who is a person in an exchange: by the place where a field says so, and in free text by what no word is. */
final class PeopleOnTheWire {
    /** What is read of a page, in characters. */
    static final int MOST_PAGE = 1 << 20;

    /** Headers whose values have a grammar in which nobody has a place. */
    private static final Set<String> TECHNICAL = Set.of(
            "accept-ranges",
            "age",
            "cache-control",
            "connection",
            "content-encoding",
            "content-length",
            "content-type",
            "date",
            "etag",
            "expires",
            "keep-alive",
            "last-modified",
            "pragma",
            "retry-after",
            "strict-transport-security",
            "transfer-encoding",
            "vary");

    private final Redactor redactor;
    private final Prose prose;

    private PeopleOnTheWire(Redactor redactor, Prose prose) {
        this.redactor = redactor;
        this.prose = prose;
    }

    static void learn(Exchange exchange, Redactor redactor) {
        new PeopleOnTheWire(redactor, Prose.english()).exchange(exchange);
    }

    /** Learns from a JSON text. */
    static void learn(String json, Redactor redactor) {
        new PeopleInJson(redactor, Prose.english())
                .read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    static boolean isJson(Body body) {
        String begin = body.head(64).strip();
        return begin.startsWith("{") || begin.startsWith("[");
    }

    private void exchange(Exchange exchange) {
        address(exchange.request().uri());
        text(exchange.reason());
        exchange.headers().forEach(this::header);
        body(exchange.body());
    }

    private void body(Body body) {
        Optional<String> wide = Wide.text(body);
        InputStream json = wide.isPresent() ? Body.of(wide.get()).stream() : body.stream();
        if (!new PeopleInJson(redactor, prose).read(json)) {
            text(wide.orElseGet(() -> body.head(MOST_PAGE)));
        }
    }

    private void header(Request.Header header) {
        String name = header.name().toLowerCase(Locale.ROOT);
        prose.in(header.name()).forEach(redactor::learn);
        if (!TECHNICAL.contains(name) && !SecretsOnTheWire.isSecretHeader(name)) {
            text(header.value());
            text(Decoded.component(header.value()));
        }
    }

    /** An address is asked for by the person at the prompt, or by cxsh for somebody it names. */
    private void address(URI uri) {
        if (uri.getRawPath() != null) {
            text(Decoded.segment(uri.getRawPath()));
        }
        if (uri.getRawQuery() != null) {
            text(Decoded.component(uri.getRawQuery()));
        }
    }

    private void text(String text) {
        Addresses.people(text).forEach(redactor::learn);
        prose.in(text).forEach(redactor::learn);
    }
}
