package io.cxsh.results;

import io.cxsh.model.UtcTime;
import io.cxsh.redaction.SafeText;
import io.cxsh.results.Timeline.Gap;
import io.cxsh.results.Timeline.Span;
import io.cxsh.table.Format;
import io.cxsh.table.JsonText;
import io.cxsh.table.RowObjects;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A timeline as lanes and rows; a time of which nothing is told is a row of the kind gap.
 *
 * @param note what must be said beside it; may be empty
 * @param exchange the number of the request that told it
 * @param isPicture whether it is to be an SVG document
 */
public record TimelineResult(Timeline timeline, String note, int exchange, boolean isPicture) implements Result {
    private static final List<String> COLUMNS =
            List.of("agentId", "channel", "state", "kind", "since", "until", "seconds");

    @Override
    public Optional<Rows> rows() {
        List<List<@Nullable Object>> cells = new ArrayList<>();
        timeline.spans().forEach(span -> cells.add(cells(span)));
        timeline.gaps().forEach(gap -> cells.add(cells(gap)));
        cells.sort(Comparator.comparing(row -> Instant.parse(String.valueOf(row.get(4)))));
        return Optional.of(new Rows(COLUMNS, cells));
    }

    private List<@Nullable Object> cells(Span span) {
        String until = span.isEndTold() ? UtcTime.text(span.to()) : null;
        Long seconds = span.isEndTold() ? seconds(span.from(), span.to()) : null;
        return Arrays.asList(
                timeline.agent(), span.channel(), span.state(), span.kind(), UtcTime.text(span.from()), until, seconds);
    }

    private List<@Nullable Object> cells(Gap gap) {
        return Arrays.asList(
                timeline.agent(),
                null,
                null,
                "gap",
                UtcTime.text(gap.from()),
                UtcTime.text(gap.to()),
                seconds(gap.from(), gap.to()));
    }

    private static Long seconds(Instant from, Instant to) {
        return Duration.between(from, to).toSeconds();
    }

    @Override
    public void write(View view, Appendable out) throws IOException {
        if (isPicture) {
            out.append(new TimelinePicture(timeline).svg());
            return;
        }
        Format format = view.format();
        switch (format) {
            case JSON -> json(out);
            case NDJSON, CSV ->
                format.writer(SafeText::line).write(rows().orElseThrow().table(), out);
            case TABLE -> {
                out.append(new TimelineLanes(timeline, view.width()).text()).append('\n');
                format.writer(SafeText::line).write(onScreen().table(), out);
                out.append(footer()).append('\n');
            }
            default -> {
                format.writer(SafeText::line).write(onScreen().table(), out);
                out.append('\n').append(footer()).append('\n');
            }
        }
    }

    private void json(Appendable out) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("agentId", timeline.agent());
        object.put("from", timeline.from().toString());
        object.put("to", timeline.to().toString());
        object.put("lanes", timeline.lanes());
        object.put("rows", new RowObjects(rows().orElseThrow().table()));
        if (!note.isEmpty()) {
            object.put("note", note);
        }
        object.put("exchange", exchange);
        JsonText.write(object, out);
        out.append('\n');
    }

    private Rows onScreen() {
        List<List<@Nullable Object>> cells = new ArrayList<>();
        for (List<@Nullable Object> row : rows().orElseThrow().cells()) {
            boolean gap = "gap".equals(row.get(3)) && row.get(2) == null;
            cells.add(Arrays.asList(
                    row.get(4),
                    row.get(5) == null ? "?" : row.get(5),
                    row.get(6) instanceof Long time ? Ages.of(Duration.ofSeconds(time)) : "?",
                    gap ? null : row.get(1) == null ? Timeline.WHOLE : row.get(1),
                    gap ? "(nothing told)" : row.get(2)));
        }
        return new Rows(List.of("since", "until", "for", "channel", "state"), cells);
    }

    private String footer() {
        List<Gap> gaps = timeline.gaps();
        Duration untold =
                gaps.stream().map(gap -> Duration.between(gap.from(), gap.to())).reduce(Duration.ZERO, Duration::plus);
        String holes = gaps.isEmpty()
                ? "no gap"
                : "%d gap%s, %s".formatted(gaps.size(), gaps.size() == 1 ? "" : "s", Ages.of(untold));
        int states = timeline.spans().size();
        return SafeText.line("%d state%s, %s%s  #%d"
                .formatted(states, states == 1 ? "" : "s", holes, note.isEmpty() ? "" : " · " + note, exchange));
    }

    @Override
    public String summary() {
        return "timeline of %s, %d states"
                .formatted(timeline.agent(), timeline.spans().size());
    }
}
