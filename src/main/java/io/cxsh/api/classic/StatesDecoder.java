package io.cxsh.api.classic;

import io.cxsh.model.AgentId;
import io.cxsh.model.AgentState;
import io.cxsh.model.PlacedRow;
import io.cxsh.table.PlainJson;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the array of states row by row, so that a large tenant costs a row's memory at a time. */
final class StatesDecoder {
    private static final Set<String> KNOWN = Set.of("agentId", "email", "channel", "state", "since", "history");
    private static final Pattern EPOCH = Pattern.compile("\\d{9,13}");
    private static final Pattern ZONED = Pattern.compile(".*(z|[+-]\\d\\d:?\\d\\d)");
    private static final Pattern HOURS_AND_MINUTES = Pattern.compile("([+-]\\d\\d)(\\d\\d)$");

    private StatesDecoder() {}

    /**
     * Reads the whole document.
     *
     * @param current receives every element that says what holds now, with its position
     * @param history receives every element of a row's own history, with its row's position
     * @throws tools.jackson.core.JacksonException when it is no complete JSON
     * @throws NoListException when it is complete JSON, but no list of rows
     */
    static void read(InputStream document, Consumer<PlacedRow> current, Consumer<PlacedRow> history)
            throws NoListException {
        try (JsonParser parser = PlainJson.parser(document)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new NoListException(whatElse(parser));
            }
            for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
                element(PlainJson.value(parser), index, current, history);
            }
            PlainJson.end(parser);
        }
    }

    private static void element(
            @Nullable Object value, int index, Consumer<PlacedRow> current, Consumer<PlacedRow> history)
            throws NoListException {
        if (!(value instanceof Map<?, ?> element)) {
            throw new NoListException("a list whose element " + (index + 1) + " is no agent state");
        }
        if (element.get("state") != null) {
            current.accept(new PlacedRow(row(element, element), index));
        } else if (!(element.get("history") instanceof List<?>)) {
            throw new NoListException("a list whose element " + (index + 1) + " has no state");
        }
        if (element.get("history") instanceof List<?> entries) {
            for (Object entry : entries) {
                if (entry instanceof Map<?, ?> earlier) {
                    history.accept(new PlacedRow(row(element, earlier), index));
                }
            }
        }
    }

    /** A row's own history may leave out what its row says already: who, and on which channel. */
    private static AgentState row(Map<?, ?> whole, Map<?, ?> entry) {
        Object state = Optional.<Object>ofNullable(entry.get("state")).orElse(entry);
        String name = state instanceof Map<?, ?> object ? text(object.get("name")) : text(state);
        String kind = state instanceof Map<?, ?> object ? text(object.get("type")) : null;
        String email = either(entry, whole, "email");
        String id = either(entry, whole, "agentId");
        return new AgentState(
                new AgentId(id != null ? id : Objects.requireNonNullElse(email, "unknown")),
                email,
                either(entry, whole, "channel"),
                Objects.requireNonNullElse(name, "Unknown"),
                kind,
                moment(text(entry.get("since"))),
                more(entry));
    }

    private static @Nullable String either(Map<?, ?> entry, Map<?, ?> whole, String key) {
        String own = text(entry.get(key));
        return own != null ? own : text(whole.get(key));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null || value instanceof Map || value instanceof List ? null : value.toString();
    }

    private static Map<String, Object> more(Map<?, ?> entry) {
        if (KNOWN.containsAll(entry.keySet())) {
            return Map.of();
        }
        Map<String, Object> more = new LinkedHashMap<>();
        entry.forEach((key, value) -> {
            if (value != null && !KNOWN.contains(String.valueOf(key))) {
                more.put(String.valueOf(key), value);
            }
        });
        return more;
    }

    /** ISO 8601 with a zone, without one (then UTC, the tenant's clock), or epoch seconds or milliseconds. */
    private static @Nullable Instant moment(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            if (text.endsWith("Z")) {
                return Instant.parse(text);
            }
            if (EPOCH.matcher(text).matches()) {
                long number = Long.parseLong(text);
                return text.length() > 11 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
            }
            return ZONED.matcher(text).matches()
                    ? OffsetDateTime.parse(HOURS_AND_MINUTES.matcher(text).replaceAll("$1:$2"))
                            .toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException noTime) {
            return null;
        }
    }

    private static String whatElse(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == null) {
            return "nothing but blanks, not a list of states";
        }
        Object value = PlainJson.value(parser);
        PlainJson.end(parser);
        if (value instanceof Map<?, ?> object) {
            return "a JSON object with the keys " + String.join(", ", keys(object)) + ", not a list of states";
        }
        return token == JsonToken.VALUE_NULL
                ? "the JSON value null, not a list of states"
                : "a single JSON value, not a list of states";
    }

    private static List<String> keys(Map<?, ?> object) {
        return object.keySet().stream().limit(5).map(String::valueOf).toList();
    }

    /** Complete JSON, but no list of rows. */
    static final class NoListException extends Exception {
        private static final long serialVersionUID = 1L;

        NoListException(String what) {
            super(what);
        }
    }
}
