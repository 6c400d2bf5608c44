package io.cxsh.table;

import java.io.IOException;
import java.util.Map;

/** One row object a line. */
public final class NdjsonTable implements TableWriter {
    @Override
    public void write(Table table, Appendable out) throws IOException {
        for (Map<String, Object> row : new RowObjects(table)) {
            JsonText.write(row, out);
            out.append('\n');
        }
    }
}
