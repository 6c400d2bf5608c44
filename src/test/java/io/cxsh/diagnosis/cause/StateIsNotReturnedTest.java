package io.cxsh.diagnosis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.diagnosis.FakeTenant;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Sure;
import org.junit.jupiter.api.Test;

class StateIsNotReturnedTest {
    @Test
    void likelyWhenHerHistoryEndsInIt() {
        FakeTenant tenant = FakeTenant.showing(Case.bob())
                .remembering(
                        Case.row("4711", Case.ANN, "voice", "Available", "2026-11-23T09:00:00Z"),
                        Case.ann("voice", "Coaching"));

        Finding finding = Case.found(Case.judge(new StateIsNotReturned(), tenant));

        assertThat(finding.sure()).isEqualTo(Sure.LIKELY);
        assertThat(finding.proof()).hasSize(2);
    }

    @Test
    void ruledOutWhenItEndsOtherwise() {
        FakeTenant tenant = FakeTenant.showing(Case.bob()).remembering(Case.ann("voice", "LoggedOut"));

        assertThat(Case.judge(new StateIsNotReturned(), tenant)).isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void ruledOutWhenSheIsShown() {
        assertThat(Case.judge(new StateIsNotReturned(), FakeTenant.showing(Case.ann("voice", "Available"))))
                .isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void openWhenSheCameWhileTheListWasAsked() {
        FakeTenant tenant = FakeTenant.showing(Case.bob())
                .remembering(Case.row("4711", Case.ANN, "voice", "Available", "2026-11-23T13:00:00.400Z"));

        assertThat(Case.judge(new StateIsNotReturned(), tenant)).isInstanceOf(Judgement.Open.class);
        assertThat(Case.judgeFor("Ann Lee", new StateIsNotReturned(), tenant)).isInstanceOf(Judgement.Open.class);
    }

    @Test
    void openWhenOneOfSixSamplesShowsHer() {
        FakeTenant tenant = FakeTenant.showing(Case.bob(), Case.ann("voice", "Available"))
                .answering(Case.showingBobAlone("--+--+"));

        assertThat(Case.judge(new StateIsNotReturned(), tenant)).isInstanceOf(Judgement.Open.class);
    }

    @Test
    void doubtedWhenOthersAreShownInThatState() {
        FakeTenant tenant = FakeTenant.showing(Case.bob()).remembering(Case.ann("voice", "Available"));

        Finding finding = Case.found(Case.judge(new StateIsNotReturned(), tenant));

        assertThat(finding.because()).contains("others are shown in that state");
        assertThat(tenant.asked()).hasSize(8);
    }
}
