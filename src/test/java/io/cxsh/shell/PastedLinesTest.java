package io.cxsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PastedLinesTest {
    @Test
    void eachLineStandsForItself() {
        assertThat(PastedLines.of("states\n\n  whoami\r\nhelp\r")).containsExactly("states", "  whoami", "help");
    }

    @Test
    void aLineThatGoesOnStaysOne() {
        assertThat(PastedLines.of("states \\\n--wide\nstates --agent 'a\nb'\nhelp"))
                .containsExactly("states \\\n--wide", "states --agent 'a\nb'", "help");
    }

    @Test
    void whatNeverEndsIsALineToo() {
        assertThat(PastedLines.of("help\nstates 'a\nb")).containsExactly("help", "states 'a\nb");
    }

    @Test
    void theHistoryKeepsThemApartAndForgetsGiants() {
        PastedLines.History history = new PastedLines.History(line -> false);

        history.add(Instant.EPOCH, "help\nstates \\\n--wide");
        history.add(Instant.EPOCH, "x".repeat(10_001));

        assertThat(history).extracting(entry -> entry.line()).containsExactly("help", "states \\\n--wide");
    }
}
