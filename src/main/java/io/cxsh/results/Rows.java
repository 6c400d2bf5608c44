package io.cxsh.results;

import io.cxsh.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A result's rows as a value: what stages reshape, diff compares, and files hold.
 *
 * @param columns the fields' names, in order
 * @param cells for each row one cell a column: text, a number, a boolean, or null where absent
 */
public record Rows(List<String> columns, List<List<@Nullable Object>> cells) {
    public Rows {
        columns = List.copyOf(columns);
    }

    /** The column of that name, letter case aside; empty when there is none. */
    public Optional<Integer> column(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).equalsIgnoreCase(name)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** Whether a row is about that agent, by id, e-mail address, user name or name; empty when no column says who. */
    public Optional<Boolean> names(String agent) {
        List<Integer> who = Stream.of("agentId", "id", "email", "userName", "name")
                .flatMap(name -> column(name).stream())
                .toList();
        return who.isEmpty()
                ? Optional.empty()
                : Optional.of(cells.stream()
                        .anyMatch(row -> who.stream()
                                .anyMatch(column -> text(row, column).equals(agent))));
    }

    /** The same rows with those of these columns that there are, in this order. */
    public Rows only(List<String> fields) {
        List<Integer> kept =
                fields.stream().flatMap(field -> column(field).stream()).toList();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (List<@Nullable Object> row : cells) {
            List<@Nullable Object> some = new ArrayList<>();
            kept.forEach(column -> some.add(column < row.size() ? row.get(column) : null));
            rows.add(some);
        }
        return new Rows(kept.stream().map(columns::get).toList(), rows);
    }

    /** How many rows there are. */
    public int size() {
        return cells.size();
    }

    /** The same as a table to write. */
    public Table table() {
        return new Table(columns, cells);
    }

    /** A cell's text; empty where the cell is absent. */
    public static String text(List<@Nullable Object> row, int column) {
        Object cell = column < row.size() ? row.get(column) : null;
        return cell == null ? "" : cell.toString();
    }
}
