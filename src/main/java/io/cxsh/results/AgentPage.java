package io.cxsh.results;

import io.cxsh.redaction.SafeText;
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
 * What a tenant tells about one agent, part by part.
 *
 * @param facts who she is, name and value
 * @param exchange the number of the request that told them
 * @param sections the parts, in order
 */
public record AgentPage(Map<String, Object> facts, int exchange, List<Section> sections) implements Result {
    public AgentPage {
        facts = new LinkedHashMap<>(facts);
        sections = List.copyOf(sections);
    }

    /**
     * One part.
     *
     * @param rows what it lists
     * @param none what an empty list means, or why there is none
     * @param exchange the number of the request that told it; 0 when none did
     */
    public record Section(String name, Rows rows, String none, int exchange) {}

    /** All parts as one list, each row under its part's name. */
    @Override
    public Optional<Rows> rows() {
        List<String> columns = new ArrayList<>(List.of("part", "agentId"));
        sections.forEach(section -> section.rows().columns().stream()
                .filter(column -> !columns.contains(column))
                .forEach(columns::add));
        List<List<@Nullable Object>> cells = new ArrayList<>();
        for (Section section : sections) {
            for (List<@Nullable Object> row : section.rows().cells()) {
                cells.add(cells(section, row, columns));
            }
        }
        return Optional.of(new Rows(columns, cells));
    }

    private List<@Nullable Object> cells(Section section, List<@Nullable Object> row, List<String> columns) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(section.name());
        cells.add(facts.get("agent"));
        for (String column : columns.subList(2, columns.size())) {
            cells.add(section.rows().column(column).map(row::get).orElse(null));
        }
        return cells;
    }

    /** She exists for this token, which is more than being shown. */
    @Override
    public Optional<Boolean> shows(String agent) {
        return Optional.of(facts.containsValue(agent));
    }

    @Override
    public String summary() {
        return "agent " + facts.get("agent");
    }

    @Override
    public void write(View view, Appendable out) throws IOException {
        switch (view.format()) {
            case JSON -> json(out);
            case NDJSON, CSV ->
                view.format().writer(SafeText::line).write(rows().orElseThrow().table(), out);
            default -> page(view, out);
        }
    }

    private void json(Appendable out) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>(facts);
        object.put("exchange", exchange);
        for (Section section : sections) {
            Map<String, Object> part = new LinkedHashMap<>();
            part.put("rows", new RowObjects(section.rows().table()));
            if (section.rows().size() == 0) {
                part.put("none", section.none());
            }
            if (section.exchange() > 0) {
                part.put("exchange", section.exchange());
            }
            object.put(section.name(), part);
        }
        JsonText.write(object, out);
        out.append('\n');
    }

    private void page(View view, Appendable out) throws IOException {
        Map<String, Object> cited = new LinkedHashMap<>(facts);
        cited.computeIfPresent("agent", (name, id) -> id + "  #" + exchange);
        new FactsResult(cited).write(view, out);
        for (Section section : sections) {
            String evidence = section.exchange() > 0 ? "  #" + section.exchange() : "";
            boolean none = section.rows().size() == 0;
            out.append('\n')
                    .append(section.name())
                    .append(SafeText.line((none ? ": " + section.none() : "") + evidence))
                    .append('\n');
            if (!none) {
                Format format = view.format() == Format.VERTICAL ? Format.TABLE : view.format();
                format.writer(SafeText::line).write(section.rows().table(), out);
            }
        }
    }
}
