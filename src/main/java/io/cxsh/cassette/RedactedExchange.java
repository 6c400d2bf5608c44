package io.cxsh.cassette;

import io.cxsh.redaction.Redactor;
import io.cxsh.redaction.Secret;
import io.cxsh.transport.Body;
import io.cxsh.transport.Exchange;
import io.cxsh.transport.Request;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An exchange as it may be shown to strangers, and still replays: what was asked and answered keeps its shape. */
final class RedactedExchange {
    private static final Secret MASK = Secret.of("***");

    private final Redactor redactor;

    private RedactedExchange(Redactor redactor) {
        this.redactor = redactor;
    }

    static Exchange of(Exchange exchange, Redactor redactor) {
        return new RedactedExchange(redactor).exchange(exchange);
    }

    private Exchange exchange(Exchange exchange) {
        return new Exchange(
                exchange.number(),
                request(exchange.request()),
                exchange.status(),
                redactor.redact(exchange.reason()),
                headers(exchange.headers()),
                TokenClaims.unsigned(exchange, redactor).map(Body::of).orElseGet(() -> body(exchange.body())),
                exchange.incomplete().map(redactor::redact).orElse(null),
                exchange.sent(),
                exchange.took());
    }

    private Request request(Request request) {
        return new Request(
                request.method(),
                address(request.uri()),
                headers(request.headers()),
                mask(request.authorization()),
                mask(request.form()));
    }

    private static @Nullable Secret mask(@Nullable Secret secret) {
        return secret == null ? null : MASK;
    }

    private List<Request.Header> headers(List<Request.Header> headers) {
        return headers.stream().map(this::header).toList();
    }

    private Request.Header header(Request.Header header) {
        boolean isSecret = SecretsOnTheWire.isSecretHeader(header.name());
        return new Request.Header(
                redactor.redact(header.name()), isSecret ? MASK.reveal() : redactor.redact(header.value()));
    }

    private Body body(Body body) {
        Optional<String> wide = Wide.text(body);
        if (wide.isPresent()) {
            String redacted = redactor.redact(wide.get());
            return redacted.equals(wide.get()) ? body : Wide.like(body, redacted);
        }
        if (Bytes.isLarge(body) && isSurelyFree(body)) {
            return body;
        }
        String text = Bytes.text(body);
        if (text != null) {
            String redacted = redactor.redact(text);
            return redacted.equals(text) ? body : Body.of(redacted);
        }
        String base64 = Base64.getEncoder().encodeToString(Bytes.of(body));
        String redacted = redactor.redact(base64);
        return redacted.equals(base64) ? body : Bytes.fromBase64(redacted);
    }

    private boolean isSurelyFree(Body body) {
        try (Reader text = Bytes.reader(body)) {
            return redactor.isSurelyFree(text);
        } catch (IOException binary) {
            return false;
        }
    }

    /** Part by part first, because a pseudonym may need encoding that what it stands for did not. */
    private URI address(URI uri) {
        String path = uri.getRawPath() == null ? "" : parts(uri.getRawPath(), "/", this::segment);
        String query = uri.getRawQuery() == null ? "" : "?" + parts(uri.getRawQuery(), "&", this::parameter);
        String whole = uri.getScheme() + "://" + redactor.redact(String.valueOf(uri.getRawAuthority())) + path + query;
        // only then a second time: a number that stands for an id may be another one's real id
        whole = redactor.leakCheck().scan(whole).isEmpty() ? whole : redactor.redact(whole);
        try {
            return URI.create(whole.replace(" ", "%20"));
        } catch (IllegalArgumentException broken) {
            return URI.create(uri.getScheme() + "://redacted.example.test/***");
        }
    }

    private static String parts(String text, String separator, UnaryOperator<String> redacted) {
        return Arrays.stream(text.split(separator, -1)).map(redacted).collect(Collectors.joining(separator));
    }

    private String segment(String raw) {
        return part(raw, "/", Decoded.segment(raw), "");
    }

    private String parameter(String raw) {
        int sign = raw.indexOf('=');
        if (sign < 0) {
            return part(raw, "", Decoded.component(raw), "");
        }
        String key = raw.substring(0, sign);
        return part(key, "?", Decoded.component(key), "=") + "=" + parts(raw.substring(sign + 1), "=", this::value);
    }

    private String value(String raw) {
        return part(raw, "", Decoded.component(raw), "");
    }

    /** What stands around a part tells whether a word in it is one of the API's own. */
    private String part(String raw, String before, String plain, String after) {
        String whole = redactor.redact(before + plain + after);
        String redacted = whole.substring(before.length(), whole.length() - after.length());
        return redacted.equals(plain) ? raw : Decoded.encoded(redacted);
    }
}
