package io.cxsh.shell;

import io.cxsh.redaction.Person;
import io.cxsh.redaction.Personal;
import io.cxsh.transcript.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A line of a session and what it came to, as a journal tells it.
 *
 * @param line as typed, and when
 * @param exit its exit code
 * @param output what was shown at width 80, or a sentence where that was long: its requests show it again
 * @param gist what it came to, as an {@link Entry} has it; empty in journals of older versions
 * @param finding what it found, as JSON values; empty when nothing
 * @param people who was asked for or shown, where it was new
 */
record JournalLine(
        RecordedLine line,
        int exit,
        String output,
        Optional<String> gist,
        Map<String, Object> finding,
        List<Person> people) {
    /** It as values of JSON, each text without secrets. */
    Map<String, Object> told(UnaryOperator<String> safe) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("text", safe.apply(line.text()));
        told.put("at", line.at().toString());
        told.put("from", line.from());
        told.put("exit", exit);
        told.put("output", safe.apply(output));
        gist.ifPresent(words -> told.put("summary", safe.apply(words)));
        if (!finding.isEmpty()) {
            told.put("finding", safe(finding, safe));
        }
        if (!people.isEmpty()) {
            told.put(
                    "people",
                    people.stream().map(person -> fields(person, safe)).toList());
        }
        return told;
    }

    private static List<List<String>> fields(Person person, UnaryOperator<String> safe) {
        return person.fields().stream()
                .map(field -> List.of(field.kind().word(), safe.apply(field.value())))
                .toList();
    }

    private static Object safe(@Nullable Object value, UnaryOperator<String> safe) {
        if (value instanceof Map<?, ?> object) {
            Map<String, Object> fields = new LinkedHashMap<>();
            object.forEach((name, inner) -> fields.put(String.valueOf(name), safe(inner, safe)));
            return fields;
        }
        if (value instanceof Iterable<?> items) {
            List<Object> list = new ArrayList<>();
            items.forEach(item -> list.add(safe(item, safe)));
            return list;
        }
        return value instanceof Number || value instanceof Boolean ? value : safe.apply(String.valueOf(value));
    }

    /**
     * It from such values.
     *
     * @throws IllegalArgumentException when they are no line
     */
    static JournalLine of(Map<?, ?> told) {
        RecordedLine line = new RecordedLine(
                field(told, "text", String.class),
                Instant.parse(field(told, "at", String.class)),
                field(told, "from", Integer.class));
        Map<String, Object> finding = new LinkedHashMap<>();
        if (told.get("finding") instanceof Map<?, ?> found) {
            found.forEach((name, value) -> finding.put(String.valueOf(name), value));
        }
        return new JournalLine(
                line,
                field(told, "exit", Integer.class),
                field(told, "output", String.class),
                Optional.ofNullable(told.get("summary")).map(String::valueOf),
                finding,
                told.get("people") instanceof List<?> people ? people(people) : List.of());
    }

    private static <T> T field(Map<?, ?> told, String name, Class<T> type) {
        Object value = told.get(name);
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return type.cast(value);
    }

    private static List<Person> people(List<?> told) {
        List<Person> people = new ArrayList<>();
        for (Object person : told) {
            List<Personal> fields = new ArrayList<>();
            for (Object field : (List<?>) person) {
                List<?> pair = (List<?>) field;
                String kind = String.valueOf(pair.get(0)).toUpperCase(Locale.ROOT);
                fields.add(new Personal(Personal.Kind.valueOf(kind), String.valueOf(pair.get(1))));
            }
            people.add(new Person(fields));
        }
        return people;
    }

    /** It as a transcript shows it. */
    Entry entry() {
        return new Entry(line.text(), output, exit, line.at(), Optional.empty(), gist, Optional.empty());
    }
}
