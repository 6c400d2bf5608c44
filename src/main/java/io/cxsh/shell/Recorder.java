package io.cxsh.shell;

import io.cxsh.redaction.Addresses;
import io.cxsh.redaction.Person;
import io.cxsh.redaction.Personal;
import io.cxsh.redaction.Prose;
import io.cxsh.redaction.Pseudonyms;
import io.cxsh.redaction.Redactor;
import io.cxsh.results.Result;
import io.cxsh.results.View;
import io.cxsh.table.Format;
import io.cxsh.table.JsonText;
import io.cxsh.transcript.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Writes down what a session asked and saw, and tells the redactor who occurs in it. */
final class Recorder {
    private static final int WIDTH = 80;
    private static final int MOST_EARLY = 100;

    private final List<Supplier<Entry>> entries = new ArrayList<>();
    private final List<RecordedLine> lines = new ArrayList<>();
    private final Map<RecordedLine, Map<String, Object>> findings = new LinkedHashMap<>();
    private Optional<SessionJournal> journal = Optional.empty();
    private final List<Result> untold = new ArrayList<>();
    private final List<Person> asked = new ArrayList<>();
    private final List<Supplier<JournalLine>> early = new ArrayList<>();
    private final Set<List<Personal>> journaled = new HashSet<>();
    private boolean isRestored;
    private boolean isClosed;
    private final Redactor redactor = new Redactor(new Pseudonyms(new SplittableRandom()));

    /** Writes every line down as it comes, those so far at once. */
    void journal(SessionJournal file) {
        journal = Optional.of(file);
        early.forEach(line -> file.line(line.get()));
        early.clear();
    }

    /** No further line will come. */
    void end() {
        journal.ifPresent(SessionJournal::end);
    }

    /** Takes in the lines of an earlier session; none of this one is recorded then. */
    void restore(List<JournalLine> earlier) {
        isClosed = true;
        for (JournalLine line : earlier) {
            lines.add(line.line());
            entries.add(line::entry);
            if (!line.finding().isEmpty()) {
                findings.put(line.line(), line.finding());
            }
            line.people().forEach(this::restore);
        }
    }

    /** A field alone was typed; a row has several. */
    private void restore(Person person) {
        if (person.fields().size() == 1) {
            redactor.learnTyped(person);
        } else {
            redactor.learn(person);
        }
    }

    /** What one line came to; it is rendered when somebody wants the transcript. */
    void record(
            RecordedLine recorded,
            Optional<Result> result,
            Optional<String> error,
            Exit exit,
            Optional<Format> format) {
        if (isClosed) {
            return;
        }
        Answer answer = new Answer(recorded, result, error, exit, format);
        lines.add(recorded);
        Map<String, Object> finding = result.map(Answer::finding).orElse(Map.of());
        if (!finding.isEmpty()) {
            findings.put(recorded, finding);
        }
        asked.addAll(Addresses.people(recorded.text()));
        TypedPeople.in(recorded.text()).stream().forEach(this::person);
        asked.addAll(TypedProse.in(recorded.text()));
        List<Person> persons = List.copyOf(asked);
        result.ifPresent(this::tell);
        entries.add(answer::entry);
        if (journal.isPresent()) {
            journal.get().line(told(answer, persons));
        } else if (early.size() < MOST_EARLY) {
            early.add(() -> told(answer, persons));
        }
    }

    private JournalLine told(Answer answer, List<Person> persons) {
        List<Person> people = new ArrayList<>(persons);
        answer.result()
                .flatMap(Result::rows)
                .filter(answer::isSmall)
                .ifPresent(rows -> people.addAll(PeopleInRows.of(rows)));
        people.removeIf(person -> !journaled.add(person.fields()));
        return answer.told(people);
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

    /** A word such as {@code token} names nobody by itself, and stands everywhere. */
    private static boolean mayBeSomebody(String typed) {
        return !typed.equals(typed.toLowerCase(Locale.ROOT)) || !Prose.english().isWord(typed);
    }

    /** A person who was asked for, seen or not. */
    void person(String text) {
        if (mayBeSomebody(text)) {
            asked.add(PeopleInRows.asked(text));
        }
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

    /** The redactor, told about everybody who occurs so far. */
    Redactor redactor() {
        untold.forEach(
                result -> result.rows().ifPresent(rows -> PeopleInRows.of(rows).forEach(redactor::learn)));
        untold.clear();
        asked.forEach(redactor::learnTyped);
        asked.clear();
        return redactor;
    }

    /** The causes that lines found, as JSON. */
    String findings() throws IOException {
        List<Map<String, Object>> found = new ArrayList<>();
        findings.forEach((line, finding) -> {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("line", line.text());
            object.putAll(finding);
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
