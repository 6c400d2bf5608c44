package io.cxsh.cassette;

import io.cxsh.redaction.Redactor;
import io.cxsh.transport.Body;
import io.cxsh.transport.Exchange;
import io.cxsh.transport.Request;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** HAR 1.2, streamed. Fields that begin with an underscore are cxsh's own, as the format allows. */
final class HarWriter {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();
    private static final int NANOS_DIGITS = 6; // of a millisecond

    private final JsonGenerator json;
    private final Redactor redactor;

    private HarWriter(JsonGenerator json, Redactor redactor) {
        this.json = json;
        this.redactor = redactor;
    }

    static void write(List<Exchange> exchanges, Redactor redactor, String version, OutputStream out) {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            new HarWriter(json, redactor).log(exchanges, redactor.redact(version));
        }
    }

    static void writeOne(Exchange exchange, Redactor redactor, OutputStream out) {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            new HarWriter(json, redactor).entry(exchange);
        }
    }

    private void log(List<Exchange> exchanges, String version) {
        json.writeStartObject();
        start("log");
        text("version", "1.2");
        start("creator");
        text("name", "cxsh");
        text("version", version);
        json.writeEndObject();
        json.writeName("entries");
        json.writeStartArray();
        exchanges.forEach(this::entry);
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void entry(Exchange exchange) {
        json.writeStartObject();
        text("startedDateTime", exchange.sent().toString());
        number("time", millis(exchange.took()));
        request(exchange.request());
        response(exchange);
        start("cache");
        json.writeEndObject();
        start("timings");
        number("send", BigDecimal.ZERO);
        number("wait", millis(exchange.took()));
        number("receive", BigDecimal.ZERO);
        json.writeEndObject();
        exchange.incomplete().ifPresent(flaw -> text("_flaw", flaw));
        json.writeEndObject();
    }

    private void request(Request request) {
        start("request");
        text("method", request.method());
        text("url", request.uri().toString());
        text("httpVersion", "HTTP/1.1");
        none("cookies");
        List<Request.Header> headers = new ArrayList<>(request.headers());
        if (request.authorization() != null) {
            headers.add(new Request.Header("Authorization", "***"));
        }
        pairs("headers", headers);
        pairs("queryString", RequestKey.of(request).parameters());
        if (request.form() != null) {
            start("postData");
            text("mimeType", "application/x-www-form-urlencoded");
            text("text", "***");
            json.writeEndObject();
        }
        unknownSizes();
        json.writeEndObject();
    }

    private void response(Exchange exchange) {
        start("response");
        number("status", BigDecimal.valueOf(exchange.status()));
        text("statusText", exchange.reason());
        text("httpVersion", "HTTP/1.1");
        none("cookies");
        pairs("headers", exchange.headers());
        content(exchange.body(), exchange.header("Content-Type").orElse("x-unknown"));
        text("redirectURL", exchange.header("Location").orElse(""));
        unknownSizes();
        json.writeEndObject();
    }

    private void content(Body body, String mimeType) {
        start("content");
        // a size that looks like somebody's id becomes another number, or it would be taken for a leak
        number("size", new BigDecimal(redactor.redact(String.valueOf(body.size()))));
        text("mimeType", mimeType);
        if (Bytes.isLarge(body) && isText(body)) {
            json.writeName("text");
            json.writeString(Bytes.reader(body), -1);
            json.writeEndObject();
            return;
        }
        String plain = Bytes.text(body);
        text("text", plain == null ? Base64.getEncoder().encodeToString(Bytes.of(body)) : plain);
        if (plain == null) {
            text("encoding", "base64");
        }
        json.writeEndObject();
    }

    private static boolean isText(Body body) {
        try (Reader text = Bytes.reader(body)) {
            text.transferTo(Writer.nullWriter());
            return true;
        } catch (IOException binary) {
            return false;
        }
    }

    /** Sizes on the wire, compression and headers included, were not measured. */
    private void unknownSizes() {
        number("headersSize", BigDecimal.valueOf(-1));
        number("bodySize", BigDecimal.valueOf(-1));
    }

    private void pairs(String name, List<Request.Header> pairs) {
        json.writeName(name);
        json.writeStartArray();
        for (Request.Header pair : pairs) {
            json.writeStartObject();
            text("name", pair.name());
            text("value", pair.value());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void none(String name) {
        json.writeName(name);
        json.writeStartArray();
        json.writeEndArray();
    }

    private void start(String name) {
        json.writeName(name);
        json.writeStartObject();
    }

    private void text(String name, String value) {
        json.writeName(name);
        json.writeString(value);
    }

    private void number(String name, BigDecimal value) {
        json.writeName(name);
        json.writeNumber(value);
    }

    private static BigDecimal millis(Duration took) {
        return BigDecimal.valueOf(took.toNanos(), NANOS_DIGITS);
    }
}
