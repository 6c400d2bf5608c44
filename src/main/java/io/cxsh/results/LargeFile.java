package io.cxsh.results;

import io.cxsh.table.PlainJson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads the JSON rows of a large file while it comes, so that neither its text nor a map for each row is ever in memory. What
 * is odd about a file is left to {@link RowsFile}, which says it.
 */
final class LargeFile {
    private static final int LEAST_BYTES = 1 << 20;

    private final JsonParser parser;
    private final PackedRows.Builder rows = new PackedRows.Builder();
    private boolean isOdd;

    private LargeFile(JsonParser parser) {
        this.parser = parser;
    }

    /** The rows; empty where the file is small, large beyond the limit, or no plain list of rows. */
    static Optional<Rows> read(Path file, int mostBytes) {
        try {
            long size = Files.isRegularFile(file) ? Files.size(file) : 0;
            return size < LEAST_BYTES || size > mostBytes ? Optional.empty() : read(file);
        } catch (IOException | JacksonException odd) {
            return Optional.empty();
        }
    }

    private static Optional<Rows> read(Path file) throws IOException {
        try (Reader text = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder());
                JsonParser parser = PlainJson.parser(text)) {
            LargeFile reader = new LargeFile(parser);
            while (!reader.isOdd && parser.nextToken() != null) {
                reader.value();
            }
            return reader.isOdd ? Optional.empty() : Optional.of(reader.rows.build());
        }
    }

    private void value() {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            list();
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            object();
        } else {
            isOdd = true;
        }
    }

    private void list() {
        while (!isOdd && parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                object();
            } else {
                isOdd = true;
            }
        }
    }

    /** A row, or what holds a list of them. */
    private void object() {
        int columns = rows.columns();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("rows")) {
                rows.drop(columns);
                list();
                rest();
                return;
            }
            rows.cell(name, PlainJson.value(parser));
        }
        rows.endRow();
    }

    private void rest() {
        while (!isOdd && parser.nextToken() == JsonToken.PROPERTY_NAME) {
            isOdd = parser.currentName().equals("rows");
            parser.nextToken();
            PlainJson.value(parser);
        }
    }
}
