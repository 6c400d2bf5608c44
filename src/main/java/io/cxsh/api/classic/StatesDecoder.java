package io.cxsh.api.classic;

import io.cxsh.model.AgentId;
import io.cxsh.model.AgentState;
import io.cxsh.model.PlacedRow;
import io.cxsh.table.PlainJson;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the array of states row by row, so that a large tenant costs a row's memory at a time. */
final class StatesDecoder {
    static final Set<String> KNOWN = Set.of("agentId", "email", "channel", "state", "since", "history");

    /** What a row says about the person: it holds for her past too. */
    private static final Set<String> OF_THE_PERSON = Set.of(
            "firstName", "lastName", "name", "agentName", "displayName", "fullName", "team", "teamId", "teamName");

    private StatesDecoder() {}

    /**
     * Reads the whole document.
     *
     * @param rows receives every element
     * @throws tools.jackson.core.JacksonException when it is no complete JSON
     * @throws NoListException when it is complete JSON, but no list of rows
     */
    static void read(InputStream document, RowSink rows) throws NoListException {
        try (JsonParser parser = PlainJson.parser(document)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new NoListException(whatElse(parser));
            }
            RowReader reader = new RowReader(parser);
            for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
                if (parser.currentToken() != JsonToken.START_OBJECT) {
                    PlainJson.value(parser); // what is no JSON at all is said first
                    throw noState(index, " is no agent state");
                }
                Map<String, @Nullable Object> unusual = reader.read();
                if (unusual != null) {
                    element(unusual, index, rows);
                } else if (reader.hasState()) {
                    rows.current(reader, index);
                } else {
                    throw noState(index, " has no state");
                }
            }
            PlainJson.end(parser);
        }
    }

    private static void element(Map<?, ?> element, int index, RowSink rows) throws NoListException {
        if (element.get("state") != null) {
            rows.current(new PlacedRow(row(element, element), index));
        } else if (!(element.get("history") instanceof List<?>)) {
            throw noState(index, " has no state");
        }
        if (element.get("history") instanceof List<?> entries) {
            for (Object entry : entries) {
                if (entry instanceof Map<?, ?> earlier) {
                    rows.history(new PlacedRow(row(element, ofTheSame(element, earlier)), index));
                }
            }
        }
    }

    private static NoListException noState(int index, String what) {
        return new NoListException("a list whose element " + (index + 1) + what);
    }

    /** A row's own history may leave out what its row says already: who, and on which channel. */
    private static AgentState row(Map<?, ?> whole, Map<?, ?> entry) {
        @Nullable Object state = entry.get("state");
        String name = state instanceof Map<?, ?> object ? text(object.get("name")) : text(state);
        String kind = state instanceof Map<?, ?> object ? text(object.get("type")) : null;
        String email = either(entry, whole, "email");
        String id = either(entry, whole, "agentId");
        String since = text(entry.get("since"));
        return new AgentState(
                new AgentId(id != null ? id : Objects.requireNonNullElse(email, "unknown")),
                email,
                either(entry, whole, "channel"),
                Objects.requireNonNullElse(name, "Unknown"),
                kind,
                since == null ? null : Moment.of(since),
                more(entry));
    }

    /** An entry may be no more than a state's name and type, and leaves out what its row says of the person. */
    private static Map<?, ?> ofTheSame(Map<?, ?> whole, Map<?, ?> entry) {
        Map<Object, @Nullable Object> complete = new LinkedHashMap<>(entry);
        if (entry.get("state") == null) {
            Map<Object, @Nullable Object> state = new LinkedHashMap<>();
            state.put("name", complete.remove("name"));
            state.put("type", complete.remove("type"));
            complete.put("state", state);
        }
        whole.forEach((key, value) -> {
            if (OF_THE_PERSON.contains(String.valueOf(key))) {
                complete.putIfAbsent(key, value);
            }
        });
        return complete;
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

    private static String whatElse(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == null) {
            return "nothing but blanks, not a list of states";
        }
        Object value = PlainJson.value(parser);
        PlainJson.end(parser);
        if (value instanceof Map<?, ?> object) {
            String with = object.isEmpty() ? "an empty JSON object" : "a JSON object with the keys " + keys(object);
            return with + ", not a list of states";
        }
        return token == JsonToken.VALUE_NULL
                ? "the JSON value null, not a list of states"
                : "a single JSON value, not a list of states";
    }

    private static String keys(Map<?, ?> object) {
        return object.keySet().stream().limit(5).map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** Complete JSON, but no list of rows. */
    static final class NoListException extends Exception {
        private static final long serialVersionUID = 1L;

        NoListException(String what) {
            super(what);
        }
    }
}
