package io.cxsh.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** JSON as the platform writes it; its oldest versions begin every key with a capital. */
final class PlatformJson {
    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private PlatformJson() {}

    static Reply reply(Fields fields) {
        return Reply.text(200, text(fields));
    }

    static String text(Fields fields) {
        return MAPPER.writeValueAsString(fields.values());
    }

    static void property(JsonGenerator json, String key, @Nullable Object value) {
        json.writeName(key);
        json.writePOJO(value);
    }

    static String capital(String key) {
        return key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1);
    }

    /** The value with every key of every object in it beginning with a capital. */
    static @Nullable Object capitals(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> capitals = new LinkedHashMap<>();
            map.forEach((key, entry) -> capitals.put(capital(String.valueOf(key)), capitals(entry)));
            return capitals;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> capitals = new ArrayList<>();
            list.forEach(entry -> capitals.add(capitals(entry)));
            return capitals;
        }
        return value;
    }
}
