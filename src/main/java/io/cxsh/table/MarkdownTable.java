package io.cxsh.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pipe table of GitHub's Markdown in which no text becomes an element, a link or a cell of its own.
 *
 * <p>Whatever could be markup is written as a character reference, which Markdown never reads as markup. Addresses would
 * be linked all the same, because links are looked for after references are resolved: such a word is code.
 */
public final class MarkdownTable implements TableWriter {
    private static final Pattern ACTIVE = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\p{So} .,:;()/'\"+=%-]");

    /** An address, a mention, a number of an issue, a face in words. */
    private static final Pattern LINKED = Pattern.compile("@|\\.\\p{L}|:[^\\s\\d]|#\\d|(?i:www|mailto|xmpp)");

    /** What ends a word, and what must not stand inside code: its end, the end of a cell, the look of an element. */
    private static final Pattern GAP = Pattern.compile("[`|\\\\<>&\\s]+");

    private final UnaryOperator<String> safe;

    public MarkdownTable(UnaryOperator<String> safe) {
        this.safe = safe;
    }

    @Override
    public void write(Table table, Appendable out) throws IOException {
        line(table.columns(), out);
        out.append("|").append(" --- |".repeat(table.columns().size())).append('\n');
        for (List<@Nullable Object> row : table.rows()) {
            line(row, out);
        }
    }

    private void line(List<? extends @Nullable Object> row, Appendable out) throws IOException {
        List<String> cells = new ArrayList<>(row.size());
        for (Object cell : row) {
            cells.add(cell == null ? "" : escaped(cell.toString()));
        }
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private String escaped(String text) {
        String line = safe.apply(text);
        StringBuilder escaped = new StringBuilder();
        int from = 0;
        for (Matcher gap = GAP.matcher(line); gap.find(); from = gap.end()) {
            escaped.append(word(line.substring(from, gap.start()))).append(references(gap.group()));
        }
        return escaped.append(word(line.substring(from))).toString();
    }

    private static String word(String word) {
        return LINKED.matcher(word).find() ? "`" + word + "`" : references(word);
    }

    private static String references(String text) {
        return ACTIVE.matcher(text).replaceAll(found -> "&#" + found.group().codePointAt(0) + ";");
    }
}
