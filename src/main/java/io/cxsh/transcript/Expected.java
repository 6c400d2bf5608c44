package io.cxsh.transcript;

import io.cxsh.table.Steps;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Compares what a line shows now with what was pasted, by value: times, ages, durations and request numbers by their
 * kind; blanks, line ends and the shape of quotes and dashes do not count, everything else does. {@code ...} alone stands
 * for any lines, {@code [..]} for any text, and a line that ends with {@code (re)} is a regular expression.
 */
public final class Expected {
    private static final String GAP = "...";
    private static final String ANY = "[..]";
    private static final String EXPRESSION = " (re)";

    private final List<Seen> wanted;
    private final List<Seen> actual;
    private final boolean mayGoOn;

    private Expected(List<Seen> wanted, List<Seen> actual, boolean mayGoOn) {
        this.wanted = wanted;
        this.actual = actual;
        this.mayGoOn = mayGoOn;
    }

    /** A line as it stands and by value. */
    private record Seen(String raw, String plain) {
        static List<Seen> all(List<String> lines) {
            return lines.stream()
                    .map(line -> new Seen(line.stripTrailing(), Volatile.plain(line)))
                    .toList();
        }

        boolean isGap() {
            return plain.equals(GAP);
        }

        boolean isPattern() {
            return isGap() || raw.endsWith(EXPRESSION) || raw.contains(ANY);
        }
    }

    /** The first line that differs, in words; empty when nothing does. */
    public static Optional<String> difference(List<String> expected, String shown) {
        return difference(expected, shown, false);
    }

    /**
     * The same for a text that nothing ends.
     *
     * @param mayGoOn whether other words may follow behind an empty line
     */
    static Optional<String> difference(List<String> expected, String shown, boolean mayGoOn) {
        List<String> lines = new ArrayList<>(shown.lines().toList());
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
            lines.remove(lines.size() - 1);
        }
        Expected compared = new Expected(Seen.all(expected), Seen.all(lines), mayGoOn);
        return compared.holds() ? Optional.empty() : Optional.of(compared.first());
    }

    private boolean holds() {
        return matches() || (wanted.stream().noneMatch(Seen::isPattern) && isReflowed());
    }

    private boolean isReflowed() {
        List<String> raw = wanted.stream().map(Seen::raw).toList();
        List<String> shown = actual.stream().map(Seen::raw).toList();
        if (Reflowed.isSame(raw, shown)) {
            return true;
        }
        for (int end = 0; mayGoOn && end < raw.size(); end++) {
            if (raw.get(end).isBlank() && Reflowed.isSame(raw.subList(0, end), shown)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The new lines, with those of the old that still match them in their place, so that patterns stay; {@code ...}
     * stays where what it stands between still matches.
     */
    static List<String> updated(List<String> expected, String shown) {
        List<String> lines = shown.lines().map(String::stripTrailing).toList();
        List<Seen> actual = Seen.all(lines);
        List<String> updated = new ArrayList<>();
        int from = 0;
        boolean gap = false;
        for (Seen old : Seen.all(expected)) {
            if (old.isGap()) {
                gap = true;
                continue;
            }
            int found = from;
            while (found < lines.size() && !line(old, actual.get(found))) {
                found++;
            }
            if (found < lines.size()) {
                updated.addAll(gap ? List.of(GAP) : lines.subList(from, found));
                updated.add(old.raw());
                from = found + 1;
                gap = false;
            }
        }
        updated.addAll(gap ? List.of(GAP) : lines.subList(from, lines.size()));
        return updated;
    }

    /**
     * Whether the lines match: at each expected line the actual lines that may come next are known all at once, so that
     * many {@code ...} cost no more than expected times actual lines.
     */
    private boolean matches() {
        BitSet next = new BitSet(actual.size() + 1);
        next.set(0);
        for (Seen line : wanted) {
            if (mayGoOn && line.plain().isEmpty() && next.get(actual.size())) {
                return true;
            }
            next = line.isGap() ? from(next.nextSetBit(0), actual.size()) : behind(line, next);
            if (next.isEmpty()) {
                return false;
            }
        }
        return next.get(actual.size());
    }

    private static BitSet from(int first, int size) {
        BitSet next = new BitSet(size + 1);
        next.set(first, size + 1);
        return next;
    }

    private BitSet behind(Seen expected, BitSet places) {
        BitSet next = new BitSet(actual.size() + 1);
        for (int at = places.nextSetBit(0); at >= 0 && at < actual.size(); at = places.nextSetBit(at + 1)) {
            if (line(expected, actual.get(at))) {
                next.set(at + 1);
            }
        }
        return next;
    }

    private static boolean line(Seen expected, Seen actual) {
        if (expected.raw().equals(actual.raw()) || expected.plain().equals(actual.plain())) {
            return true;
        }
        if (expected.raw().endsWith(EXPRESSION)) {
            String pattern = expected.raw().substring(0, expected.raw().length() - EXPRESSION.length());
            return isFound(pattern, actual.raw());
        }
        return expected.raw().contains(ANY) && isLike(expected.plain(), actual.plain());
    }

    /** Piece by piece from the left: where a piece can stand earlier, the rest has the more room. */
    private static boolean isLike(String pattern, String text) {
        List<String> pieces = List.of(pattern.split(Pattern.quote(ANY), -1));
        String last = pieces.get(pieces.size() - 1);
        int at = pieces.get(0).length();
        if (!text.startsWith(pieces.get(0)) || text.length() < at + last.length() || !text.endsWith(last)) {
            return false;
        }
        for (String piece : pieces.subList(1, pieces.size() - 1)) {
            int found = text.indexOf(piece, at);
            at = found + piece.length();
            if (found < 0 || at > text.length() - last.length()) {
                return false;
            }
        }
        return true;
    }

    /** An expression that takes too many steps, such as {@code (a+)+b}, does not match. */
    private static boolean isFound(String pattern, String text) {
        try {
            return Steps.matches(Pattern.compile(pattern), text);
        } catch (PatternSyntaxException | Steps.TooManyException broken) {
            return false;
        }
    }

    private String first() {
        int i = 0;
        while (i < wanted.size() && i < actual.size() && line(wanted.get(i), actual.get(i))) {
            i++;
        }
        String expected = i < wanted.size() ? "\"" + wanted.get(i).raw() + "\"" : "nothing more";
        String found = i < actual.size() ? "\"" + actual.get(i).raw() + "\"" : "nothing more";
        return "line %d: expected %s, shown %s".formatted(i + 1, expected, found);
    }
}
