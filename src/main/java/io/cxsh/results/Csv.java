package io.cxsh.results;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads comma-separated values after RFC 4180; semicolons and tabs too, by what the heading has most of. */
final class Csv {
    private final String text;
    private final char separator;
    private int at;

    private Csv(String text) {
        this.text = text;
        this.separator = separator(text.lines().findFirst().orElse(""));
    }

    /** The rows under the heading; short rows are filled with absent cells. */
    static Rows rows(String text) throws IOException {
        Csv csv = new Csv(text);
        List<String> columns = csv.record();
        if (columns.stream().allMatch(String::isBlank)) {
            throw new IOException("the file has no heading");
        }
        List<String> names = columns.stream().map(String::strip).toList();
        List<List<@Nullable Object>> cells = new ArrayList<>();
        while (csv.at < text.length()) {
            List<String> record = csv.record();
            if (record.size() > 1 || !record.get(0).isEmpty()) {
                cells.add(filled(record, names.size()));
            }
        }
        return new Rows(names, cells);
    }

    private static List<@Nullable Object> filled(List<String> record, int size) {
        List<@Nullable Object> row = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            String cell = i < record.size() ? record.get(i).strip() : "";
            row.add(cell.isEmpty() ? null : cell.replaceFirst("^'(?=[=+@-])", ""));
        }
        return row;
    }

    private static char separator(String heading) {
        long commas = heading.chars().filter(c -> c == ',').count();
        long semicolons = heading.chars().filter(c -> c == ';').count();
        long tabs = heading.chars().filter(c -> c == '\t').count();
        return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }

    private List<String> record() throws IOException {
        List<String> cells = new ArrayList<>();
        while (true) {
            cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
            if (at >= text.length() || text.charAt(at) != separator) {
                break;
            }
            at++;
        }
        endLine();
        return cells;
    }

    private String plain() {
        int start = at;
        while (at < text.length()
                && text.charAt(at) != separator
                && text.charAt(at) != '\n'
                && text.charAt(at) != '\r') {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() throws IOException {
        StringBuilder cell = new StringBuilder();
        int start = at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                cell.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append(text.charAt(at++));
            } else {
                return cell.toString();
            }
        }
        throw new IOException("a quote that begins at character " + (start + 1) + " does not end");
    }

    private void endLine() throws IOException {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length()) {
            if (text.charAt(at) != '\n') {
                throw new IOException("text after a quoted cell at character " + (at + 1));
            }
            at++;
        }
    }
}
