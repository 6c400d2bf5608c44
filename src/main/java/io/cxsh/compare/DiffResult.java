package io.cxsh.compare;

import io.cxsh.model.Query;
import io.cxsh.redaction.SafeText;
import io.cxsh.results.Result;
import io.cxsh.results.Rows;
import io.cxsh.results.RowsResult;
import io.cxsh.results.View;
import io.cxsh.table.Format;
import io.cxsh.table.JsonText;
import io.cxsh.table.RowObjects;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A comparison as a command's result: a row for every agent and channel that differs.
 *
 * @param diff what differs
 * @param labels what the rows of one result alone are called
 * @param asked the query of the second result, when it came from one: what does not show the vanished
 * @param notes what the missing have in common and what the compared rows leave out, a line each
 */
public record DiffResult(Diff diff, Labels labels, Optional<Query> asked, List<String> notes) implements Result {
    public DiffResult {
        notes = List.copyOf(notes);
    }

    @Override
    public Optional<Rows> rows() {
        List<String> columns = new ArrayList<>();
        columns.add("change");
        columns.addAll(List.of("agentId", "email", "channel"));
        boolean anyChange = !diff.changed().isEmpty();
        if (anyChange) {
            columns.addAll(List.of("field", "from", "to"));
        }
        List<List<@Nullable Object>> cells = new ArrayList<>();
        diff.vanished().forEach(row -> cells.add(cells(labels.vanished(), diff.before(), row)));
        diff.appeared().forEach(row -> cells.add(cells(labels.appeared(), diff.after(), row)));
        for (Changed changed : diff.changed()) {
            for (Change change : changed.changes()) {
                List<@Nullable Object> row = cells("changed", diff.after(), changed.after());
                row.set(4, change.field());
                row.set(5, change.from().isEmpty() ? null : change.from());
                row.set(6, change.to().isEmpty() ? null : change.to());
                cells.add(row);
            }
        }
        if (!anyChange) {
            cells.replaceAll(row -> row.subList(0, columns.size()));
        }
        return Optional.of(new Rows(columns, cells));
    }

    private static List<@Nullable Object> cells(String change, Rows rows, List<@Nullable Object> row) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(change);
        for (List<String> names :
                List.of(List.of("agentId", "id"), List.of("email", "e-mail", "mail", "name"), List.of("channel"))) {
            cells.add(names.stream()
                    .flatMap(name -> rows.column(name).stream())
                    .findFirst()
                    .map(column -> Rows.text(row, column))
                    .filter(text -> !text.isEmpty())
                    .orElse(null));
        }
        cells.add(null);
        cells.add(null);
        cells.add(null);
        return cells;
    }

    @Override
    public void write(View view, Appendable out) throws IOException {
        if (view.format() == Format.JSON) {
            JsonText.write(object(), out);
            out.append('\n');
        } else {
            Rows rows = rows().orElseThrow();
            new RowsResult(rows, rows.size(), summary()).write(view, out);
            if (!view.format().isData()) {
                for (String note : notes) {
                    out.append("  ").append(SafeText.line(note)).append('\n');
                }
            }
        }
    }

    private Map<String, Object> object() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("identity", diff.identity());
        object.put("appeared", objects(diff.after(), diff.appeared()));
        object.put("vanished", objects(diff.before(), diff.vanished()));
        object.put("changed", diff.changed().stream().map(this::changed).toList());
        object.put("same", diff.same());
        if (!notes.isEmpty()) {
            object.put("notes", notes);
        }
        return object;
    }

    private static RowObjects objects(Rows rows, List<List<@Nullable Object>> cells) {
        return new RowObjects(new Rows(rows.columns(), cells).table());
    }

    private Map<String, Object> changed(Changed changed) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (String field : diff.identity()) {
            diff.after().column(field).ifPresent(column -> object.put(field, Rows.text(changed.after(), column)));
        }
        object.put("fields", changed.changes().stream().map(DiffResult::change).toList());
        return object;
    }

    private static Map<String, Object> change(Change change) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("field", change.field());
        object.put("from", change.from());
        object.put("to", change.to());
        return object;
    }

    /** Whom the second result does not show any more, as one would type them. */
    public List<String> vanishedAgents() {
        return diff.vanished().stream()
                .map(row -> cells("", diff.before(), row))
                .map(cells ->
                        cells.get(2) != null && cells.get(2).toString().contains("@") ? cells.get(2) : cells.get(1))
                .map(agent -> agent == null ? "" : SafeText.line(agent.toString()))
                .filter(agent -> !agent.isEmpty())
                .distinct()
                .toList();
    }

    @Override
    public String summary() {
        return "%d %s, %d %s, %d changed, %d alike · by %s"
                .formatted(
                        diff.vanished().size(),
                        labels.countVanished(),
                        diff.appeared().size(),
                        labels.countAppeared(),
                        diff.changed().size(),
                        diff.same(),
                        String.join(" + ", diff.identity()));
    }

    @Override
    public boolean isFinding() {
        return !diff.isEmpty();
    }
}
