package io.cxsh.shell;

import io.cxsh.diagnosis.DiagnosisResult;
import io.cxsh.diagnosis.ProofTree;
import io.cxsh.redaction.Person;
import io.cxsh.redaction.Personal;
import io.cxsh.redaction.Pseudonyms;
import io.cxsh.redaction.Redactor;
import io.cxsh.redaction.SafeText;
import io.cxsh.results.Result;
import io.cxsh.results.Rows;
import io.cxsh.results.View;
import io.cxsh.table.Format;
import io.cxsh.table.JsonText;
import io.cxsh.transcript.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Writes down what a session asked and saw, and tells the redactor who occurs in it. */
final class Recorder {
    private static final int WIDTH = 80;
    private static final Map<String, Personal.Kind> COLUMNS = columns();

    private final List<Supplier<Entry>> entries = new ArrayList<>();
    private final List<RecordedLine> lines = new ArrayList<>();
    private final Map<RecordedLine, Result> findings = new LinkedHashMap<>();
    private Optional<Journal> journal = Optional.empty();
    private final List<Result> untold = new ArrayList<>();
    private final List<Person> asked = new ArrayList<>();
    private boolean isRestored;
    private final Redactor redactor = new Redactor(new Pseudonyms(new SplittableRandom()));

    private static Map<String, Personal.Kind> columns() {
        Map<String, Personal.Kind> columns = new LinkedHashMap<>();
        columns.put("email", Personal.Kind.EMAIL);
        columns.put("agentId", Personal.Kind.ID);
        columns.put("agent", Personal.Kind.ID);
        columns.put("name", Personal.Kind.NAME);
        columns.put("userName", Personal.Kind.NAME);
        columns.put("firstName", Personal.Kind.NAME);
        columns.put("lastName", Personal.Kind.NAME);
        columns.put("phone", Personal.Kind.PHONE);
        return columns;
    }

    /** Writes every further line down as it comes. */
    void journal(Journal file) {
        journal = Optional.of(file);
    }

    /** What one line came to; it is rendered when somebody wants the transcript. */
    void record(
            RecordedLine recorded,
            Optional<Result> result,
            Optional<String> error,
            Exit exit,
            Optional<Format> format) {
        String line = recorded.text();
        Instant at = recorded.at();
        lines.add(recorded);
        if (journal.isPresent()) {
            journal.get().line(recorded, exit.code());
        }
        if (result.isPresent()) {
            if (!result.get().findings().isEmpty()) {
                findings.put(recorded, result.get());
            }
            tell(result.get());
        }
        entries.add(() -> {
            String shown = result.map(given -> text(given, format.orElse(Format.TABLE)))
                    .orElse("");
            return new Entry(
                    line,
                    error.map(text -> shown + text + "\n").orElse(shown),
                    exit.code(),
                    at,
                    result.flatMap(Recorder::verdict),
                    result.flatMap(given -> StateLanes.of(given, at)));
        });
    }

    private static Optional<String> verdict(Result result) {
        boolean isOne = result instanceof DiagnosisResult || result instanceof ProofTree;
        return isOne ? Optional.of(SafeText.line(result.summary())) : Optional.empty();
    }

    /** A result as a transcript shows it, whatever the window: 80 cells wide. */
    static String text(Result result, Format format) {
        StringBuilder text = new StringBuilder();
        try {
            result.write(new View(format, WIDTH, ZoneOffset.UTC, false, false), text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** A result in which people may occur. */
    void tell(Result result) {
        untold.add(result);
    }

    /** A person who was asked for, seen or not. */
    void person(String text) {
        asked.add(Person.of(field(Personal.Kind.NAME, text)));
    }

    /** Goes on with the pseudonyms of earlier sessions, before the first one of this session is given. */
    void restore(Earlier pseudonyms) throws IOException {
        if (!isRestored) {
            redactor.restore(pseudonyms.given());
            isRestored = true;
        }
    }

    /** Where the pseudonyms of earlier sessions are. */
    interface Earlier {
        Map<String, String> given() throws IOException;
    }

    /** What is written like an address is one, whatever its column says. */
    private static Personal field(Personal.Kind kind, String text) {
        if (text.contains("@")) {
            return new Personal(Personal.Kind.EMAIL, text);
        }
        boolean id = kind == Personal.Kind.NAME && text.chars().anyMatch(Character::isDigit);
        return new Personal(id ? Personal.Kind.ID : kind, text);
    }

    private void people(Rows rows) {
        Map<Integer, Personal.Kind> told = new LinkedHashMap<>();
        COLUMNS.forEach((name, kind) -> rows.column(name).ifPresent(column -> told.put(column, kind)));
        if (told.isEmpty()) {
            return;
        }
        for (List<?> row : rows.cells()) {
            List<Personal> fields = new ArrayList<>();
            told.forEach((column, kind) -> {
                Object cell = column < row.size() ? row.get(column) : null;
                if (cell != null && !cell.toString().isBlank()) {
                    fields.add(field(kind, cell.toString()));
                }
            });
            if (!fields.isEmpty()) {
                redactor.learn(new Person(fields));
            }
        }
    }

    /** The redactor, told about everybody who occurs so far. */
    Redactor redactor() {
        untold.forEach(result -> result.rows().ifPresent(this::people));
        untold.clear();
        asked.forEach(redactor::learn);
        asked.clear();
        return redactor;
    }

    /** The causes that lines found, as JSON. */
    String findings() throws IOException {
        List<Map<String, Object>> found = new ArrayList<>();
        findings.forEach((line, result) -> {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("line", line.text());
            object.put("findings", result.findings());
            object.put("sure", result.sure().orElse(""));
            found.add(object);
        });
        StringBuilder json = new StringBuilder();
        JsonText.write(found, json);
        return json.append('\n').toString();
    }

    /** Every line, in order, and where its exchanges begin. */
    List<RecordedLine> lines() {
        return List.copyOf(lines);
    }

    /** The newest entries, oldest first. */
    List<Entry> last(int most) {
        return entries.subList(Math.max(0, entries.size() - most), entries.size()).stream()
                .map(Supplier::get)
                .toList();
    }
}
