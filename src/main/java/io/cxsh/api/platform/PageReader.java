package io.cxsh.api.platform;

import io.cxsh.api.ApiException;
import io.cxsh.table.PlainJson;
import io.cxsh.transport.Exchange;
import io.cxsh.transport.ServerWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads one answer of a list, row by row: an object that holds the list under its key, in any letter case and perhaps
 * within {@code resultSet}, or the bare list.
 */
final class PageReader<T> {
    private static final int KEYS_SHOWN = 5;
    private static final List<String> VOLATILE = List.of("lastPollTime", "lastUpdateTime");

    private final Exchange exchange;
    private final Sought<T> sought;
    private final List<T> rows = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private Map<String, Object> first = Map.of();
    private boolean found;
    private @Nullable Integer total;
    private @Nullable Integer hidden;
    private @Nullable String next;
    private boolean linked;

    private PageReader(Exchange exchange, Sought<T> sought) {
        this.exchange = exchange;
        this.sought = sought;
    }

    /**
     * The page that an answer holds; an answer without a body is one without rows.
     *
     * @throws ApiException when it is no complete JSON, or no such list
     */
    static <T> Page<T> read(Exchange exchange, Sought<T> sought) throws ApiException {
        if (exchange.body().size() == 0) {
            return Page.empty(exchange);
        }
        PageReader<T> reader = new PageReader<>(exchange, sought);
        try (JsonParser parser = PlainJson.parser(exchange.body().stream())) {
            parser.nextToken();
            reader.document(parser);
            PlainJson.end(parser);
        } catch (JacksonException broken) {
            throw ApiException.broken(exchange, broken);
        }
        return reader.page();
    }

    private void document(JsonParser parser) throws ApiException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY) {
            list(parser);
        } else if (token == JsonToken.START_OBJECT) {
            object(parser);
        } else {
            Object value = PlainJson.value(parser);
            PlainJson.end(parser);
            String what = value == null ? "the JSON value null" : "a single JSON value";
            throw odd(token == null ? "nothing but blanks" : what);
        }
    }

    private void object(JsonParser parser) throws ApiException {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            keys.add(name);
            boolean wanted = sought.keys().stream().anyMatch(name::equalsIgnoreCase);
            if (wanted && token == JsonToken.START_ARRAY) {
                list(parser);
            } else if (wanted && token == JsonToken.START_OBJECT) {
                begin();
                element(PlainJson.value(parser)); // what turns XML into JSON writes a list of one so
            } else if (name.equalsIgnoreCase("resultSet") && token == JsonToken.START_OBJECT) {
                object(parser);
            } else {
                other(Fields.lower(name), PlainJson.value(parser));
            }
        }
    }

    private void other(String name, @Nullable Object value) {
        switch (name) {
            case "totalrecords" -> total = number(value);
            case "hiddenagents" -> hidden = number(value);
            case "_links" -> {
                linked = value instanceof Map;
                next = value instanceof Map<?, ?> links ? next(links) : null;
            }
            default -> {} // the envelope's other keys say nothing about its rows
        }
    }

    private static @Nullable Integer number(@Nullable Object value) {
        String text = Fields.plain(value);
        return text != null && text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
    }

    private static @Nullable String next(Map<?, ?> links) {
        for (Map.Entry<?, ?> link : links.entrySet()) {
            if ("next".equalsIgnoreCase(String.valueOf(link.getKey()))) {
                Object target = link.getValue();
                String text =
                        target instanceof Map<?, ?> object ? new Fields(object).text("href") : Fields.plain(target);
                return "null".equalsIgnoreCase(text) ? null : text;
            }
        }
        return null;
    }

    /** Each row is read and let go of at once, so that a large tenant costs no tree of the whole. */
    private void list(JsonParser parser) throws ApiException {
        begin();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            element(PlainJson.value(parser));
        }
    }

    private void begin() throws ApiException {
        if (found) {
            throw ApiException.odd(exchange, "a JSON object that has its list twice");
        }
        found = true;
    }

    private void element(@Nullable Object element) throws ApiException {
        if (!(element instanceof Map<?, ?> row)) {
            throw element("is no " + sought.name().row());
        }
        Fields fields = new Fields(row);
        if (sought.identity().isEmpty() || fields.text(sought.identity()) != null) {
            first = rows.isEmpty() ? fields.others(VOLATILE) : first;
            rows.add(sought.row().apply(fields));
            return;
        }
        for (Object one : group(fields)) {
            element(one);
        }
    }

    /** An element may be a group of rows, such as a team with its agents. */
    private List<?> group(Fields fields) throws ApiException {
        for (String key : sought.keys()) {
            if (fields.value(key) instanceof List<?> group) {
                return group;
            }
        }
        throw element("has no " + sought.identity().get(0));
    }

    private ApiException element(String what) {
        return ApiException.odd(exchange, "a list whose element %d %s".formatted(rows.size() + 1, what));
    }

    /** Where the list itself is null or left out, the number of its rows must say that there are none. */
    private Page<T> page() throws ApiException {
        if (!found && (total == null || total > 0)) {
            throw odd(
                    keys.isEmpty()
                            ? "an empty JSON object"
                            : "a JSON object with the keys "
                                    + String.join(
                                            ", ",
                                            keys.stream().limit(KEYS_SHOWN).toList()));
        }
        return new Page<>(exchange, rows, first, new Page.Envelope(total, hidden, next, linked));
    }

    private ApiException odd(String what) {
        String words = ServerWords.of(exchange);
        String said = words.isEmpty() ? "" : "; it says: " + words;
        return ApiException.odd(
                exchange,
                exchange.request().withoutCredentials(what) + ", not a "
                        + sought.name().list() + said);
    }
}
