package io.cxsh.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The release gate, small: the same worlds in every build. {@code scripts/judge} runs it large. */
class JudgeTest {
    private static Score score;

    @BeforeAll
    static void judge(@TempDir Path folder) throws Exception {
        score = new Judge(folder, 42).judge(8, 50, 40);
    }

    @Test
    void nothingIsCertainAndWrong() {
        assertThat(score.certainAndWrong()).isEmpty();
    }

    @Test
    void aHealthyWorldRaisesNoAlarm() {
        assertThat(score.falseAlarms()).isEmpty();
    }

    @Test
    void aSingleCauseIsNamedFirst() {
        assertThat(score.singlesFirst()).as("missed: %s", score.missed()).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void twoCausesAreBothNamed() {
        assertThat(score.pairsBoth()).as("missed: %s", score.missed()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void whereNothingCanDecideItSaysSo() {
        assertThat(score.honest()).isEqualTo(1.0);
    }

    @Test
    void aVerdictCostsFewRequests() {
        assertThat(score.requests(50)).isLessThanOrEqualTo(4);
        assertThat(score.requests(100)).isLessThanOrEqualTo(12);
    }
}
