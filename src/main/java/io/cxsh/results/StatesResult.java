package io.cxsh.results;

import io.cxsh.model.AgentState;
import io.cxsh.model.Filter;
import io.cxsh.model.PlacedRow;
import io.cxsh.model.Query;
import io.cxsh.redaction.SafeText;
import io.cxsh.table.DisplayWidth;
import io.cxsh.table.Format;
import io.cxsh.table.JsonText;
import io.cxsh.table.PlainTable;
import io.cxsh.table.RowObjects;
import io.cxsh.table.Table;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A list of agent states, and how it came about.
 *
 * @param query what was asked
 * @param server the filters that the server ran
 * @param local the filters that cxsh applied
 * @param total how many rows the server returned
 * @param current the rows that hold now
 * @param earlier rows of the past, oldest first
 * @param exchange the request's number
 * @param status the answer's HTTP status
 * @param took how long the request took
 */
public record StatesResult(
        Query query,
        List<Filter> server,
        List<Filter> local,
        int total,
        List<PlacedRow> current,
        List<PlacedRow> earlier,
        int exchange,
        int status,
        Duration took)
        implements Result {
    private static final List<String> COLUMNS = List.of("agentId", "email", "channel", "state", "kind", "since");

    @Override
    public void write(View view, Appendable out) throws IOException {
        Table table = table(view);
        switch (view.format()) {
            case JSON -> json(table, out);
            case NDJSON, CSV -> view.format().writer(SafeText::line).write(table, out);
            case TABLE -> screen(view, table, out);
            default -> {
                view.format().writer(SafeText::line).write(table, out);
                out.append(view.format() == Format.VERTICAL ? "" : "\n").append(footer(view.width()));
            }
        }
    }

    private void screen(View view, Table table, Appendable out) throws IOException {
        boolean fits = new PlainTable(SafeText::line).width(table) <= view.width();
        if (!current.isEmpty() || !earlier.isEmpty()) {
            (fits ? Format.TABLE : Format.VERTICAL).writer(SafeText::line).write(table, out);
        }
        out.append(footer(view.width()));
    }

    private void json(Table table, Appendable out) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("rows", new RowObjects(table));
        object.put("total", total);
        object.put("pages", 1);
        object.put("filters", Map.of("server", texts(server), "local", texts(local)));
        object.put("exchange", exchange);
        JsonText.write(object, out);
        out.append('\n');
    }

    private static List<String> texts(List<Filter> filters) {
        return filters.stream().map(Filter::toString).toList();
    }

    /** All rows: what holds now first, then the past. */
    public Table table(View view) {
        boolean data = view.format() == Format.JSON || view.format() == Format.NDJSON;
        Set<String> more = new LinkedHashSet<>();
        if (view.wide() || data) {
            current.forEach(row -> more.addAll(row.state().more().keySet()));
            earlier.forEach(row -> more.addAll(row.state().more().keySet()));
        }
        List<String> columns = new ArrayList<>(COLUMNS);
        if (query.history()) {
            columns.add("current");
        }
        columns.addAll(more);
        return new Table(columns, () -> rows(List.copyOf(more)).iterator());
    }

    private List<List<@Nullable Object>> rows(List<String> more) {
        List<List<@Nullable Object>> rows = new ArrayList<>(current.size() + earlier.size());
        current.forEach(row -> rows.add(cells(row.state(), true, more)));
        earlier.forEach(row -> rows.add(cells(row.state(), false, more)));
        return rows;
    }

    private List<@Nullable Object> cells(AgentState row, boolean holds, List<String> more) {
        List<@Nullable Object> cells = new ArrayList<>(COLUMNS.size() + more.size());
        cells.add(row.agentId().value());
        cells.add(row.email());
        cells.add(row.channel());
        cells.add(row.state());
        cells.add(row.kind());
        cells.add(row.since() == null ? null : row.since().toString());
        if (query.history()) {
            cells.add(holds);
        }
        more.forEach(key -> cells.add(row.more().get(key)));
        return cells;
    }

    /** Rows of total, which filters ran where, and the request: on one line where it fits, else on two. */
    private String footer(int width) {
        String rows = "%d row%s of %d, 1 page".formatted(current.size(), current.size() == 1 ? "" : "s", total);
        String past = query.history() ? ", %d earlier".formatted(earlier.size()) : "";
        String filters = part(" · server: ", server) + part(" · local: ", local);
        String request = "#%d  %d  %s".formatted(exchange, status, seconds(took));
        String left = SafeText.line(rows + past + filters);
        int gap = width - DisplayWidth.of(left) - DisplayWidth.of(request);
        return gap > 1
                ? left + " ".repeat(gap) + request + "\n"
                : left + "\n" + " ".repeat(Math.max(0, width - request.length())) + request + "\n";
    }

    private static String part(String name, List<Filter> filters) {
        return filters.isEmpty() ? "" : name + String.join(", ", texts(filters));
    }

    /** Seconds with one digit, as people say them. */
    public static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
