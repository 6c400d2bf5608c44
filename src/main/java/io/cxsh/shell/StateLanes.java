package io.cxsh.shell;

import io.cxsh.diagnosis.Diagnosis;
import io.cxsh.diagnosis.DiagnosisResult;
import io.cxsh.diagnosis.ProofTree;
import io.cxsh.model.AgentState;
import io.cxsh.model.PlacedRow;
import io.cxsh.redaction.SafeText;
import io.cxsh.results.Ages;
import io.cxsh.results.Result;
import io.cxsh.results.StatesResult;
import io.cxsh.transcript.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The times of the states that a result has, as a timeline: of few agents only, a whole tenant makes no picture. */
final class StateLanes {
    private static final int MOST = 12;

    private final Instant at;
    private final Map<String, List<AgentState>> lanes = new LinkedHashMap<>();
    private final List<AgentState> holding = new ArrayList<>();

    private StateLanes(Instant at) {
        this.at = at.truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * The timeline of a result; empty when it has no states with times, or those of too many agents.
     *
     * @param now the moment of the line, for an answer that does not say when it was given
     */
    static Optional<Timeline> of(Result result, Instant now) {
        if (result instanceof StatesResult states) {
            return new StateLanes(states.at()).of(states.current(), states.earlier());
        }
        return diagnosis(result)
                .flatMap(Diagnosis::hers)
                .flatMap(rows -> new StateLanes(rows.date().orElse(now)).of(rows.current(), rows.earlier()));
    }

    private static Optional<Diagnosis> diagnosis(Result result) {
        if (result instanceof DiagnosisResult explained) {
            return Optional.of(explained.diagnosis());
        }
        return result instanceof ProofTree tree ? Optional.of(tree.diagnosis()) : Optional.empty();
    }

    private Optional<Timeline> of(List<PlacedRow> current, List<PlacedRow> earlier) {
        if (current.size() > MOST) {
            return Optional.empty();
        }
        current.forEach(row -> add(row.state(), true));
        earlier.forEach(row -> add(row.state(), false));
        if (lanes.isEmpty() || lanes.size() > MOST) {
            return Optional.empty();
        }
        List<Instant> begins = lanes.values().stream()
                .flatMap(List::stream)
                .map(StateLanes::since)
                .sorted()
                .toList();
        Instant first = begins.get(0);
        Instant last = begins.get(begins.size() - 1);
        Instant end = at.isAfter(last) ? at : last;
        return Optional.of(new Timeline(
                first,
                end.isAfter(first) ? end : first.plusSeconds(1),
                lanes.entrySet().stream()
                        .map(lane -> new Timeline.Lane(lane.getKey(), spans(lane.getValue(), end)))
                        .toList()));
    }

    private void add(AgentState row, boolean holds) {
        if (row.since() == null) {
            return;
        }
        String who = row.email() == null ? row.agentId().value() : row.email();
        String channel = row.channel() == null ? "" : " " + row.channel();
        lanes.computeIfAbsent(SafeText.line(who + channel), lane -> new ArrayList<>())
                .add(row);
        if (holds) {
            holding.add(row);
        }
    }

    private static Instant since(AgentState row) {
        return Objects.requireNonNull(row.since(), "rows without it were left out");
    }

    /** A state lasts until the next one of its channel; the past has no other end. */
    private List<Timeline.Span> spans(List<AgentState> rows, Instant end) {
        List<AgentState> order = new ArrayList<>(rows);
        order.sort(Comparator.comparing(StateLanes::since));
        List<Timeline.Span> spans = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            AgentState row = order.get(i);
            boolean isLast = i + 1 == order.size();
            Instant to = isLast ? end : since(order.get(i + 1));
            String lasted = isLast && !holding.contains(row)
                    ? "its end was not reported"
                    : Ages.of(Duration.between(since(row), to));
            spans.add(new Timeline.Span(SafeText.line(row.state()), since(row), to, lasted));
        }
        return spans;
    }
}
