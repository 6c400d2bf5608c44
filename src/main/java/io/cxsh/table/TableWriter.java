package io.cxsh.table;

import java.io.IOException;

/** Writes a table in one format. */
@FunctionalInterface
public interface TableWriter {

    /** Writes all rows; each line ends with a line feed. */
    void write(Table table, Appendable out) throws IOException;
}
