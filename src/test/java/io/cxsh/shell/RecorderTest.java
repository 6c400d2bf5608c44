package io.cxsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecorderTest {
    private final Recorder recorder = new Recorder();

    @Test
    void whoIsAskedForInAMistypedLineOrAPredicateHasAPseudonym() {
        for (String line : new String[] {"states --agnet Zedekiah", "expalin Obadiah", "check agent Malachi visible"}) {
            RecordedLine recorded = new RecordedLine(line, Instant.EPOCH, 1);
            recorder.record(recorded, Optional.empty(), Optional.of("no"), Exit.USAGE, Optional.empty());
        }

        assertThat(recorder.redactor().redact("Zedekiah, Obadiah and Malachi"))
                .isEqualTo("Agent_01, Agent_02 and Agent_03");
    }
}
