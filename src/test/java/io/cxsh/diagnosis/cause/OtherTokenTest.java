package io.cxsh.diagnosis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.diagnosis.FakeTenant;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Sure;
import org.junit.jupiter.api.Test;

class OtherTokenTest {
    @Test
    void certainWhenAnotherTokenIsShownHerInBetween() {
        FakeTenant tenant = FakeTenant.showing(Case.bob()).showingToAnother(Case.bob(), Case.ann("voice", "Available"));

        Finding finding = Case.found(Case.judge(new TokenMayNotSeeAgent(), tenant));

        assertThat(finding.sure()).isEqualTo(Sure.CERTAIN);
        assertThat(finding.proof()).hasSize(3);
        assertThat(tenant.asked()).hasSize(3);
    }

    @Test
    void noMoreThanLikelyWhenSheMayHaveComeLater() {
        FakeTenant tenant = FakeTenant.showing(Case.bob())
                .showingToAnother(Case.row("4711", Case.ANN, "voice", "Available", "2026-11-23T13:00:01Z"));

        assertThat(Case.found(Case.judge(new TokenMayNotSeeAgent(), tenant)).sure())
                .isEqualTo(Sure.LIKELY);
    }

    @Test
    void openWhenThisTokenIsShownHerTheNextTime() {
        FakeTenant tenant = FakeTenant.showing(Case.bob(), Case.ann("voice", "Available"))
                .showingToAnother(Case.ann("voice", "Available"))
                .answering(Case.showingBobAlone("--+"));

        assertThat(Case.judge(new TokenMayNotSeeAgent(), tenant)).isInstanceOf(Judgement.Open.class);
    }

    @Test
    void openWhenTheOtherTokenIsNotShownHerEither() {
        FakeTenant tenant = FakeTenant.showing(Case.bob()).showingToAnother(Case.bob());

        assertThat(Case.judge(new TokenMayNotSeeAgent(), tenant)).isInstanceOf(Judgement.Open.class);
    }
}
