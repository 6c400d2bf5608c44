package io.cxsh.bundle;

import io.cxsh.table.PlainJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** The small JSON objects of a bundle: texts, whole numbers and objects of these. */
final class Json {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Json() {}

    static byte[] bytes(Map<String, ?> object) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            object(json, object);
        }
        return bytes.toByteArray();
    }

    private static void object(JsonGenerator json, Map<?, ?> object) {
        json.writeStartObject();
        object.forEach((name, value) -> {
            json.writeName(String.valueOf(name));
            if (value instanceof Map<?, ?> inner) {
                object(json, inner);
            } else if (value instanceof Integer number) {
                json.writeNumber(number);
            } else {
                json.writeString(String.valueOf(value));
            }
        });
        json.writeEndObject();
    }

    static Map<?, ?> object(byte[] bytes, Entry entry) throws BundleException {
        try {
            if (PlainJson.read(new ByteArrayInputStream(bytes)) instanceof Map<?, ?> object) {
                return object;
            }
        } catch (JacksonException broken) {
            throw new BundleException("the bundle is broken: " + entry.file() + " is no JSON", broken);
        }
        throw new BundleException("the bundle is broken: " + entry.file() + " is no JSON object");
    }
}
