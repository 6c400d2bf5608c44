package io.cxsh.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The release gate for the platform, small: the same worlds in every build. {@code scripts/judge} runs it large. */
class PlatformJudgeTest {
    private static Score score;

    @BeforeAll
    static void judge(@TempDir Path folder) throws Exception {
        score = new PlatformJudge(folder, 42).judge(5, 28, 25);
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
        assertThat(score.expensive()).isEmpty();
    }
}
