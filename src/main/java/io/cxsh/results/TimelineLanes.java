package io.cxsh.results;

import io.cxsh.model.UtcTime;
import io.cxsh.redaction.SafeText;
import io.cxsh.results.Timeline.Span;
import io.cxsh.table.DisplayWidth;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A timeline drawn with letters: a line for each lane, a letter for each state, a dot where nothing is told. */
final class TimelineLanes {
    private static final int MOST_CELLS = 120;
    private static final int LEAST_CELLS = 20;
    private static final String SPARE = "0123456789abcdefghijklmnopqrstuvwxyz";

    private final Timeline timeline;
    private final int width;
    private final int label;
    private final int cells;
    private final Map<String, Character> letters = new LinkedHashMap<>();

    TimelineLanes(Timeline timeline, int width) {
        this.timeline = timeline;
        this.width = width;
        this.label = timeline.lanes().stream()
                        .map(SafeText::line)
                        .mapToInt(DisplayWidth::of)
                        .max()
                        .orElse(0)
                + 2;
        this.cells = Math.max(LEAST_CELLS, Math.min(MOST_CELLS, width - label));
        timeline.spans().forEach(span -> letters.computeIfAbsent(span.state(), this::letter));
    }

    /** A state's first letter that no other state has. */
    private char letter(String state) {
        String own = state.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
        return (char) (own + SPARE)
                .chars()
                .filter(c -> !letters.containsValue((char) c))
                .findFirst()
                .orElse('?');
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (String lane : timeline.lanes()) {
            text.append(DisplayWidth.padded(SafeText.line(lane), label))
                    .append(drawn(lane))
                    .append('\n');
        }
        if (timeline.lanes().isEmpty()) {
            text.append(" ".repeat(label)).append(".".repeat(cells)).append('\n');
        }
        String from = UtcTime.text(timeline.from());
        String to = UtcTime.text(timeline.to());
        int gap = cells - from.length() - to.length();
        return text.append(" ".repeat(label))
                .append(gap > 0 ? from + " ".repeat(gap) + to : from + "\n" + " ".repeat(label) + to)
                .append('\n')
                .append(legend())
                .toString();
    }

    private String drawn(String lane) {
        List<Span> spans = timeline.spans().stream()
                .filter(span -> span.lane().equals(lane))
                .toList();
        StringBuilder line = new StringBuilder();
        for (int cell = 0; cell < cells; cell++) {
            line.append(most(spans, edge(cell), edge(cell + 1)));
        }
        return line.toString();
    }

    private Instant edge(int cell) {
        long whole = Duration.between(timeline.from(), timeline.to()).toMillis();
        return timeline.from().plusMillis(whole * cell / cells);
    }

    /** The state that took the most of a cell's time. */
    private char most(List<Span> spans, Instant from, Instant to) {
        Map<Character, Long> times = new HashMap<>();
        for (Span span : spans) {
            Instant start = span.from().isAfter(from) ? span.from() : from;
            Instant end = span.to().isBefore(to) ? span.to() : to;
            long time = Duration.between(start, end).toMillis();
            if (time > 0) {
                times.merge(letters.getOrDefault(span.state(), '?'), time, Long::sum);
            }
        }
        return times.entrySet().stream()
                .max(Map.Entry.<Character, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse('.');
    }

    private String legend() {
        List<String> words = new ArrayList<>();
        letters.forEach((state, letter) -> words.add(letter + " " + SafeText.line(state)));
        words.add(". nothing told");
        StringBuilder legend = new StringBuilder();
        StringBuilder line = new StringBuilder();
        for (String word : words) {
            if (line.length() > 0 && DisplayWidth.of(line + "   " + word) > width) {
                legend.append(line).append('\n');
                line.setLength(0);
            }
            line.append(line.length() > 0 ? "   " : "").append(word);
        }
        return legend.append(line).append('\n').toString();
    }
}
