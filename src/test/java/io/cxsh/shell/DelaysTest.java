package io.cxsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.results.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DelaysTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private final Delays delays = new Delays(Duration.ofSeconds(10));

    @Test
    void medianAndMostOfAllChanges() {
        assertThat(seen("11:59:57")).isEqualTo("  seen 3 s after its since");
        seen("11:59:53");
        seen("11:59:58");

        assertThat(delays.summary())
                .isEqualTo("delay: 3 changes, median 3 s, most 7 s (± 10 s, the time between two rounds)\n");
    }

    @Test
    void aRowThatComesBackIsNoChange() {
        delays.remember(Optional.of(rows("11:00:00")));

        assertThat(seen("11:00:00")).isEqualTo("  again, unchanged");
        assertThat(delays.summary()).isEmpty();
    }

    @Test
    void aClockAheadIsSaid() {
        assertThat(seen("12:00:04")).isEqualTo("  seen 4 s before its since");
    }

    @Test
    void nothingWithoutATime() {
        Rows rows = new Rows(List.of("agentId"), List.of(List.of("7")));

        assertThat(delays.measured(rows, rows.cells().get(0), NOON)).isEmpty();
    }

    private String seen(String time) {
        Rows rows = rows(time);
        return delays.measured(rows, rows.cells().get(0), NOON);
    }

    private static Rows rows(String time) {
        return new Rows(List.of("agentId", "since"), List.of(List.of("7", "2026-11-23T" + time + "Z")));
    }
}
