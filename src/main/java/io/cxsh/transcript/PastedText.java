package io.cxsh.transcript;

import io.cxsh.transcript.Blocks.Block;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what somebody pasted from a transcript: fences tagged {@code cxsh}, Jira blocks, quoted mail, or bare lines that
 * begin with the prompt, whatever mail programs and trackers did to their blanks, quotes and links.
 */
public final class PastedText {
    private static final int MOST_WRAPPED = 4;
    private static final int MOST_ABOVE = 1_000;
    private static final Pattern PLACE = Pattern.compile("--> .+?:\\d+:\\d+");
    private static final Pattern FOLDER = Pattern.compile("(?<![\\w:/.-])/(?:[^/\\s]++/(?=[^/\\s]))++");
    private static final Pattern DASHES = Pattern.compile("(?<![^\\s])[\u2010-\u2015\u2212]+(?=[\\p{L}-])");
    private static final Pattern MAP = Pattern.compile("[>\\s]*pseudonyms: ([0-9a-f]{8})\\s*");
    private static final Pattern EXIT = Pattern.compile("\\\\?\\[(\\d{1,3})\\\\?]");

    private PastedText() {}

    /**
     * A line to run again, and what it showed.
     *
     * @param line what was typed
     * @param expected the lines below it, as they were pasted
     * @param exit the exit code that was written below it; 0 when none was
     * @param number where it stands in the pasted text, from 1
     * @param mayGoOn whether nothing marks the end of its answer, so that other words may follow behind an empty line
     */
    public record Pasted(String line, List<String> expected, int exit, int number, boolean mayGoOn) {
        public Pasted {
            expected = List.copyOf(expected);
        }

        /** The first line of its answer that differs from what is shown now, in words; empty when none does. */
        public Optional<String> difference(String shown) {
            return Expected.difference(expected, Rendering.safe(shown), mayGoOn);
        }

        /**
         * The same with as much of its answer as belongs to the line itself: a line that was wrapped goes on there.
         *
         * @param isKnown whether a line is one that was typed
         */
        public Pasted unwrapped(Predicate<String> isKnown) {
            List<String> ways = List.of(line);
            for (int more = 1; more <= Math.min(MOST_WRAPPED, expected.size()) && !isKnown.test(line); more++) {
                String next = expected.get(more - 1).strip();
                ways = ways.stream()
                        .flatMap(way -> Stream.of(way + next, way + " " + next))
                        .toList();
                Optional<String> known = ways.stream().filter(isKnown).findFirst();
                if (known.isPresent()) {
                    return new Pasted(known.get(), expected.subList(more, expected.size()), exit, number, mayGoOn);
                }
            }
            return this;
        }

        /**
         * The same for errors: folders and names of files that say where it was typed do not count, and where the exit
         * code stands alone it is enough.
         */
        public Optional<String> differenceOfErrors(String shown) {
            if (expected.isEmpty()) {
                return Optional.empty();
            }
            List<String> placeless = expected.stream().map(Pasted::placeless).toList();
            return Expected.difference(placeless, placeless(Rendering.safe(shown)), mayGoOn);
        }

        private static String placeless(String text) {
            return FOLDER.matcher(PLACE.matcher(text).replaceAll("--> ")).replaceAll("");
        }
    }

    /**
     * What a line shows now.
     *
     * @param text the answer or the error
     * @param exit its exit code
     */
    public record Shown(String text, int exit) {}

    /**
     * The text with new answers below some of its lines, each quoted as its line is; patterns that still hold stay, and
     * everything else is kept to the letter.
     */
    public static String updated(String text, Map<Pasted, Shown> updates) {
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        List<String> lines = new ArrayList<>(Unmangled.lines(text));
        List<Pasted> order = new ArrayList<>(updates.keySet());
        order.sort(Comparator.comparingInt(Pasted::number).reversed());
        for (Pasted pasted : order) {
            Shown shown = Objects.requireNonNull(updates.get(pasted), "its key was just taken");
            String before = Prompted.before(lines.get(pasted.number() - 1));
            int below = pasted.expected().size() + (pasted.exit() == 0 ? 0 : 1);
            List<String> old = lines.subList(pasted.number(), Math.min(lines.size(), pasted.number() + below));
            old.clear();
            old.addAll(answer(pasted, shown).stream()
                    .map(line -> (before + line).stripTrailing())
                    .toList());
        }
        return String.join(end, lines) + end;
    }

