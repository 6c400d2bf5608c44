package io.cxsh.results;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        List<Integer> columns = new ArrayList<>();
        for (Condition condition : conditions) {
            columns.add(column(rows, condition.field()));
        }
        List<List<@Nullable Object>> passing = new ArrayList<>();
        for (List<@Nullable Object> row : rows.cells()) {
            if (passes(row, conditions, columns, now)) {
                passing.add(row);
            }
        }
        return new Rows(rows.columns(), passing);
    }

    private static boolean passes(
            List<@Nullable Object> row, List<Condition> conditions, List<Integer> columns, Instant now) {
        for (int i = 0; i < conditions.size(); i++) {
            if (!conditions.get(i).holds(row, columns.get(i), now)) {
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
        Comparator<List<@Nullable Object>> order = Comparator.comparing(row -> 0);
        for (String field : fields) {
            boolean descending = field.endsWith(":desc");
            int column = column(rows, descending ? field.substring(0, field.length() - ":desc".length()) : field);
            Comparator<List<@Nullable Object>> by =
                    (one, two) -> compared(one.get(column), two.get(column), descending);
            order = order.thenComparing(by);
        }
        List<List<@Nullable Object>> sorted = new ArrayList<>(rows.cells());
        sorted.sort(order);
        return new Rows(rows.columns(), sorted);
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
        List<Integer> columns = new ArrayList<>();
        for (String field : fields) {
            columns.add(column(rows, field));
        }
        Map<List<@Nullable Object>, Long> counts = rows.cells().stream()
                .collect(Collectors.groupingBy(
                        row -> columns.stream().<@Nullable Object>map(row::get).collect(Collectors.toList()),
                        LinkedHashMap::new,
                        Collectors.counting()));
        if (fields.isEmpty()) {
            return new Rows(List.of("count"), List.of(List.of((long) rows.size())));
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
