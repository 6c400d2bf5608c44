package io.cxsh.table;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Comma-separated values after RFC 4180, lines ended by a line feed. A cell that a spreadsheet would run is disarmed. */
public final class CsvTable implements TableWriter {
    private final UnaryOperator<String> safe;

    public CsvTable(UnaryOperator<String> safe) {
        this.safe = safe;
    }

    @Override
    public void write(Table table, Appendable out) throws IOException {
        out.append(String.join(",", table.columns().stream().map(this::cell).toList()))
                .append('\n');
        for (List<@Nullable Object> row : table.rows()) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                line.append(i == 0 ? "" : ",").append(cell(row.get(i)));
            }
            out.append(line).append('\n');
        }
    }

    private String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = disarmed(safe.apply(value.toString()));
        boolean quoted = text.contains(",") || text.contains("\"") || text.startsWith(" ") || text.endsWith(" ");
        return quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    private static String disarmed(String text) {
        boolean active = !text.isEmpty()
                && "=+-@"
                                .indexOf(
                                        text.stripLeading().isEmpty()
                                                ? ' '
                                                : text.stripLeading().charAt(0))
                        >= 0;
        return active && !text.matches("[+-]?\\d+(\\.\\d+)?") ? "'" + text : text;
    }
}
