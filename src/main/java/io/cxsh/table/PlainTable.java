package io.cxsh.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Aligned columns under a header, two blanks between them. The first thousand rows set the widths, so that a large
 * result is written as it comes; a wider cell further down pushes its line.
 */
public final class PlainTable implements TableWriter {
    private static final int MEASURED = 1_000;
    private static final String GAP = "  ";

    private final UnaryOperator<String> safe;

    public PlainTable(UnaryOperator<String> safe) {
        this.safe = safe;
    }

    @Override
    public void write(Table table, Appendable out) throws IOException {
        Iterator<List<@Nullable Object>> rows = table.rows().iterator();
        List<List<String>> measured = measured(rows);
        List<String> heading = heading(table);
        int[] widths = widths(heading, measured);
        line(heading, widths, out);
        for (List<String> row : measured) {
            line(row, widths, out);
        }
        while (rows.hasNext()) {
            line(texts(rows.next()), widths, out);
        }
    }

    /** How wide the table would be, in cells of a terminal. */
    public int width(Table table) {
        int[] widths = widths(heading(table), measured(table.rows().iterator()));
        int sum = GAP.length() * Math.max(0, widths.length - 1);
        for (int width : widths) {
            sum += width;
        }
        return sum;
    }

    private List<String> heading(Table table) {
        List<String> heading = new ArrayList<>();
        for (String column : table.columns()) {
            heading.add(safe.apply(column));
        }
        return heading;
    }

    private List<List<String>> measured(Iterator<List<@Nullable Object>> rows) {
        List<List<String>> measured = new ArrayList<>();
        while (rows.hasNext() && measured.size() < MEASURED) {
            measured.add(texts(rows.next()));
        }
        return measured;
    }

    private List<String> texts(List<@Nullable Object> row) {
        List<String> texts = new ArrayList<>(row.size());
        for (Object cell : row) {
            texts.add(cell == null ? "" : safe.apply(String.valueOf(cell)));
        }
        return texts;
    }

    private static int[] widths(List<String> columns, List<List<String>> rows) {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = DisplayWidth.of(columns.get(i));
        }
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
            }
        }
        return widths;
    }

    private static void line(List<String> cells, int[] widths, Appendable out) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(i == 0 ? "" : GAP).append(DisplayWidth.padded(cells.get(i), widths[i]));
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }
}
