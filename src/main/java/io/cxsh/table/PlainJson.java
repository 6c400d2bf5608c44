package io.cxsh.table;

import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON as plain values: maps in the order of the document, lists, strings, numbers, booleans and null. Streaming only,
 * because binding classes would cost a cold start more than reading does.
 */
public final class PlainJson {
    /** What is wrong with a document that goes on. */
    static final String MORE = "more text after the end of the document";

    private static final int DEEPEST = 200;
    private static final int LONGEST_TEXT = 1 << 20;
    private static final int LONGEST_NAME = 1_000;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(1_000)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_NAME)
                    .build())
            .build();

    private PlainJson() {}

    /** A streaming reader over a document. */
    public static JsonParser parser(InputStream document) {
        return FACTORY.createParser(ObjectReadContext.empty(), document);
    }

    /** A streaming reader over a document's text. */
    public static JsonParser parser(Reader document) {
        return FACTORY.createParser(ObjectReadContext.empty(), document);
    }

    /**
     * The whole document as one value.
     *
     * @throws JacksonException when it is not exactly one JSON value
     */
    public static @Nullable Object read(InputStream document) {
        try (JsonParser parser = parser(document)) {
            if (parser.nextToken() == null) {
                throw new StreamReadException(parser, "no content");
            }
            Object value = value(parser);
            end(parser);
            return value;
        }
    }

    /** Fails unless the document ends here. */
    public static void end(JsonParser parser) {
        if (goesOn(parser)) {
            throw new StreamReadException(parser, MORE);
        }
    }

    private static boolean goesOn(JsonParser parser) {
        try {
            return parser.nextToken() != null;
        } catch (JacksonException noJson) {
            return true;
        }
    }

    /** The value that begins at the parser's token; the parser stands on its last token afterwards. */
    public static @Nullable Object value(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return object(parser);
        }
        if (token == JsonToken.START_ARRAY) {
            return array(parser);
        }
        if (token == null || token == JsonToken.VALUE_NULL) {
            return null;
        }
        return switch (token) {
            case VALUE_STRING -> parser.getString();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            // exact: a double would turn 1e999 into Infinity, which no JSON can say again
            case VALUE_NUMBER_FLOAT -> decimal(parser);
            default -> throw new StreamReadException(parser, "unexpected " + token);
        };
    }

    /** Jackson lets the exception of a number that not even a decimal can hold through as it is. */
    private static BigDecimal decimal(JsonParser parser) {
        try {
            return parser.getDecimalValue();
        } catch (NumberFormatException beyond) {
            throw new StreamReadException(parser, "a number beyond all bounds", beyond);
        }
    }

    private static Map<String, Object> object(JsonParser parser) {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            object.put(name, value(parser));
        }
        return object;
    }

    private static List<@Nullable Object> array(JsonParser parser) {
        List<@Nullable Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser));
        }
        return array;
    }
}
