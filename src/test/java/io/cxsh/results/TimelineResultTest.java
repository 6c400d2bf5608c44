package io.cxsh.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.results.Timeline.Gap;
import io.cxsh.results.Timeline.Span;
import io.cxsh.table.Format;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineResultTest {
    private static final Instant TEN = Instant.parse("2026-11-23T10:00:00Z");
    private static final Timeline TIMELINE = new Timeline(
            "7",
            TEN,
            TEN.plusSeconds(7200),
            List.of(
                    span("voice", "Available", -600, 1800),
                    span("voice", "Busy & <b>", 3600, 7200),
                    span("chat", "Available", 3600, 5400)));

    @Test
    void drawsLanesAndSaysWhereNothingIsTold() throws IOException {
        assertThat(shown(Format.TABLE, false)).isEqualTo("""
                voice  AAAAAAAAAAAAAAAAAA.................BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB
                chat   ...................................AAAAAAAAAAAAAAAAAA.................
                       2026-11-23T10:00:00Z                              2026-11-23T12:00:00Z
                A Available   B Busy & <b>   . nothing told

                since                 until                 for     channel  state
                2026-11-23T10:00:00Z  2026-11-23T10:30:00Z  30m00s  voice    Available
                2026-11-23T10:30:00Z  2026-11-23T11:00:00Z  30m00s           (nothing told)
                2026-11-23T11:00:00Z  2026-11-23T12:00:00Z  1h00m   voice    Busy & <b>
                2026-11-23T11:00:00Z  2026-11-23T11:30:00Z  30m00s  chat     Available
                3 states, 1 gap, 30m00s  #5
                """);
    }

    @Test
    void cutsToThePeriodAndFindsGapsOfAllLanes() {
        assertThat(TIMELINE.spans().get(0).from()).isEqualTo(TEN);
        assertThat(TIMELINE.gaps()).containsExactly(new Gap(TEN.plusSeconds(1800), TEN.plusSeconds(3600)));
        assertThat(new Timeline("7", TEN, TEN.plusSeconds(60), List.of()).gaps())
                .containsExactly(new Gap(TEN, TEN.plusSeconds(60)));
    }

    @Test
    void aStateWithoutAnEndTakesNoTime() throws IOException {
        Span open = new Span("voice", "Available", null, TEN, TEN, false);
        Timeline timeline = new Timeline("7", TEN, TEN.plusSeconds(60), List.of(open));

        StringBuilder out = new StringBuilder();
        new TimelineResult(timeline, "", 1, false).write(view(Format.CSV), out);

        assertThat(out).contains("7,voice,Available,,2026-11-23T10:00:00Z,,\n").contains(",gap,2026-11-23T10:00:00Z,");
    }

    @Test
    void thePictureIsTheSameEachTimeAndEscaped() throws IOException {
        String svg = shown(Format.TABLE, true);

        assertThat(svg)
                .startsWith("<svg xmlns=")
                .endsWith("</svg>\n")
                .contains("<rect x=\"120\" y=\"15\" width=\"180\" height=\"22\"")
                .contains("Busy &amp; &lt;b&gt;")
                .doesNotContain("<b>")
                .isEqualTo(shown(Format.TABLE, true));
    }

    private static Span span(String channel, String state, long from, long to) {
        return new Span(channel, state, null, TEN.plusSeconds(from), TEN.plusSeconds(to), true);
    }

    private static String shown(Format format, boolean picture) throws IOException {
        StringBuilder out = new StringBuilder();
        new TimelineResult(TIMELINE, "", 5, picture).write(view(format), out);
        return out.toString();
    }

    private static View view(Format format) {
        return new View(format, 77, ZoneOffset.UTC, false, false);
    }
}
