package io.cxsh.table;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A pipe table; every character that Markdown or HTML would act on is escaped. */
public final class MarkdownTable implements TableWriter {
    private final UnaryOperator<String> safe;

    public MarkdownTable(UnaryOperator<String> safe) {
        this.safe = safe;
    }

    @Override
    public void write(Table table, Appendable out) throws IOException {
        out.append("| ").append(String.join(" | ", table.columns())).append(" |\n");
        out.append("|").append(" --- |".repeat(table.columns().size())).append('\n');
        for (List<@Nullable Object> row : table.rows()) {
            StringBuilder line = new StringBuilder("|");
            row.forEach(cell -> line.append(' ').append(cell(cell)).append(" |"));
            out.append(line).append('\n');
        }
    }

    private String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = safe.apply(value.toString())
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("([\\\\`*_\\[\\]()!|~#])", "\\\\$1");
        return text.replace("://", ":&#47;&#47;").replace("@", "&#64;");
    }
}
