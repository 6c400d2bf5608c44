package io.cxsh.shell;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a recorded session, and where on the tape it stands. In a script it is the line with a comment behind it,
 * so that the script stays one: {@code states --channel voice  # at 2026-11-23T14:02:51Z from #3}.
 *
 * @param text as typed
 * @param at when it began, on the recording machine's clock
 * @param from the number that its first exchange has, if it had one
 */
record RecordedLine(String text, Instant at, int from) {
    private static final Pattern FORM = Pattern.compile("(.*)  # at (\\S+) from #(\\d{1,9})");

    /** The lines of a script that carry such a comment. */
    static List<RecordedLine> read(String script) {
        return script.lines()
                .map(FORM::matcher)
                .filter(Matcher::matches)
                .flatMap(line -> line(line).stream())
                .toList();
    }

    private static List<RecordedLine> line(Matcher line) {
        try {
            return List.of(
                    new RecordedLine(line.group(1), Instant.parse(line.group(2)), Integer.parseInt(line.group(3))));
        } catch (DateTimeException noTime) {
            return List.of();
        }
    }

    /** The line as a script holds it. */
    String written() {
        return "%s  # at %s from #%d".formatted(text, at, from);
    }
}
