package io.cxsh.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text broken between words, for a terminal that is narrower than its lines. */
public final class LineBreaks {
    private static final Pattern COLUMNS = Pattern.compile(" *\\S+(?: \\S+)*+ {2,}(?=\\S)");

    private LineBreaks() {}

    /**
     * The line broken between words; a word is never cut. Each part after the first begins where the second column does,
     * which several blanks set apart from the first, or else as far in as the line does.
     */
    static String line(String line, int width) {
        Matcher columns = COLUMNS.matcher(line);
        boolean hasColumns = columns.lookingAt() && DisplayWidth.of(columns.group()) <= width / 2;
        String head = hasColumns
                ? columns.group()
                : " ".repeat(line.length() - line.stripLeading().length());
        String indent = " ".repeat(DisplayWidth.of(head));
        StringBuilder wrapped = new StringBuilder(head);
        int used = indent.length();
        boolean begins = true;
        for (String word : line.substring(head.length()).strip().split(" +", -1)) {
            boolean fits = begins || used + 1 + DisplayWidth.of(word) <= width;
            wrapped.append(begins ? "" : fits ? " " : "\n" + indent).append(word);
            used = (begins ? used : fits ? used + 1 : indent.length()) + DisplayWidth.of(word);
            begins = false;
        }
        return wrapped.toString();
    }

    /** The lines of a text, those that are too wide broken between words. */
    public static String text(String text, int width) {
        return text.lines()
                .map(line -> DisplayWidth.of(line) <= width ? line : line(line, width))
                .collect(Collectors.joining("\n"));
    }
}
