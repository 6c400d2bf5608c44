package io.cxsh.results;

import io.cxsh.model.UtcTime;
import io.cxsh.redaction.SafeText;
import io.cxsh.results.Timeline.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A timeline as an SVG document that needs nothing else; the same timeline gives the same bytes. */
final class TimelinePicture {
    private static final int LEFT = 120;
    private static final int WIDE = 720;
    private static final int STEP = 30;
    private static final int HIGH = 22;
    private static final List<String> FILLS =
            List.of("#4c9f70", "#d08c3f", "#5b7fc7", "#b5566b", "#8a6bb0", "#7d8a91", "#3f9aa3", "#a39a3f");

    private final Timeline timeline;
    private final List<String> states;

    TimelinePicture(Timeline timeline) {
        this.timeline = timeline;
        this.states = timeline.spans().stream().map(Span::state).distinct().toList();
    }

    String svg() {
        int lanes = timeline.lanes().size();
        int height = (lanes + 1 + states.size()) * STEP + STEP;
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" ".formatted(LEFT + WIDE, height))
                .append("font-family=\"sans-serif\" font-size=\"13\" role=\"img\">\n");
        element(svg, "title", "States of " + timeline.agent());
        for (int i = 0; i < lanes; i++) {
            lane(svg, timeline.lanes().get(i), STEP / 2 + i * STEP);
        }
        int axis = STEP / 2 + lanes * STEP + HIGH / 2;
        words(svg, LEFT, axis, "start", UtcTime.text(timeline.from()));
        words(svg, LEFT + WIDE, axis, "end", UtcTime.text(timeline.to()));
        for (int i = 0; i < states.size(); i++) {
            int top = axis + STEP / 2 + i * STEP;
            bar(svg, LEFT, top, HIGH, states.get(i), states.get(i));
            words(svg, LEFT + STEP, top + STEP / 2, "start", states.get(i));
        }
        return svg.append("</svg>\n").toString();
    }

    private void lane(StringBuilder svg, String lane, int top) {
        words(svg, LEFT - 8, top + STEP / 2, "end", lane);
        for (Span span : timeline.spans()) {
            if (span.lane().equals(lane)) {
                int left = x(span.from());
                String lasted = Ages.of(Duration.between(span.from(), span.to()));
                String about = "%s %s, since %s".formatted(span.state(), lasted, UtcTime.text(span.from()));
                bar(svg, left, top, Math.max(1, x(span.to()) - left), span.state(), about);
            }
        }
    }

    private int x(Instant moment) {
        long whole = Duration.between(timeline.from(), timeline.to()).toMillis();
        long part = Duration.between(timeline.from(), moment).toMillis();
        return LEFT + (int) (WIDE * part / Math.max(1, whole));
    }

    private void bar(StringBuilder svg, int left, int top, int width, String state, String about) {
        String fill = FILLS.get(states.indexOf(state) % FILLS.size());
        svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\">"
                .formatted(left, top, width, HIGH, fill));
        svg.append("<title>").append(escaped(about)).append("</title></rect>\n");
    }

    private static void words(StringBuilder svg, int x, int y, String anchor, String words) {
        svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">".formatted(x, y, anchor))
                .append(escaped(words))
                .append("</text>\n");
    }

    private static void element(StringBuilder svg, String name, String words) {
        svg.append('<')
                .append(name)
                .append('>')
                .append(escaped(words))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static String escaped(String words) {
        return SafeText.line(words)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
