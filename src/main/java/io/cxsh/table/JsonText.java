package io.cxsh.table;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** Plain values as JSON: maps, iterables, text, numbers, booleans, null. Everything but ASCII is escaped as data. */
public final class JsonText {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private JsonText() {}

    /** Writes one value, without a line end. */
    public static void write(@Nullable Object value, Appendable out) throws IOException {
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), new Text(out))) {
            value(generator, value);
        }
    }

    private static void value(JsonGenerator generator, @Nullable Object value) {
        if (value == null) {
            generator.writeNull();
        } else if (value instanceof Map<?, ?> map) {
            object(generator, map);
        } else if (value instanceof Iterable<?> items) {
            array(generator, items);
        } else if (value instanceof Boolean truth) {
            generator.writeBoolean(truth);
        } else if (value instanceof Integer || value instanceof Long) {
            generator.writeNumber(((Number) value).longValue());
        } else if (value instanceof Number number) {
            generator.writeNumber(number.toString());
        } else {
            generator.writeString(value.toString());
        }
    }

    private static void object(JsonGenerator generator, Map<?, ?> map) {
        generator.writeStartObject();
        map.forEach((key, value) -> {
            generator.writeName(String.valueOf(key));
            value(generator, value);
        });
        generator.writeEndObject();
    }

    private static void array(JsonGenerator generator, Iterable<?> items) {
        generator.writeStartArray();
        items.forEach(item -> value(generator, item));
        generator.writeEndArray();
    }

    /** A writer over an appendable that stays open, because the screen does. */
    private static final class Text extends Writer {
        /** The one control character that is ASCII and that JSON lets stand; it occurs within strings only. */
        private static final char DELETE = 0x7f;

        private final Appendable out;

        Text(Appendable out) {
            this.out = out;
        }

        @Override
        public void write(char[] chars, int offset, int length) throws IOException {
            CharSequence text = java.nio.CharBuffer.wrap(chars, offset, length);
            boolean clean = text.chars().noneMatch(one -> one == DELETE);
            out.append(clean ? text : text.toString().replace(Character.toString(DELETE), "\\u007F"));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
