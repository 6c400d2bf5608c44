package io.cxsh.diagnosis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.diagnosis.FakeTenant;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Sure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tenant answers at 13:00:00 by its own clock. */
class ChangesArriveLateTest {
    @Test
    void likelyWhenHerStateHadBegunBeforeTheAnswerWithoutHer() {
        Finding finding = Case.found(judged("12:59:20", "-+++"));

        assertThat(finding.sure()).isEqualTo(Sure.LIKELY);
        assertThat(finding.headline()).contains("at least 40 s");
    }

    @ParameterizedTest
    @CsvSource({"12:59:57", "13:00:00", "11:00:00"})
    void openWhenTooCloseOrTooLongAgo(String since) {
        assertThat(judged(since, "-+++")).isInstanceOf(Judgement.Open.class);
    }

    @ParameterizedTest
    @CsvSource({"13:00:01, -+++", "12:59:20, -++-", "12:00:00, -+--"})
    void ruledOutWhenSheChangedOrIsHiddenAgain(String since, String answers) {
        assertThat(judged(since, answers)).isInstanceOf(Judgement.RuledOut.class);
    }

    /** The list of all is ahead of every answer with a filter. */
    @ParameterizedTest
    @CsvSource({"-+-+", "-+--"})
    void likelyWhenOnlyTheListOfAllShowsHerAtFirst(String answers) {
        Finding finding = Case.found(judged("12:59:20", answers));

        assertThat(finding.sure()).isEqualTo(Sure.LIKELY);
        assertThat(finding.headline()).contains("at least 40 s");
    }

    private static Judgement judged(String since, String answers) {
        FakeTenant tenant = FakeTenant.showing(
                        Case.row("4711", Case.ANN, "voice", "Available", "2026-11-23T" + since + "Z"))
                .answering(Case.hiding(answers));
        return Case.judge(new ChangesArriveLate(), tenant);
    }
}
