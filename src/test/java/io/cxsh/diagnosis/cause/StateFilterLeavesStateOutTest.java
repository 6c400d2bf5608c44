package io.cxsh.diagnosis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.diagnosis.FakeTenant;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Sure;
import org.junit.jupiter.api.Test;

class StateFilterLeavesStateOutTest {
    @Test
    void certainWhenDroppingTheStateShowsHer() {
        Finding finding = Case.found(Case.judge(
                new StateFilterLeavesStateOut(), FakeTenant.showing(Case.ann("voice", "Wrapup")), "state=Available"));

        assertThat(finding.sure()).isEqualTo(Sure.CERTAIN);
        assertThat(finding.headline()).isEqualTo("the state filter leaves this agent out: she is in Wrapup");
    }

    @Test
    void ruledOutWhenSheIsNotReportedAtAll() {
        assertThat(Case.judge(new StateFilterLeavesStateOut(), FakeTenant.showing(Case.bob()), "state=Available"))
                .isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void certainWhenSheIsLoggedInAndAnotherStateWasAskedFor() {
        FakeTenant tenant = FakeTenant.showing(Case.ann("voice", "LoggedIn"));

        assertThat(Case.found(Case.judge(new StateFilterLeavesStateOut(), tenant, "state=Available"))
                        .sure())
                .isEqualTo(Sure.CERTAIN);
    }
}
