package io.cxsh.diagnosis;

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
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A whole list of agents, explained with shared requests.
 *
 * @param diagnoses one for each agent, in the list's order
 * @param common what those who are not shown have in common, in words; may be empty
 * @param alone what those of one cause have in common and nobody who is shown has, in words, by the cause's code
 * @param requests data requests sent for all of them
 */
public record RosterResult(
        List<Diagnosis> diagnoses, List<String> common, Map<String, List<String>> alone, int requests)
        implements Result {
    public RosterResult {
        diagnoses = List.copyOf(diagnoses);
        common = List.copyOf(common);
        alone = Map.copyOf(alone);
    }

    /** The codes of the causes that were named first, each once. */
    public Set<String> codes() {
        return diagnoses.stream()
                .map(RosterGroup::code)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());
    }

    /** The code of the cause named first for the agent of that position; empty where none was. */
    public String codeOf(int position) {
        return RosterGroup.code(diagnoses.get(position));
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
            out.append(groups(view.width()));
        } else {
            new RowsResult(rows, rows.size(), summary()).write(view, out);
        }
    }

    /** Grouped by cause, the largest group first: what is wrong with most of them is what to fix first. */
    private String groups(int width) {
        SlotLines lines = new SlotLines(6, Math.max(60, Math.min(width, 100)));
        for (RosterGroup group : RosterGroup.of(diagnoses)) {
            lines.put("%2d".formatted(group.diagnoses().size()), group.title(), "");
            lines.put("", group.names(5), "");
            alone.getOrDefault(group.code(), List.of()).forEach(line -> lines.put("", "only these: " + line, ""));
        }
        common.forEach(line -> lines.title("common  " + line));
        lines.title(summary());
        return lines.toString();
    }

    private Map<String, Object> object() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(
                "agents",
                diagnoses.stream()
                        .map(diagnosis -> new DiagnosisJson(diagnosis).object())
                        .toList());
        object.put("common", common);
        object.put(
                "groups",
                RosterGroup.of(diagnoses).stream()
                        .map(group -> group.object(alone.getOrDefault(group.code(), List.of())))
                        .toList());
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
