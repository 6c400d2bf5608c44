package io.cxsh.shell;

import io.cxsh.language.Lexer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jline.reader.impl.history.DefaultHistory;

/** A paste can bring many lines at once: each one runs for itself, and is remembered for itself. */
final class PastedLines {
    private PastedLines() {}

    /** The lines of a text; a line that goes on behind a backslash or inside quotes stays one. */
    static List<String> of(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String next : text.split("\r\n|\r|\n", -1)) {
            line.append(line.isEmpty() ? "" : "\n").append(next);
            if (!Lexer.isIncomplete(line.toString())) {
                take(line, lines);
            }
        }
        take(line, lines);
        return lines;
    }

    private static void take(StringBuilder line, List<String> lines) {
        if (!line.toString().isBlank()) {
            lines.add(line.toString());
        }
        line.setLength(0);
    }

    /** A history that keeps the lines of a paste apart, and forgets secrets and what is too long to be offered again. */
    static final class History extends DefaultHistory {
        private static final int LONGEST = 10_000;

        private final Predicate<String> isSecret;

        History(Predicate<String> isSecret) {
            this.isSecret = isSecret;
        }

        @Override
        public void add(Instant time, String text) {
            if (!isSecret.test(text)) {
                of(text).stream().filter(line -> line.length() <= LONGEST).forEach(line -> super.add(time, line));
            }
        }
    }
}
