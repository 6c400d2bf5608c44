package io.cxsh.results;

import io.cxsh.table.Format;
import io.cxsh.table.JsonText;
import io.cxsh.table.PlainJson;
import io.cxsh.table.RowObjects;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Rows in files: JSON (a list of objects, or an object with rows), one object a line, or CSV. */
public final class RowsFile {
    /** The newest form of kept rows that is written and read. */
    private static final int VERSION = 1;

    private static final int MOST_BYTES = 128 << 20;

    private RowsFile() {}

    /** The format that the file's name says; empty when it says none. */
    public static Optional<Format> format(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return switch (ending) {
            case "jsonl" -> Optional.of(Format.NDJSON);
            case "txt" -> Optional.of(Format.TABLE);
            default -> Format.named(ending);
        };
    }

    /**
     * Reads a file.
     *
     * @throws IOException when it cannot be read or is no such file; the message is one sentence
     */
    public static Rows read(Path file) throws IOException {
        boolean isCsv = format(file).filter(format -> format == Format.CSV).isPresent();
        Optional<Rows> large = isCsv ? Optional.empty() : LargeFile.read(file, MOST_BYTES);
        if (large.isPresent()) {
            return large.get();
        }
        try {
            String text = TextFile.read(file, MOST_BYTES).replaceFirst("^\uFEFF", "");
            return isCsv ? Csv.rows(text) : json(text);
        } catch (JacksonException noJson) {
            throw new IOException(file + " holds no JSON rows", noJson);
        }
    }

    private static Rows json(String text) throws IOException {
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        InputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        try (JsonParser parser = PlainJson.parser(bytes)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                collect(PlainJson.value(parser), objects);
            }
        }
        return rows(objects);
    }

    @SuppressWarnings("unchecked")
    private static void collect(@Nullable Object value, List<Map<String, @Nullable Object>> objects)
            throws IOException {
        if (value instanceof Map<?, ?> map && map.get("rows") instanceof List<?> rows) {
            collect(rows, objects);
        } else if (value instanceof Map<?, ?> map) {
            objects.add((Map<String, @Nullable Object>) map);
        } else if (value instanceof List<?> list) {
            for (Object item : list) {
                if (!(item instanceof Map)) {
                    throw new IOException("the file's JSON is no list of objects");
                }
                collect(item, objects);
            }
        } else {
            throw new IOException("the file's JSON is no list of objects");
        }
    }

    /** Rows of objects; a column for every key that occurs. */
    static Rows rows(List<Map<String, @Nullable Object>> objects) {
        Set<String> columns = new LinkedHashSet<>();
        objects.forEach(object -> columns.addAll(object.keySet()));
        List<List<@Nullable Object>> cells = new ArrayList<>(objects.size());
        for (Map<String, @Nullable Object> object : objects) {
            List<@Nullable Object> row = new ArrayList<>(columns.size());
            columns.forEach(column -> row.add(object.get(column)));
            cells.add(row);
        }
        return new Rows(List.copyOf(columns), cells);
    }

    /**
     * The rows of a file that was kept.
     *
     * @throws IOException when it cannot be read, or only by a newer cxsh; the message is one sentence
     */
    static Rows kept(Path file) throws IOException {
        if (version(file) > VERSION) {
            throw new IOException("%s was written by a newer cxsh; use that one".formatted(file));
        }
        return read(file);
    }

    /** What {@link #json(Rows)} says first; 0 where nothing is said. */
    private static int version(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                JsonParser parser = PlainJson.parser(bytes)) {
            boolean isSaid = parser.nextToken() == JsonToken.START_OBJECT
                    && parser.nextToken() == JsonToken.PROPERTY_NAME
                    && parser.currentName().equals("version")
                    && parser.nextToken() == JsonToken.VALUE_NUMBER_INT;
            return isSaid ? parser.getIntValue() : 0;
        } catch (JacksonException noJson) {
            return 0;
        }
    }

    /** The rows as JSON text, for keeping. */
    static String json(Rows rows) throws IOException {
        StringBuilder text = new StringBuilder();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("version", VERSION);
        object.put("rows", new RowObjects(rows.table()));
        JsonText.write(object, text);
        return text.append('\n').toString();
    }
}
