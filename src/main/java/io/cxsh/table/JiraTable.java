package io.cxsh.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A table of Jira's wiki markup in which no text becomes markup, a macro, a mention or a link. */
public final class JiraTable implements TableWriter {
    /**
     * Signs that are markup wherever they stand; a dash, plus or underline only at the edge of a word; a colon only where
     * an address or a face could begin; a dot where it makes a heading or an address.
     */
    private static final Pattern ACTIVE = Pattern.compile("[&<>\\\\{}\\[\\]|*^~?!#@(]"
            + "|(?<![\\p{L}\\p{N}])[-+_]|[-+_](?![\\p{L}\\p{N}])"
            + "|:(?=[^\\s\\d])|;(?=[-)])|(?<=^h[1-6]|^bq|(?i:www))\\.");

    private final UnaryOperator<String> safe;

    public JiraTable(UnaryOperator<String> safe) {
        this.safe = safe;
    }

    @Override
    public void write(Table table, Appendable out) throws IOException {
        line(table.columns(), "||", out);
        for (List<@Nullable Object> row : table.rows()) {
            line(row, "|", out);
        }
    }

    private void line(List<? extends @Nullable Object> row, String bar, Appendable out) throws IOException {
        List<String> cells = new ArrayList<>(row.size());
        for (Object cell : row) {
            cells.add(escaped(cell == null ? "" : cell.toString()));
        }
        out.append(bar).append(String.join(bar, cells)).append(bar).append('\n');
    }

    /** A blank for nothing, because two bars in a row begin a header. */
    private String escaped(String text) {
        return text.isEmpty()
                ? " "
                : ACTIVE.matcher(safe.apply(text))
                        .replaceAll(found -> Matcher.quoteReplacement(inactive(found.group())));
    }

    /** A backslash cannot escape itself: two of them break the line. */
    private static String inactive(String sign) {
        return "&<>\\".contains(sign) ? "&#" + (int) sign.charAt(0) + ";" : "\\" + sign;
    }
}
