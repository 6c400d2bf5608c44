package io.cxsh.results;

import io.cxsh.redaction.SafeText;
import io.cxsh.table.Format;
import io.cxsh.table.JsonText;
import io.cxsh.table.PlainTable;
import io.cxsh.table.RowObjects;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Rows that were loaded, reshaped or listed.
 *
 * @param value the rows
 * @param total how many there were before they were reshaped
 * @param note where they come from, for the line below them
 * @param leftOut what the rows that they were made of left out, in words; may be empty
 */
public record RowsResult(Rows value, int total, String note, String leftOut) implements Result {

    /** Rows that leave nothing out. */
    public RowsResult(Rows value, int total, String note) {
        this(value, total, note, "");
    }

    @Override
    public Optional<Rows> rows() {
        return Optional.of(value);
    }

    @Override
    public void write(View view, Appendable out) throws IOException {
        Format format = view.format();
        if (format == Format.JSON) {
            json(out);
            return;
        }
        boolean tooWide = format == Format.TABLE && new PlainTable(SafeText::line).width(value.table()) > view.width();
        if (value.size() > 0 || format.isData()) {
            (tooWide ? Format.VERTICAL : format).writer(SafeText::line).write(value.table(), out);
        }
        if (!format.isData()) {
            out.append(format == Format.MD || format == Format.JIRA ? "\n" : "")
                    .append(footer())
                    .append('\n');
        }
    }

    private void json(Appendable out) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("rows", new RowObjects(value.table()));
        object.put("total", total);
        if (!leftOut.isEmpty()) {
            object.put("leftOut", leftOut);
        }
        JsonText.write(object, out);
        out.append('\n');
    }

    private String footer() {
        String rows = value.size() + (value.size() == 1 ? " row" : " rows") + " of " + total;
        String said = note.isEmpty() ? rows : rows + " · " + note;
        return SafeText.line(leftOut.isEmpty() ? said : said + " · " + leftOut);
    }
}
