package io.cxsh.table;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One line per cell, rows under numbered headings: for rows wider than the terminal. Absent cells are left out. */
public final class VerticalTable implements TableWriter {
    private final UnaryOperator<String> safe;

    public VerticalTable(UnaryOperator<String> safe) {
        this.safe = safe;
    }

    @Override
    public void write(Table table, Appendable out) throws IOException {
        List<String> names = table.columns().stream().map(safe).toList();
        int width = names.stream().mapToInt(DisplayWidth::of).max().orElse(0);
        int number = 0;
        for (List<@Nullable Object> row : table.rows()) {
            number++;
            out.append("-- row ").append(Integer.toString(number)).append('\n');
            for (int i = 0; i < row.size(); i++) {
                Object cell = row.get(i);
                if (cell != null) {
                    out.append(DisplayWidth.padded(names.get(i), width))
                            .append("  ")
                            .append(safe.apply(cell.toString()))
                            .append('\n');
                }
            }
        }
    }
}
