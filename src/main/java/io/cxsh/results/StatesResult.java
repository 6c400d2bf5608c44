package io.cxsh.results;

import io.cxsh.model.AgentState;
import io.cxsh.model.Filter;
import io.cxsh.model.PackedStates;
import io.cxsh.model.PlacedRow;
import io.cxsh.model.Query;
import io.cxsh.model.UtcTime;
import io.cxsh.redaction.SafeText;
import io.cxsh.table.DisplayWidth;
import io.cxsh.table.Format;
import io.cxsh.table.JsonText;
import io.cxsh.table.PlainTable;
import io.cxsh.table.RowObjects;
import io.cxsh.table.Table;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
 * @param at when the request left, on this machine's clock
 * @param took how long the request took
 * @param extent how much of the list is shown
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
        Instant at,
        Duration took,
        Extent extent)
        implements Result {

    private static final List<String> SCREEN = List.of("agentId", "email", "channel", "state", "since", "for");

    /** A list that came whole in one answer. */
    public StatesResult(
            Query query,
            List<Filter> server,
            List<Filter> local,
            int total,
            List<PlacedRow> current,
            List<PlacedRow> earlier,
            int exchange,
            int status,
            Instant at,
            Duration took) {
        this(query, server, local, total, current, earlier, exchange, status, at, took, Extent.WHOLE);
    }

    @Override
    public Optional<Rows> rows() {
        return Optional.of(rows(true));
    }

    @Override
    public String summary() {
        String filters = query.filters().isEmpty() ? "" : " · " + String.join(", ", texts(query.filters()));
        return "%d of %d rows%s".formatted(current.size(), total, filters);
    }

    @Override
    public void write(View view, Appendable out) throws IOException {
        boolean data = view.format() == Format.JSON || view.format() == Format.NDJSON;
        Table table = rows(view.wide() || data).table();
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
        Table narrow = view.wide() ? table : onScreen();
        boolean fits = new PlainTable(SafeText::line).width(narrow) <= view.width();
        if (!current.isEmpty() || !earlier.isEmpty()) {
            (fits ? Format.TABLE : Format.VERTICAL).writer(SafeText::line).write(fits ? narrow : table, out);
        }
        out.append(footer(view.width()));
    }

    /** What fits on 80 cells: since as a time when its day is not in doubt, and for how long. */
    private Table onScreen() {
        List<String> columns = new ArrayList<>(SCREEN);
        if (query.history()) {
            columns.add("current");
        }
        return new Table(
                columns,
                () -> Stream.concat(
                                current.stream().map(row -> shown(row.state(), true)),
                                earlier.stream().map(row -> shown(row.state(), false)))
                        .iterator());
    }

    private List<@Nullable Object> shown(AgentState row, boolean holds) {
        Instant since = row.since();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.agentId().value());
        cells.add(row.email());
        cells.add(row.channel());
        cells.add(row.state());
        cells.add(since == null ? null : moment(since, holds));
        cells.add(since == null || !holds ? null : Ages.of(Duration.between(since, at)));
        if (query.history()) {
            cells.add(holds);
        }
        return cells;
    }

    /** The time alone where the day is not in doubt: today, or less than a day ago with the age beside it. */
    private String moment(Instant since, boolean hasAge) {
        String text = UtcTime.text(since);
        boolean isToday = text.startsWith(UtcTime.text(at).substring(0, 11));
        boolean isRecent = hasAge && !since.isAfter(at) && since.isAfter(at.minus(Duration.ofDays(1)));
        return isToday || isRecent ? text.substring(11) : text;
    }

    private void json(Table table, Appendable out) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("rows", new RowObjects(table));
        object.put("total", total);
        object.put("pages", extent.pages());
        if (!extent.isComplete()) {
            object.put("complete", false);
        }
        if (extent.loggedOut() > 0) {
            object.put("loggedOutNotShown", extent.loggedOut());
        }
        Map<String, Object> filters = new LinkedHashMap<>();
        filters.put("server", texts(server));
        filters.put("local", texts(local));
        object.put("filters", filters);
        object.put("exchange", exchange);
        JsonText.write(object, out);
        out.append('\n');
    }

    private static List<String> texts(List<Filter> filters) {
        return filters.stream().map(Filter::toString).toList();
    }

    /** All rows: what holds now first, then the past. */
    private Rows rows(boolean all) {
        Set<String> more = new LinkedHashSet<>();
        if (all) {
            PackedStates.addKeys(current, more);
            PackedStates.addKeys(earlier, more);
        }
        List<String> columns = new ArrayList<>(StateRows.COLUMNS);
        if (query.history()) {
            columns.add("current");
        }
        columns.addAll(more);
        StateRows.Shape shape = new StateRows.Shape(query.history(), List.copyOf(more));
        return new Rows(columns, new StateRows(current, earlier, shape));
    }

    /** Rows of total, which filters ran where, and the request: on one line where it fits, else part by part. */
    private String footer(int width) {
        String rows =
                "%d row%s of %d, %s".formatted(current.size(), current.size() == 1 ? "" : "s", total, extent.words());
        String past = query.history() ? ", %d earlier".formatted(earlier.size()) : "";
        String request = "#%d  %d  %s".formatted(exchange, status, seconds(took));
        StringBuilder footer = new StringBuilder();
        StringBuilder line = new StringBuilder(rows + past);
        for (String part : List.of(
                part(" · server: ", server),
                part(" · local: ", local),
                leftOut().isEmpty() ? "" : " · " + leftOut())) {
            String safe = SafeText.line(part);
            if (DisplayWidth.of(line + safe) > width && line.length() > 0) {
                footer.append(line).append('\n');
                line.setLength(0);
                safe = " " + safe;
            }
            line.append(safe);
        }
        int gap = width - DisplayWidth.of(line.toString()) - DisplayWidth.of(request);
        String before = gap > 1 ? " ".repeat(gap) : "\n" + " ".repeat(Math.max(0, width - request.length()));
        return footer.append(line).append(before).append(request).append('\n').toString();
    }

    @Override
    public String leftOut() {
        return extent.loggedOut() == 0
                ? ""
                : "%d logged out not shown (--include-logged-out)".formatted(extent.loggedOut());
    }

    private static String part(String name, List<Filter> filters) {
        return filters.isEmpty() ? "" : name + String.join(", ", texts(filters));
    }

    /** Seconds with one digit, as people say them. */
    public static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
