package io.cxsh.diagnosis;

import io.cxsh.redaction.SafeText;
import io.cxsh.results.Result;
import io.cxsh.results.Rows;
import io.cxsh.results.RowsResult;
import io.cxsh.results.View;
import io.cxsh.table.Format;
import io.cxsh.table.JsonText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A whole list of agents, explained with shared requests.
 *
 * @param diagnoses one for each agent, in the list's order
 * @param common what those who are not shown have in common, in words; may be empty
 * @param requests data requests sent for all of them
 */
public record RosterResult(List<Diagnosis> diagnoses, List<String> common, int requests) implements Result {
    public RosterResult {
        diagnoses = List.copyOf(diagnoses);
        common = List.copyOf(common);
    }

    @Override
    public Optional<Rows> rows() {
        List<List<@Nullable Object>> cells = new ArrayList<>();
        for (Diagnosis diagnosis : diagnoses) {
            Optional<Verdict> first = diagnosis.found().stream().findFirst();
            List<@Nullable Object> row = new ArrayList<>();
            row.add(diagnosis.question().agent().text());
            row.add(diagnosis.isVisible());
            row.add(first.map(verdict -> verdict.cause().code()).orElse(null));
            row.add(first.flatMap(Verdict::finding)
                    .map(finding -> finding.sure().word())
                    .orElse(null));
            row.add(first.flatMap(Verdict::finding)
                    .map(Finding::headline)
                    .orElse(diagnosis.isVisible() ? "is shown" : "not explained"));
            cells.add(row);
        }
        return Optional.of(new Rows(List.of("agent", "visible", "code", "sure", "why"), cells));
    }

    @Override
    public void write(View view, Appendable out) throws IOException {
        Rows rows = rows().orElseThrow();
        if (view.format() == Format.JSON) {
            JsonText.write(object(), out);
            out.append('\n');
        } else if (view.format() == Format.TABLE) {
            groups(out);
        } else {
            new RowsResult(rows, rows.size(), summary()).write(view, out);
        }
    }

    /** Grouped by cause, the largest group first: what is wrong with most of them is what to fix first. */
    private void groups(Appendable out) throws IOException {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (List<@Nullable Object> row : rows().orElseThrow().cells()) {
            String title = row.get(2) == null ? row.get(4) + "" : row.get(2) + " " + row.get(3) + ": " + row.get(4);
            groups.computeIfAbsent(title, name -> new ArrayList<>()).add(Rows.text(row, 0));
        }
        List<Map.Entry<String, List<String>>> ordered = new ArrayList<>(groups.entrySet());
        ordered.sort((one, two) -> two.getValue().size() - one.getValue().size());
        for (Map.Entry<String, List<String>> group : ordered) {
            out.append(SafeText.line("%4d  %s".formatted(group.getValue().size(), group.getKey())))
                    .append('\n');
            String names = String.join(", ", group.getValue().stream().limit(5).toList());
            String more = group.getValue().size() > 5 ? ", …" : "";
            out.append("      ").append(SafeText.line(names + more)).append('\n');
        }
        for (String line : common) {
            out.append("common  ").append(SafeText.line(line)).append('\n');
        }
        out.append(summary()).append('\n');
    }

    private Map<String, Object> object() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(
                "agents",
                diagnoses.stream()
                        .map(diagnosis -> new DiagnosisJson(diagnosis).object())
                        .toList());
        object.put("common", common);
        object.put("requests", requests);
        return object;
    }

    @Override
    public String summary() {
        long hidden =
                diagnoses.stream().filter(diagnosis -> !diagnosis.isVisible()).count();
        return "%d agents, %d not shown · %d requests".formatted(diagnoses.size(), hidden, requests);
    }

    @Override
    public boolean isFinding() {
        return diagnoses.stream().anyMatch(diagnosis -> !diagnosis.found().isEmpty());
    }
}
