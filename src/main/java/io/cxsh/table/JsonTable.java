package io.cxsh.table;

import java.io.IOException;

/** An array of row objects on one line. */
public final class JsonTable implements TableWriter {
    @Override
    public void write(Table table, Appendable out) throws IOException {
        JsonText.write(new RowObjects(table), out);
        out.append('\n');
    }
}
