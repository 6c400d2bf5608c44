package io.cxsh.bench;

import io.cxsh.table.JsonText;
import io.cxsh.table.PlainTable;
import io.cxsh.table.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run came to.
 *
 * @param figures all samples
 * @param notes facts that are no times: requests, what was skipped
 */
record Report(Figures figures, Map<String, String> notes) {

    /** Two tables: ratios, then medians. */
    void write(Appendable out) throws IOException {
        List<List<@Nullable Object>> goals = new ArrayList<>();
        for (Goal goal : told()) {
            double ratio = goal.ratio(figures);
            boolean named = goal.most() > 0;
            goals.add(Arrays.asList(
                    goal.code(),
                    goal.meaning(),
                    number(ratio, 3),
                    named ? number(goal.most(), 2) : "",
                    named ? (ratio <= goal.most() ? "met" : "missed") : ""));
        }
        table(List.of("goal", "what", "ratio", "at most", ""), goals, out);
        List<List<@Nullable Object>> medians = new ArrayList<>();
        for (String name : figures.names()) {
            medians.add(Arrays.asList(
                    name, number(figures.millis(name), 1), number(figures.mebibytes(name), 0), figures.count(name)));
        }
        table(List.of("what", "ms", "MiB", "runs"), medians, out);
        for (Map.Entry<String, String> note : notes.entrySet()) {
            out.append(note.getKey()).append(": ").append(note.getValue()).append('\n');
        }
    }

    private static void table(List<String> columns, List<List<@Nullable Object>> rows, Appendable out)
            throws IOException {
        new PlainTable(text -> text).write(new Table(columns, rows), out);
        out.append('\n');
    }

    private List<Goal> told() {
        return Goals.all().stream().filter(goal -> goal.canBeTold(figures)).toList();
    }

    private static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    /** The same for programs. */
    void json(Appendable out) throws IOException {
        List<Map<String, Object>> goals = new ArrayList<>();
        for (Goal goal : told()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("goal", goal.code());
            one.put("what", goal.meaning());
            one.put("ratio", goal.ratio(figures));
            one.put("atMost", goal.most());
            goals.add(one);
        }
        Map<String, Object> medians = new LinkedHashMap<>();
        for (String name : figures.names()) {
            medians.put(
                    name,
                    Map.of(
                            "ms", figures.millis(name),
                            "MiB", figures.mebibytes(name),
                            "runs", figures.count(name)));
        }
        JsonText.write(Map.of("goals", goals, "medians", medians, "notes", notes), out);
        out.append('\n');
    }
}
