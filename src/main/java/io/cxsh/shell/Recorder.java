package io.cxsh.shell;

import io.cxsh.redaction.Redactor;
import io.cxsh.results.Result;
import io.cxsh.results.Rows;
import io.cxsh.results.View;
import io.cxsh.table.Format;
import io.cxsh.transcript.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Writes down what a session asked and saw, and tells the redactor who occurs in it. */
final class Recorder {
    private static final int WIDTH = 80;

    private final List<Supplier<Entry>> entries = new ArrayList<>();
    private final List<Result> untold = new ArrayList<>();
    private final Redactor redactor = new Redactor();

    /** What one line came to; it is rendered when somebody wants the transcript. */
    void record(
            String line,
            Optional<Result> result,
            Optional<String> error,
            Exit exit,
            Optional<Format> format,
            Instant at) {
        result.ifPresent(untold::add);
        entries.add(() -> {
            String shown = result.map(given -> text(given, format.orElse(Format.TABLE)))
                    .orElse("");
            return new Entry(line, error.map(text -> shown + text + "\n").orElse(shown), exit.code(), at);
        });
    }

    private static String text(Result result, Format format) {
        StringBuilder text = new StringBuilder();
        try {
            result.write(new View(format, WIDTH, ZoneOffset.UTC, false, false), text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** A person who was asked for, seen or not. */
    void person(String text) {
        if (text.contains("@")) {
            redactor.email(text);
        } else {
            redactor.id(text);
        }
    }

    private void people(Rows rows) {
        tell(rows, "email", redactor::email);
        tell(rows, "agentId", redactor::id);
        tell(rows, "agent", this::person);
        tell(rows, "name", redactor::name);
    }

    private static void tell(Rows rows, String field, Consumer<String> told) {
        rows.column(field)
                .ifPresent(column -> rows.cells().forEach(row -> {
                    String text = Rows.text(row, column);
                    if (!text.isEmpty()) {
                        told.accept(text);
                    }
                }));
    }

    /** The redactor, told about everybody who occurs so far. */
    Redactor redactor() {
        untold.forEach(result -> result.rows().ifPresent(this::people));
        untold.clear();
        return redactor;
    }

    /** The newest entries, oldest first. */
    List<Entry> last(int most) {
        return entries.subList(Math.max(0, entries.size() - most), entries.size()).stream()
                .map(Supplier::get)
                .toList();
    }
}
