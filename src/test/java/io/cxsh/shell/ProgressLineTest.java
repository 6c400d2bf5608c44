package io.cxsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final ProgressLine line = new ProgressLine(new PrintStream(terminal, true, StandardCharsets.UTF_8));

    @Test
    void aQuickAnswerIsNotSpokenOf() {
        line.goesOn(Duration.ofMillis(999), 5_000_000);
        line.ended();

        assertThat(terminal.size()).isZero();
    }

    @Test
    void countAndRateAreShownAndWiped() {
        line.goesOn(Duration.ofSeconds(1), 0);
        line.goesOn(Duration.ofSeconds(4), 10_000_000);
        line.ended();
        line.ended();

        assertThat(terminal.toString(StandardCharsets.UTF_8))
                .isEqualTo("\rwaiting for the answer, 1 s\r10.0 MB, 2.5 MB/s, 4 s     \r" + " ".repeat(22) + "\r");
    }
}
