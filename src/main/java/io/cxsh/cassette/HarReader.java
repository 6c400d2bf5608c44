package io.cxsh.cassette;

import io.cxsh.redaction.Secret;
import io.cxsh.table.PlainJson;
import io.cxsh.transport.Body;
import io.cxsh.transport.Exchange;
import io.cxsh.transport.Request;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Reads HAR entry by entry; it may come from a stranger, so everything is counted and checked. */
final class HarReader {
    private static final int MOST_ENTRIES = 10_000;
    private static final int MOST_HEADERS = 500;
    private static final int DEEPEST = 32;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(100)
                    .maxStringLength(HarFile.MOST_BYTES)
                    .maxDocumentLength(HarFile.MOST_BYTES)
                    .build())
            .build();

    private HarReader() {}

    static List<Exchange> read(InputStream har) throws HarException, IOException {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), har)) {
            List<Exchange> exchanges = new ArrayList<>();
            parser.nextToken();
            if (!enter(parser, "log") || !enter(parser, "entries") || !parser.isExpectedStartArrayToken()) {
                throw new HarException("no HAR file: it has no log with entries");
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                exchanges.add(entry(parser, exchanges.size() + 1));
            }
            rest(parser);
            return exchanges;
        } catch (JacksonIOException failed) {
            throw failed.getCause();
        } catch (JacksonException broken) {
            throw new HarException("no HAR file: it is broken, or larger or deeper than cxsh reads", broken);
        }
    }

    static Exchange readOne(byte[] line, int number) throws HarException {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), line)) {
            parser.nextToken();
            return entry(new HarObject("entry " + number, PlainJson.value(parser)), number);
        } catch (JacksonException broken) {
            throw new HarException("no exchange: it is broken, or larger or deeper than cxsh reads", broken);
        }
    }

    /** Goes to the value of a field of the object that begins here; false when there is none. */
    private static boolean enter(JsonParser parser, String field) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean isIt = parser.currentName().equals(field);
            parser.nextToken();
            if (isIt) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    private static void rest(JsonParser parser) {
        while (parser.nextToken() != null) {
            parser.skipChildren();
        }
    }

    private static Exchange entry(JsonParser parser, int number) throws HarException {
        if (number > MOST_ENTRIES) {
            throw new HarException("the HAR file has more than " + MOST_ENTRIES + " entries, the most cxsh reads");
        }
        return entry(new HarObject("entry " + number, PlainJson.value(parser)), number);
    }

    private static Exchange entry(HarObject entry, int number) throws HarException {
        HarObject response = entry.object("response");
        return new Exchange(
                number,
                request(entry.object("request")),
                response.status(),
                response.line("statusText"),
                headers(response),
                body(response.object("content")),
                entry.optional("_flaw"),
                entry.instant("startedDateTime"),
                entry.millis("time"));
    }

    private static Request request(HarObject request) throws HarException {
        List<Request.Header> headers = new ArrayList<>(headers(request));
        Secret authorization = null;
        for (Request.Header header : List.copyOf(headers)) {
            if (header.name().equalsIgnoreCase("Authorization")) {
                authorization = Secret.of(header.value());
                headers.remove(header);
            }
        }
        return new Request(request.method(), request.address(), headers, authorization, form(request));
    }

    private static @Nullable Secret form(HarObject request) throws HarException {
        return request.has("postData") ? Secret.of(request.object("postData").text("text")) : null;
    }

    private static List<Request.Header> headers(HarObject message) throws HarException {
        List<Request.Header> headers = new ArrayList<>();
        for (HarObject header : message.objects("headers", MOST_HEADERS)) {
            headers.add(new Request.Header(header.line("name"), header.line("value")));
        }
        return headers;
    }

    private static Body body(HarObject content) throws HarException {
        String text = content.optional("text");
        if (text == null) {
            return Body.of("");
        }
        return "base64".equals(content.optional("encoding")) ? content.base64(text) : Body.of(text);
    }
}
