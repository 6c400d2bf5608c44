package io.cxsh.table;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A table in Jira's wiki markup; every character that the markup acts on is escaped. */
public final class JiraTable implements TableWriter {
    private final UnaryOperator<String> safe;

    public JiraTable(UnaryOperator<String> safe) {
        this.safe = safe;
    }

    @Override
    public void write(Table table, Appendable out) throws IOException {
        out.append("||").append(String.join("||", table.columns())).append("||\n");
        for (List<@Nullable Object> row : table.rows()) {
            StringBuilder line = new StringBuilder("|");
            row.forEach(cell -> line.append(cell(cell)).append('|'));
            out.append(line).append('\n');
        }
    }

    /** An empty cell needs a blank, or its bars would begin a heading. */
    private String cell(@Nullable Object value) {
        String text = value == null ? "" : safe.apply(value.toString());
        return text.isEmpty() ? " " : text.replaceAll("([\\\\{}\\[\\]|*_?+^~!#-])", "\\\\$1");
    }
}