    private static List<String> answer(Pasted pasted, Shown shown) {
        List<String> answer = new ArrayList<>(Expected.updated(pasted.expected(), Rendering.safe(shown.text())));
        if (shown.exit() != 0) {
            answer.add("[" + shown.exit() + "]");
        }
        return answer;
    }

    /** Whether the text looks like a transcript and not like a script. */
    public static boolean isOne(String text) {
        return Unmangled.clean(Unmangled.lines(text)).stream().anyMatch(Prompted::isPrompt);
    }

    /** Whether everything in it belongs to the session, or marks say what does: then answers can be put in their place. */
    public static boolean isUpdatable(String text) {
        List<String> lines = Unmangled.clean(Unmangled.lines(text));
        boolean isMarked = Blocks.of(lines).stream().noneMatch(Block::isOpen);
        return isMarked
                || lines.stream()
                        .filter(line -> !line.isBlank())
                        .findFirst()
                        .filter(Prompted::isPrompt)
                        .isPresent();
    }

    /** Which home gave out the pseudonyms in it, where its head is still there to say so. */
    public static Optional<String> map(String text) {
        return text.lines()
                .limit(MOST_ABOVE)
                .takeWhile(line -> !Prompted.isPrompt(line))
                .map(MAP::matcher)
                .filter(Matcher::matches)
                .map(map -> map.group(1))
                .findFirst();
    }

    /** All lines to run, in order. */
    public static List<Pasted> read(String text) {
        List<String> lines = Unmangled.clean(Unmangled.lines(text));
        List<Pasted> pasted = new ArrayList<>();
        for (Block block : Blocks.of(lines)) {
            read(block, lines, pasted);
        }
        return pasted;
    }

    /** Prompts stand in one column: what looks like one further to the right is part of an answer. */
    private static void read(Block block, List<String> lines, List<Pasted> pasted) {
        @Nullable Prompted first = null;
        @Nullable Prompted current = null;
        int start = 0;
        for (int at = block.start(); at < block.end(); at++) {
            Prompted prompt = Prompted.of(lines.get(at));
            if (prompt != null && (first == null || prompt.indent() <= first.indent())) {
                add(current, lines.subList(start, at), start, block, pasted);
                first = first == null ? prompt : first;
                current = prompt;
                start = at + 1;
            }
        }
        add(current, lines.subList(start, block.end()), start, block, pasted);
    }

    private static void add(
            @Nullable Prompted prompt, List<String> below, int number, Block block, List<Pasted> pasted) {
        if (prompt != null && !prompt.line().isEmpty()) {
            List<String> answer =
                    below.stream().map(line -> unquoted(line, prompt.marks())).toList();
            pasted.add(pasted(prompt.line(), answer, number, block.isOpen()));
        }
    }

    /** A typed line with plain quotes, and plain hyphens before options. */
    public static String inPlainCharacters(String line) {
        return DASHES.matcher(Volatile.plainQuotes(line)).replaceAll("--");
    }

    /** Whether a line is an exit code and nothing else. */
    static boolean isExit(String line) {
        return EXIT.matcher(line.strip()).matches();
    }

    /** An answer ends with its exit code; in a text without marks that may stand before other words. */
    private static Pasted pasted(String line, List<String> below, int number, boolean isOpen) {
        int end = below.size();
        while (end > 0 && below.get(end - 1).isBlank()) {
            end--;
        }
        for (int at = isOpen ? 0 : Math.max(0, end - 1); at < end; at++) {
            boolean isLast = at == end - 1 || below.get(at + 1).isBlank();
            var code = EXIT.matcher(below.get(at).strip());
            if (isLast && code.matches()) {
                return new Pasted(line, below.subList(0, at), Integer.parseInt(code.group(1)), number, false);
            }
        }
        return new Pasted(line, below.subList(0, end), 0, number, isOpen);
    }

    /** A line loses as many marks of quoted mail as its prompt had: an answer may begin with one itself. */
    private static String unquoted(String line, int marks) {
        int at = 0;
        for (int left = marks; left > 0 && at < line.length(); at++) {
            if (line.charAt(at) == '>') {
                left--;
            } else if (!Character.isWhitespace(line.charAt(at))) {
                break;
            }
        }
        if (marks > 0 && at > 0 && at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return line.substring(Math.min(at, line.length())).stripTrailing();
    }
}
