package io.cxsh.transcript;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Compares what a line shows now with what was pasted, by value: times, ages, durations and request numbers by their
 * kind, everything else to the letter. {@code ...} alone stands for any lines, {@code [..]} for any text, and a line that
 * ends with {@code (re)} is a regular expression.
 */
public final class Expected {
    private static final List<String[]> KINDS = List.of(
            new String[] {"\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z", "<moment>"},
            new String[] {"\\b\\d{2}:\\d{2}:\\d{2}Z", "<moment>"},
            new String[] {"#\\d+", "<request>"},
            new String[] {"\\b\\d+\\.\\d s\\b", "<time>"},
            new String[] {"\\b(\\d+d\\d+h|\\d+h\\d+m|\\d+m\\d+s|\\d+s)\\b", "<age>"},
            new String[] {"\\b\\d+ (ms|min)\\b", "<time>"},
            new String[] {"127\\.0\\.0\\.1:\\d+", "<loopback>"},
            new String[] {"[ \\t]+", " "});

    private Expected() {}

    /** The first line that differs, in words; empty when nothing does. */
    public static Optional<String> difference(List<String> expected, String shown) {
        List<String> actual =
                new ArrayList<>(shown.lines().map(String::stripTrailing).toList());
        while (!actual.isEmpty() && actual.get(actual.size() - 1).isEmpty()) {
            actual.remove(actual.size() - 1);
        }
        return matches(expected, actual) ? Optional.empty() : Optional.of(first(expected, actual));
    }

    /**
     * The new lines, with those of the old that still match them in their place, so that patterns stay; {@code ...}
     * stays where what it stands between still matches.
     */
    static List<String> updated(List<String> expected, String shown) {
        List<String> actual = shown.lines().map(String::stripTrailing).toList();
        List<String> updated = new ArrayList<>();
        int from = 0;
        boolean gap = false;
        for (String old : expected) {
            if (old.equals("...")) {
                gap = true;
                continue;
            }
            int found = from;
            while (found < actual.size() && !line(old, actual.get(found))) {
                found++;
            }
            if (found < actual.size()) {
                updated.addAll(gap ? List.of("...") : actual.subList(from, found));
                updated.add(old);
                from = found + 1;
                gap = false;
            }
        }
        updated.addAll(gap ? List.of("...") : actual.subList(from, actual.size()));
        return updated;
    }

    /**
     * Whether the lines match: at each expected line the actual lines that may come next are known all at once, so that
     * many {@code ...} cost no more than expected times actual lines.
     */
    private static boolean matches(List<String> expected, List<String> actual) {
        BitSet next = new BitSet(actual.size() + 1);
        next.set(0);
        for (String line : expected) {
            next = line.equals("...") ? from(next.nextSetBit(0), actual.size()) : behind(line, actual, next);
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

    private static BitSet behind(String expected, List<String> actual, BitSet places) {
        BitSet next = new BitSet(actual.size() + 1);
        for (int at = places.nextSetBit(0); at >= 0 && at < actual.size(); at = places.nextSetBit(at + 1)) {
            if (line(expected, actual.get(at))) {
                next.set(at + 1);
            }
        }
        return next;
    }

    private static boolean line(String expected, String actual) {
        if (expected.equals(actual) || plain(expected).equals(plain(actual))) {
            return true;
        }
        if (expected.endsWith(" (re)")) {
            return isFound(expected.substring(0, expected.length() - 5), actual);
        }
        return expected.contains("[..]") && isLike(plain(expected), plain(actual));
    }

    /** Piece by piece from the left: where a piece can stand earlier, the rest has the more room. */
    private static boolean isLike(String pattern, String text) {
        List<String> pieces = List.of(pattern.split(Pattern.quote("[..]"), -1));
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
            return Pattern.compile(pattern).matcher(new Steps(text)).matches();
        } catch (PatternSyntaxException | IllegalStateException | StackOverflowError broken) {
            return false;
        }
    }

    private static String plain(String line) {
        String plain = line;
        for (String[] kind : KINDS) {
            plain = plain.replaceAll(kind[0], kind[1]);
        }
        return plain.strip();
    }

    private static String first(List<String> expected, List<String> actual) {
        int i = 0;
        while (i < expected.size() && i < actual.size() && line(expected.get(i), actual.get(i))) {
            i++;
        }
        String wanted = i < expected.size() ? "\"" + expected.get(i) + "\"" : "nothing more";
        String found = i < actual.size() ? "\"" + actual.get(i) + "\"" : "nothing more";
        return "line %d: expected %s, shown %s".formatted(i + 1, wanted, found);
    }
}
