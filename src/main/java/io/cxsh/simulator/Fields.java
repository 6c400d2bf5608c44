package io.cxsh.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object in the making; its keys keep the order they came in, and a value may be null. */
final class Fields {
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    Fields with(String key, @Nullable Object value) {
        values.put(key, value);
        return this;
    }

    /** These keys with null. */
    Fields withNone(String... keys) {
        for (String key : keys) {
            values.put(key, null);
        }
        return this;
    }

    /** Another object's fields behind these. */
    Fields and(Fields others) {
        values.putAll(others.values);
        return this;
    }

    Fields without(Iterable<String> keys) {
        keys.forEach(values::remove);
        return this;
    }

    Map<String, @Nullable Object> values() {
        return values;
    }
}
