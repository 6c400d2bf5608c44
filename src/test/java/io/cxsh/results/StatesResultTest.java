package io.cxsh.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.model.AgentId;
import io.cxsh.model.AgentState;
import io.cxsh.model.Filter;
import io.cxsh.model.PlacedRow;
import io.cxsh.model.Query;
import io.cxsh.table.Format;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatesResultTest {
    private static final Instant AT = Instant.parse("2026-11-23T14:00:00Z");
    private static final PlacedRow ANN = row("ann@acme.example", "2026-11-23T13:55:50Z");
    private static final PlacedRow EARLIER = row("ann@acme.example", "2026-11-22T09:00:00Z");

    @Test
    void showsTimesOfTodayShortAndForHowLong() throws IOException {
        assertThat(shown(Format.TABLE, 80, result(List.of(ANN), List.of()))).isEqualTo("""
                agentId  email             channel  state      since      for
                7        ann@acme.example  voice    Available  13:55:50Z  4m10s
                1 row of 1, 1 page · server: channel=voice · local: state=Available
                                                                                  #3  200  0.1 s
                """);
    }

    @Test
    void showsTheTimeAloneForADayAndTheDateBeforeThat() throws IOException {
        PlacedRow yesterday = row("ann@acme.example", "2026-11-22T14:00:01Z");
        PlacedRow before = row("ann@acme.example", "2026-11-22T14:00:00Z");
        String text = shown(Format.TABLE, 90, result(List.of(yesterday, before), List.of(yesterday)));
        assertThat(text.lines().skip(1).map(line -> line.substring(47)).limit(3))
                .containsExactly(
                        "14:00:01Z             23h59m  true",
                        "2026-11-22T14:00:00Z  1d00h   true",
                        "2026-11-22T14:00:01Z          false");
    }

    @Test
    void turnsVerticalWhenItIsTooWide() throws IOException {
        assertThat(shown(Format.TABLE, 40, result(List.of(ANN), List.of()))).isEqualTo("""
                -- row 1
                agentId  7
                email    ann@acme.example
                channel  voice
                state    Available
                since    2026-11-23T13:55:50Z
                1 row of 1, 1 page
                  · server: channel=voice
                  · local: state=Available
                                          #3  200  0.1 s
                """);
    }

    @Test
    void saysZeroRowsWithoutAHeading() throws IOException {
        assertThat(shown(Format.TABLE, 80, result(List.of(), List.of())))
                .startsWith("0 rows of 0, 1 page · server: channel=voice");
    }

    @Test
    void jsonHasTheShapeThatOthersRelyOn() throws IOException {
        assertThat(shown(Format.JSON, 80, result(List.of(ANN), List.of())))
                .isEqualTo("{\"rows\":[{\"agentId\":\"7\",\"email\":\"ann@acme.example\",\"channel\":\"voice\","
                        + "\"state\":\"Available\",\"since\":\"2026-11-23T13:55:50Z\",\"skill\":\"vip\"}],"
                        + "\"total\":1,\"pages\":1,\"filters\":{\"server\":[\"channel=voice\"],"
                        + "\"local\":[\"state=Available\"]},\"exchange\":3}\n");
    }

    @Test
    void historySaysWhatHoldsNow() throws IOException {
        assertThat(shown(Format.CSV, 80, result(List.of(ANN), List.of(EARLIER))))
                .isEqualTo("""
                agentId,email,channel,state,kind,since,current
                7,ann@acme.example,voice,Available,,2026-11-23T13:55:50Z,true
                7,ann@acme.example,voice,Available,,2026-11-22T09:00:00Z,false
                """);
    }

    private static String shown(Format format, int width, StatesResult result) throws IOException {
        StringBuilder out = new StringBuilder();
        result.write(new View(format, width, ZoneOffset.UTC, false, false), out);
        return out.toString();
    }

    private static StatesResult result(List<PlacedRow> current, List<PlacedRow> earlier) {
        Filter channel = new Filter("channel", "voice");
        Filter state = new Filter("state", "Available");
        return new StatesResult(
                new Query(List.of(channel, state), !earlier.isEmpty()),
                List.of(channel),
                List.of(state),
                current.size(),
                current,
                earlier,
                3,
                200,
                AT,
                Duration.ofMillis(120),
                Extent.WHOLE);
    }

    private static PlacedRow row(String email, String since) {
        return new PlacedRow(
                new AgentState(
                        new AgentId("7"),
                        email,
                        "voice",
                        "Available",
                        null,
                        Instant.parse(since),
                        Map.of("skill", "vip")),
                0);
    }
}
