package io.cxsh.language;

import java.util.List;

/**
 * Problems as a person reads them.
 *
 * <pre>
 * error: no option --chanel for states
 *   --&gt; invisible-agent.cxsh:14:29
 *    |
 * 14 | states --agent ${who} --chanel voice
 *    |                       ^^^^^^^^ did you mean --channel?
 *    = 1 error, 0 requests sent
 * </pre>
 */
public final class ProblemText {
    /** More would push the first one, which is most often the cause of the others, off the screen's memory. */
    private static final int MOST_SHOWN = 100;

    private static final int LONGEST_MESSAGE = 300;

    private ProblemText() {}

    /** All problems, an empty line between two, and one line that counts them; no line end after the last line. */
    public static String render(List<Problem> problems, int requestsSent) {
        StringBuilder text = new StringBuilder();
        problems.stream().limit(MOST_SHOWN).forEach(problem -> append(text, problem));
        if (problems.size() > MOST_SHOWN) {
            text.append("… and ").append(problems.size() - MOST_SHOWN).append(" more\n\n");
        }
        text.setLength(Math.max(0, text.length() - 1)); // the count stands right under the last problem
        return text.append(gutter(problems))
                .append(count(problems, requestsSent))
                .toString();
    }

    private static void append(StringBuilder text, Problem problem) {
        String number = Integer.toString(problem.line());
        String gutter = " ".repeat(number.length());
        Snippet snippet = Snippet.of(problem);
        text.append("error: ").append(shortened(problem.message())).append('\n');
        text.append(gutter).append("--> ").append(where(problem)).append('\n');
        text.append(gutter).append(" |\n");
        text.append((number + " | " + snippet.shown()).stripTrailing()).append('\n');
        text.append(gutter).append(" | ").append(pointer(snippet, problem)).append("\n\n");
    }

    private static String where(Problem problem) {
        return shortened(problem.source()) + ":" + problem.line() + ":" + problem.column();
    }

    private static String pointer(Snippet snippet, Problem problem) {
        String beside =
                problem.suggestion().map(words -> " " + shortened(words)).orElse("");
        return " ".repeat(snippet.indent()) + "^".repeat(snippet.carets()) + beside;
    }

    private static String gutter(List<Problem> problems) {
        int line = problems.isEmpty() ? 1 : problems.get(problems.size() - 1).line();
        return " ".repeat(Integer.toString(line).length() + 1);
    }

    private static String count(List<Problem> problems, int requestsSent) {
        return "= " + counted(problems.size(), "error") + ", " + counted(requestsSent, "request") + " sent";
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String shortened(String words) {
        if (words.length() <= LONGEST_MESSAGE) {
            return Glyph.shown(words);
        }
        return Glyph.shown(words.substring(0, words.offsetByCodePoints(0, LONGEST_MESSAGE / 2))) + "…";
    }
}
