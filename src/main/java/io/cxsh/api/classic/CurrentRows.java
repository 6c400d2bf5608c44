package io.cxsh.api.classic;

import io.cxsh.model.AgentState;
import io.cxsh.model.PackedStates;
import io.cxsh.model.PlacedRow;
import io.cxsh.model.StateFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Tells what holds now from what is past. The contract does not say what history looks like: earlier states may be
 * further elements of the same agent and channel with an older since, or a list inside each element.
 */
final class CurrentRows implements RowSink {
    private final PackedStates.Builder elements = new PackedStates.Builder();
    private final List<PlacedRow> past = new ArrayList<>();

    @Override
    public void current(StateFields row, int index) {
        elements.add(row, index);
    }

    @Override
    public void current(PlacedRow row) {
        elements.add(row);
    }

    @Override
    public void history(PlacedRow row) {
        past.add(row);
    }

    /** With history the newest element of an agent and channel holds now; without it every element does. */
    List<PlacedRow> current(boolean withHistory) {
        if (!withHistory) {
            return elements.build();
        }
        Set<PlacedRow> newest = new HashSet<>(newest().values());
        return elements.build().stream().filter(newest::contains).toList();
    }

    /** What is past, oldest first. */
    List<PlacedRow> earlier(boolean withHistory) {
        List<PlacedRow> earlier = new ArrayList<>(past);
        if (withHistory) {
            Set<PlacedRow> newest = new HashSet<>(newest().values());
            elements.build().stream().filter(row -> !newest.contains(row)).forEach(earlier::add);
        }
        if (earlier.size() > 1) {
            earlier.sort(Comparator.comparing(CurrentRows::since));
        }
        return earlier;
    }

    private Map<List<String>, PlacedRow> newest() {
        Map<List<String>, PlacedRow> newest = new LinkedHashMap<>();
        for (PlacedRow row : elements.build()) {
            newest.merge(identity(row.state()), row, (one, two) -> since(two).isAfter(since(one)) ? two : one);
        }
        return newest;
    }

    private static List<String> identity(AgentState state) {
        return List.of(state.agentId().value(), Objects.requireNonNullElse(state.channel(), ""));
    }

    private static Instant since(PlacedRow row) {
        return Objects.requireNonNullElse(row.state().since(), Instant.MIN);
    }
}
