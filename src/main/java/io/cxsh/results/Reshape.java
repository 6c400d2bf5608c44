package io.cxsh.results;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stages that reshape rows. A field that is not there is an error that names those that are. */
public final class Reshape {
    private Reshape() {}

    /** A field that the rows do not have. */
    public static final class NoFieldException extends Exception {
        private static final long serialVersionUID = 1L;
        private final String field;
        private final List<String> fields;

        NoFieldException(String field, List<String> fields) {
            super("no field " + field + "; there are: " + String.join(", ", fields));
            this.field = field;
            this.fields = List.copyOf(fields);
        }

        /** The one that was asked for. */
        public String field() {
            return field;
        }

        /** Those that are there. */
        public List<String> fields() {
            return fields;
        }
    }

    /** The rows that pass all conditions. */
    public static Rows where(Rows rows, List<Condition> conditions, Instant now) throws NoFieldException {
        int[] columns = new int[conditions.size()];
        List<Condition.Test> tests = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            columns[i] = column(rows, conditions.get(i).field());
            tests.add(conditions.get(i).at(now));
        }
        List<List<@Nullable Object>> passing = new ArrayList<>();
        for (List<@Nullable Object> row : rows.cells()) {
            if (passes(row, tests, columns)) {
                passing.add(row);
            }
        }
        return new Rows(rows.columns(), passing);
    }

    private static boolean passes(List<@Nullable Object> row, List<Condition.Test> tests, int[] columns) {
        for (int i = 0; i < columns.length; i++) {
            if (!tests.get(i).passes(columns[i] < row.size() ? row.get(columns[i]) : null)) {
                return false;
            }
        }
        return true;
    }

    /** The rows with these fields only, in this order. */
    public static Rows select(Rows rows, List<String> fields) throws NoFieldException {
        List<Integer> columns = new ArrayList<>();
        for (String field : fields) {
            columns.add(column(rows, field));
        }
        List<List<@Nullable Object>> cells = new ArrayList<>(rows.size());
        for (List<@Nullable Object> row : rows.cells()) {
            List<@Nullable Object> chosen = new ArrayList<>(columns.size());
            columns.forEach(column -> chosen.add(row.get(column)));
            cells.add(chosen);
        }
        return new Rows(columns.stream().map(rows.columns()::get).toList(), cells);
    }

    /** The rows in order of these fields; FIELD:desc is descending. Absent cells come last. */
    public static Rows sort(Rows rows, List<String> fields) throws NoFieldException {
        int[] columns = new int[fields.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = column(rows, fields.get(i).replaceFirst(":desc$", ""));
        }
        List<List<@Nullable Object>> sorted = rows.cells();
        for (int i = columns.length - 1; i >= 0; i--) { // equal ones keep their order, so the first field comes last
            sorted = sorted(sorted, columns[i], fields.get(i).endsWith(":desc"));
        }
        return new Rows(rows.columns(), sorted);
    }

    /** A row with the cell that it is sorted by, which is looked at many times. */
    private record Sortable(
            List<@Nullable Object> row, @Nullable Object cell) {}

    private static List<List<@Nullable Object>> sorted(
            List<List<@Nullable Object>> rows, int column, boolean descending) {
        List<Sortable> sortable = new ArrayList<>(rows.size());
        rows.forEach(row -> sortable.add(new Sortable(row, row.get(column))));
        sortable.sort((one, two) -> compared(one.cell(), two.cell(), descending));
        List<List<@Nullable Object>> sorted = new ArrayList<>(rows.size());
        sortable.forEach(one -> sorted.add(one.row()));
        return sorted;
    }

    private static int compared(@Nullable Object one, @Nullable Object two, boolean descending) {
        if (one == null || two == null) {
            return one == two ? 0 : one == null ? 1 : -1;
        }
        int order = one instanceof Number && two instanceof Number
                ? new BigDecimal(one.toString()).compareTo(new BigDecimal(two.toString()))
                : one.toString().compareToIgnoreCase(two.toString());
        return descending ? -order : order;
    }

    /** How many rows there are, for each combination of these fields' values; most frequent first. */
    public static Rows count(Rows rows, List<String> fields) throws NoFieldException {
        if (fields.isEmpty()) {
            return new Rows(List.of("count"), List.of(List.of((long) rows.size())));
        }
        List<Integer> columns = new ArrayList<>();
        for (String field : fields) {
            columns.add(column(rows, field));
        }
        Map<List<@Nullable Object>, Long> counts = new LinkedHashMap<>();
        for (List<@Nullable Object> row : rows.cells()) {
            List<@Nullable Object> key = new ArrayList<>(columns.size());
            for (int column : columns) {
                key.add(row.get(column));
            }
            counts.merge(key, 1L, Long::sum);
        }
        List<List<@Nullable Object>> cells = new ArrayList<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<List<@Nullable Object>, Long>comparingByValue()
                        .reversed())
                .forEach(entry -> {
                    List<@Nullable Object> row = new ArrayList<>(entry.getKey());
                    row.add(entry.getValue());
                    cells.add(row);
                });
        List<String> names =
                new ArrayList<>(columns.stream().map(rows.columns()::get).toList());
        names.add("count");
        return new Rows(names, cells);
    }

    /** The first rows. */
    public static Rows first(Rows rows, int most) {
        return new Rows(rows.columns(), rows.cells().subList(0, Math.min(most, rows.size())));
    }

    /** The last rows. */
    public static Rows last(Rows rows, int most) {
        return new Rows(rows.columns(), rows.cells().subList(Math.max(0, rows.size() - most), rows.size()));
    }

    private static int column(Rows rows, String field) throws NoFieldException {
        return rows.column(field).orElseThrow(() -> new NoFieldException(field, rows.columns()));
    }
}
