package io.cxsh.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows under columns.
 *
 * @param columns the columns' names, in order
 * @param rows each with one cell a column: text, a number, a boolean, a list or map for JSON, or null where absent
 */
public record Table(List<String> columns, Iterable<List<@Nullable Object>> rows) {
    public Table {
        columns = List.copyOf(columns);
    }
}
