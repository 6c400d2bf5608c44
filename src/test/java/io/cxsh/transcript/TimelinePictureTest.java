package io.cxsh.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.transcript.Timeline.Lane;
import io.cxsh.transcript.Timeline.Span;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelinePictureTest {
    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void aLaneForEachChannelAndABarForEachState() {
        Instant later = Instant.parse("2026-11-23T09:58:00Z");
        Timeline timeline = new Timeline(
                NINE,
                TEN,
                List.of(
                        new Lane(
                                "agent-01 voice",
                                List.of(
                                        new Span("Busy", NINE, later, "58m00s"),
                                        new Span("Wrapup", later, TEN, "2m00s"))),
                        new Lane("agent-01 <chat>", List.of(new Span("\"A & B\"", NINE, TEN, "1h00m")))));

        assertThat(new TimelinePicture(timeline).svg()).isEqualTo("""
                <svg xmlns="http://www.w3.org/2000/svg" role="img" width="750" height="84" font-size="12">
                <title>States from 2026-11-23T09:00:00Z to 2026-11-23T10:00:00Z</title>
                <desc>agent-01 voice: Busy since 2026-11-23T09:00:00Z, 58m00s; Wrapup since 2026-11-23T09:58:00Z, 2m00s. \
                agent-01 &lt;chat&gt;: &quot;A &amp; B&quot; since 2026-11-23T09:00:00Z, 1h00m</desc>
                <text x="0" y="15" text-anchor="start">agent-01 voice</text>
                <rect x="250" y="0" width="483" height="20" fill="#9fd8a4"><title>Busy 58m00s</title></rect>
                <text x="254" y="15" text-anchor="start">Busy 58m00s</text>
                <rect x="733" y="0" width="17" height="20" fill="#f2c77e"><title>Wrapup 2m00s</title></rect>
                <text x="0" y="43" text-anchor="start">agent-01 &lt;chat&gt;</text>
                <rect x="250" y="28" width="500" height="20" fill="#a9c7f0"><title>&quot;A &amp; B&quot; 1h00m</title></rect>
                <text x="254" y="43" text-anchor="start">&quot;A &amp; B&quot; 1h00m</text>
                <text x="250" y="76" text-anchor="start">2026-11-23T09:00:00Z</text>
                <text x="750" y="76" text-anchor="end">2026-11-23T10:00:00Z</text>
                </svg>
                """);
    }

    @Test
    void aStateOutsideOfTheTimeStaysInThePicture() {
        Timeline timeline = new Timeline(
                NINE, TEN, List.of(new Lane("a", List.of(new Span("Busy", TEN.plusSeconds(60), TEN, "-1m00s")))));

        assertThat(new TimelinePicture(timeline).svg()).contains("<rect x=\"750\" y=\"0\" width=\"1\"");
    }
}
