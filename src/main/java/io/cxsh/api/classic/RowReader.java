package io.cxsh.api.classic;

import io.cxsh.model.AgentId;
import io.cxsh.model.AgentState;
import io.cxsh.model.StateFields;
import io.cxsh.model.UtcTime;
import io.cxsh.table.PlainJson;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads rows of the usual shape straight from the parser: known keys with plain values, and a state that is a text or an
 * object. A row of any other shape is handed over as a map, with what was read of it so far.
 */
final class RowReader implements StateFields {
    private final JsonParser parser;
    private final Repeated repeated = new Repeated();
    private final Letters id = new Letters();
    private final Letters email = new Letters();
    private @Nullable String channel;
    private @Nullable String name;
    private @Nullable String kind;
    private @Nullable String sinceText;
    private @Nullable Instant since;
    private boolean hasState;
    private Map<String, Object> more = Map.of();

    RowReader(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Reads the object that begins at the parser's token.
     *
     * @return null when the row was read, else the whole element in the order of the answer
     */
    @Nullable
    Map<String, @Nullable Object> read() {
        clear();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            JsonToken token = parser.nextToken();
            boolean usual = token.isScalarValue() ? plain(key, token) : structure(key, token);
            if (!usual) {
                return rest(key);
            }
        }
        return null;
    }

    /** Whether the row that was read has a state, as every row must. */
    boolean hasState() {
        return hasState;
    }

    @Override
    public CharSequence agentId() {
        CharSequence who = id.present() == null ? email.present() : id;
        return who == null ? "unknown" : who;
    }

    @Override
    public @Nullable CharSequence email() {
        return email.present();
    }

    @Override
    public @Nullable String channel() {
        return channel;
    }

    @Override
    public String name() {
        return name == null ? "Unknown" : name;
    }

    @Override
    public @Nullable String kind() {
        return kind;
    }

    @Override
    public @Nullable Instant since() {
        return since != null || sinceText == null ? since : Moment.of(sinceText);
    }

    @Override
    public Map<String, Object> more() {
        return more;
    }

    @Override
    public AgentState state() {
        AgentId who = new AgentId(agentId().toString());
        return new AgentState(who, text(email), channel, name(), kind, since(), more);
    }

    private static @Nullable String text(Letters letters) {
        return letters.present() == null ? null : letters.toString();
    }

    private void clear() {
        id.set(null);
        email.set(null);
        channel = null;
        name = null;
        kind = null;
        sinceText = null;
        since = null;
        hasState = false;
        more = Map.of();
    }

    /** A value that is no object and no list. */
    private boolean plain(String key, JsonToken token) {
        switch (key) {
            case "agentId" -> letters(token, id);
            case "email" -> letters(token, email);
            case "channel" -> channel = often(token);
            case "since" -> moment(token);
            case "state" -> {
                hasState = token != JsonToken.VALUE_NULL;
                name = often(token);
                kind = null;
            }
            case "history" -> {
                return false;
            }
            default -> other(key);
        }
        return true;
    }

    private void moment(JsonToken token) {
        since = token == JsonToken.VALUE_STRING
                ? UtcTime.read(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength())
                : null;
        sinceText = since == null ? text(token) : null;
    }

    private void other(String key) {
        Object value = PlainJson.value(parser);
        if (value != null) {
            if (more.isEmpty()) {
                more = new LinkedHashMap<>(4);
            }
            more.put(key, value);
        } else if (!more.isEmpty()) {
            more.remove(key);
        }
    }

    /** An object or a list: the state's, or one that has no column here. */
    private boolean structure(String key, JsonToken token) {
        if (key.equals("state") && token == JsonToken.START_OBJECT) {
            stateObject();
            return true;
        }
        if (StatesDecoder.KNOWN.contains(key)) {
            return false;
        }
        other(key);
        return true;
    }

    /** Whatever else a state's object holds has no column and is passed over. */
    private void stateObject() {
        hasState = true;
        name = null;
        kind = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (key) {
                case "name" -> name = value.isScalarValue() ? often(value) : nothing();
                case "type" -> kind = value.isScalarValue() ? often(value) : nothing();
                default -> PlainJson.value(parser);
            }
        }
    }

    /** An object or a list is no text, but it must be read to its end. */
    private @Nullable String nothing() {
        PlainJson.value(parser);
        return null;
    }

    private @Nullable String text(JsonToken token) {
        if (token == JsonToken.VALUE_STRING) {
            return parser.getString();
        }
        Object value = PlainJson.value(parser);
        return value == null ? null : value.toString();
    }

    private void letters(JsonToken token, Letters letters) {
        if (token == JsonToken.VALUE_STRING) {
            letters.set(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
        } else {
            letters.set(text(token));
        }
    }

    /** The text of a field that has few values. */
    private @Nullable String often(JsonToken token) {
        return token == JsonToken.VALUE_STRING
                ? repeated.text(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength())
                : text(token);
    }

    private Map<String, @Nullable Object> rest(String key) {
        Map<String, @Nullable Object> element = new LinkedHashMap<>();
        put(element, "agentId", text(id));
        put(element, "email", text(email));
        put(element, "channel", channel);
        put(element, "since", sinceText != null || since == null ? sinceText : since.toString());
        if (hasState) {
            Map<String, @Nullable Object> state = new LinkedHashMap<>();
            put(state, "name", name);
            put(state, "type", kind);
            element.put("state", state);
        }
        element.putAll(more);
        element.put(key, PlainJson.value(parser));
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String next = parser.currentName();
            parser.nextToken();
            element.put(next, PlainJson.value(parser));
        }
        return element;
    }

    private static void put(Map<String, @Nullable Object> element, String key, @Nullable String text) {
        if (text != null) {
            element.put(key, text);
        }
    }
}
