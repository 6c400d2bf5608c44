package io.cxsh.table;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table's rows as objects, made one at a time; absent cells are left out. */
public record RowObjects(Table table) implements Iterable<Map<String, Object>> {
    @Override
    public Iterator<Map<String, Object>> iterator() {
        Iterator<List<@Nullable Object>> rows = table.rows().iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Map<String, Object> next() {
                return object(rows.next());
            }
        };
    }

    private Map<String, Object> object(List<@Nullable Object> row) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            Object cell = row.get(i);
            if (cell != null) {
                object.put(table.columns().get(i), cell);
            }
        }
        return object;
    }
}
