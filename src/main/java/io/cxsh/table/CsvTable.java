package io.cxsh.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * RFC 4180 with a header and plain line feeds. An absent value is an empty field.
 *
 * <p>Spreadsheets calculate what starts like a formula: such a text gets an apostrophe in front, numbers do not.
 */
public final class CsvTable implements TableWriter {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    /** The full-width signs count for Japanese spreadsheets; blanks and quotes in front are dropped by some. */
    private static final String SIGN = "[=+\\-@＝＋－＠]";

    private static final Pattern FORMULA = Pattern.compile("[\\t\\r]|[\\s\\p{Z}\"]*" + SIGN);

    /** Where spreadsheets of many countries begin a new cell whatever the quotes say: behind a semicolon or a tab. */
    private static final Pattern LATER_FORMULA = Pattern.compile("([;\\t\\r\\n][\\s\\p{Z}\"]*)(?=" + SIGN + ")");

    private final UnaryOperator<String> safe;

    public CsvTable(UnaryOperator<String> safe) {
        this.safe = safe;
    }

    @Override
    public void write(Table table, Appendable out) throws IOException {
        line(table.columns(), out);
        for (List<@Nullable Object> row : table.rows()) {
            line(row, out);
        }
    }

    private void line(List<? extends @Nullable Object> row, Appendable out) throws IOException {
        List<String> fields = new ArrayList<>(row.size());
        for (Object cell : row) {
            // a line without any character is no row to most readers
            String lone = row.size() > 1 ? "" : "\"\"";
            fields.add(cell == null ? lone : field(safe.apply(cell.toString())));
        }
        out.append(String.join(",", fields)).append('\n');
    }

    private static String field(String text) {
        return isHarmless(text) ? text : quoted(guarded(text));
    }

    /** ASCII that begins with a letter or a digit and has nothing that means something to a reader: most cells. */
    private static boolean isHarmless(String text) {
        if (text.isEmpty() || !Character.isLetterOrDigit(text.charAt(0))) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= 0x7f || c == '"' || c == ',' || c == ';') {
                return false;
            }
        }
        return true;
    }

    private static String guarded(String text) {
        if (NUMBER.matcher(text).matches()) {
            return text;
        }
        String guard = FORMULA.matcher(text).lookingAt() ? "'" : "";
        return guard + LATER_FORMULA.matcher(text).replaceAll("$1'");
    }

    private static String quoted(String text) {
        boolean isPlain = !text.isEmpty()
                && text.equals(text.strip())
                && text.chars().noneMatch(c -> "\",;\n\r\t".indexOf(c) >= 0);
        return isPlain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
