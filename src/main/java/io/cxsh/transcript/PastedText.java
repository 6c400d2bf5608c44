package io.cxsh.transcript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads what somebody pasted from a transcript: fences tagged {@code cxsh}, Jira blocks, quoted mail, or bare lines that
 * begin with the prompt.
 */
public final class PastedText {
    private static final String PROMPT = "cxsh> ";

    private PastedText() {}

    /**
     * A line to run again, and what it showed.
     *
     * @param line what was typed
     * @param expected the lines below it, as they were pasted
     * @param exit the exit code that was written below it; 0 when none was
     * @param number where it stands in the pasted text, from 1
     */
    public record Pasted(String line, List<String> expected, int exit, int number) {
        public Pasted {
            expected = List.copyOf(expected);
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
        List<String> lines = new ArrayList<>(text.lines().toList());
        List<Pasted> order = new ArrayList<>(updates.keySet());
        order.sort(Comparator.comparingInt(Pasted::number).reversed());
        for (Pasted pasted : order) {
            Shown shown = Objects.requireNonNull(updates.get(pasted), "its key was just taken");
            String prompt = lines.get(pasted.number() - 1);
            String marks = prompt.substring(0, Math.max(0, prompt.indexOf(PROMPT)));
            int below = pasted.expected().size() + (pasted.exit() == 0 ? 0 : 1);
            List<String> old = lines.subList(pasted.number(), Math.min(lines.size(), pasted.number() + below));
            old.clear();
            old.addAll(answer(pasted, shown).stream()
                    .map(line -> (marks + line).stripTrailing())
                    .toList());
        }
        return String.join(end, lines) + end;
    }

    private static List<String> answer(Pasted pasted, Shown shown) {
        List<String> answer = new ArrayList<>(Expected.updated(pasted.expected(), shown.text()));
        if (shown.exit() != 0) {
            answer.add("[" + shown.exit() + "]");
        }
        return answer;
    }

    /** Whether the text looks like a transcript and not like a script. */
    public static boolean isOne(String text) {
        return text.lines().map(PastedText::unquoted).anyMatch(line -> line.startsWith(PROMPT));
    }

    /** All lines to run, in order. */
    public static List<Pasted> read(String text) {
        List<String> lines = unquoted(text.replace("\uFEFF", "").lines().toList());
        boolean fenced = lines.stream().anyMatch(PastedText::opens);
        List<Pasted> pasted = new ArrayList<>();
        boolean inside = !fenced;
        int start = -1;
        List<String> below = new ArrayList<>();
        for (int i = 0; i <= lines.size(); i++) {
            String line = i < lines.size() ? lines.get(i) : PROMPT;
            boolean ends = i == lines.size() || (fenced && (inside ? closes(line) : false));
            if (inside && (ends || line.startsWith(PROMPT))) {
                if (start >= 0) {
                    pasted.add(entry(lines.get(start), below, start + 1));
                }
                below.clear();
                start = ends ? -1 : i;
            } else if (inside && start >= 0) {
                below.add(line);
            }
            if (fenced && i < lines.size()) {
                inside = inside ? !closes(line) : opens(line);
            }
        }
        return pasted;
    }

    private static Pasted entry(String prompt, List<String> below, int number) {
        List<String> expected = new ArrayList<>(below);
        while (!expected.isEmpty() && expected.get(expected.size() - 1).isBlank()) {
            expected.remove(expected.size() - 1);
        }
        int exit = 0;
        if (!expected.isEmpty() && expected.get(expected.size() - 1).matches("\\[\\d{1,3}]")) {
            String last = expected.remove(expected.size() - 1);
            exit = Integer.parseInt(last.substring(1, last.length() - 1));
        }
        return new Pasted(prompt.substring(PROMPT.length()).strip(), expected, exit, number);
    }

    private static boolean opens(String line) {
        return line.matches("```+\\s*cxsh\\s*") || line.matches("\\{(noformat|code)(:[^}]*)?}\\s*");
    }

    private static boolean closes(String line) {
        return line.matches("```+\\s*") || line.matches("\\{(noformat|code)}\\s*");
    }

    /** Each line loses as many marks of quoted mail as the prompt or fence above it had: an answer may begin with one. */
    private static List<String> unquoted(List<String> lines) {
        List<String> unquoted = new ArrayList<>();
        int marks = 0;
        for (String line : lines) {
            String bare = unquoted(line);
            if (bare.startsWith(PROMPT) || opens(bare)) {
                marks = (int) line.substring(0, line.indexOf(bare))
                        .chars()
                        .filter(mark -> mark == '>')
                        .count();
            }
            unquoted.add(line.replaceFirst("^(?:> ?){0," + marks + "}", "").stripTrailing());
        }
        return unquoted;
    }

    /** Without the marks of quoted mail. */
    private static String unquoted(String line) {
        return line.replaceFirst("^(?:> ?)+", "").stripTrailing();
    }
}
