package io.cxsh.transcript;

import io.cxsh.transcript.Timeline.Lane;
import io.cxsh.transcript.Timeline.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A timeline as SVG: a lane for each channel, a bar for each state, and the same in words for those who do not see it. */
final class TimelinePicture {
    private static final int LABELS = 250;
    private static final int BARS = 500;
    private static final int LANE = 28;
    private static final int BAR = 20;
    private static final int CHARACTER = 8;
    private static final List<String> COLORS =
            List.of("#9fd8a4", "#f2c77e", "#a9c7f0", "#e5a3a3", "#cdb4e4", "#d4d4d4");

    private final Timeline timeline;
    private final List<String> states = new ArrayList<>();

    TimelinePicture(Timeline timeline) {
        this.timeline = timeline;
        timeline.lanes().stream()
                .flatMap(lane -> lane.spans().stream())
                .map(Span::state)
                .distinct()
                .forEach(states::add);
    }

    /** The element, one line a part; it ends with a line feed. */
    String svg() {
        int height = timeline.lanes().size() * LANE + LANE;
        StringBuilder svg = new StringBuilder();
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"%d\" height=\"%d\" font-size=\"12\">\n"
                        .formatted(LABELS + BARS, height));
        svg.append("<title>States from %s to %s</title>\n".formatted(timeline.from(), timeline.to()));
        svg.append("<desc>").append(Html.escaped(words())).append("</desc>\n");
        for (int i = 0; i < timeline.lanes().size(); i++) {
            lane(timeline.lanes().get(i), i * LANE, svg);
        }
        int bottom = height - (LANE - BAR);
        text(LABELS, bottom, time(timeline.from()), "start", svg);
        text(LABELS + BARS, bottom, time(timeline.to()), "end", svg);
        return svg.append("</svg>\n").toString();
    }

    private void lane(Lane lane, int top, StringBuilder svg) {
        text(0, top + 15, lane.name(), "start", svg);
        for (Span span : lane.spans()) {
            int start = place(span.from());
            int width = Math.max(1, place(span.to()) - start);
            String words = span.state() + " " + span.lasted();
            svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"><title>%s</title></rect>\n"
                    .formatted(start, top, width, BAR, color(span), Html.escaped(words)));
            if (words.length() * CHARACTER <= width) {
                text(start + 4, top + 15, words, "start", svg);
            }
        }
    }

    private static void text(int x, int y, String words, String anchor, StringBuilder svg) {
        svg.append(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>\n".formatted(x, y, anchor, Html.escaped(words)));
    }

    private int place(Instant moment) {
        long whole =
                Math.max(1, Duration.between(timeline.from(), timeline.to()).toMillis());
        long part = Duration.between(timeline.from(), moment).toMillis();
        return LABELS + (int) (BARS * Math.max(0, Math.min(whole, part)) / whole);
    }

    private String color(Span span) {
        return COLORS.get(states.indexOf(span.state()) % COLORS.size());
    }

    private String words() {
        return timeline.lanes().stream()
                .map(lane -> lane.name() + ": "
                        + lane.spans().stream()
                                .map(span -> span.state() + " since " + span.from() + ", " + span.lasted())
                                .collect(Collectors.joining("; ")))
                .collect(Collectors.joining(". "));
    }

    private static String time(Instant moment) {
        return moment.toString();
    }
}
