package io.cxsh.diagnosis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.diagnosis.FakeTenant;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Sure;
import io.cxsh.model.AgentId;
import io.cxsh.model.AgentState;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AgentIsLoggedOutTest {
    @Test
    void certainWhenHerHistoryEndsInIt() {
        FakeTenant tenant = FakeTenant.showing(Case.bob())
                .remembering(
                        Case.row("4711", Case.ANN, "voice", "Available", "2026-11-23T09:00:00Z"),
                        Case.ann("voice", "Logged Out"));

        Finding finding = Case.found(Case.judge(new AgentIsLoggedOut(), tenant));

        assertThat(finding.sure()).isEqualTo(Sure.CERTAIN);
        assertThat(finding.proof()).hasSize(2);
    }

    @Test
    void ruledOutWhenItEndsOtherwise() {
        FakeTenant tenant = FakeTenant.showing(Case.bob()).remembering(Case.ann("voice", "Offline"));

        assertThat(Case.judge(new AgentIsLoggedOut(), tenant)).isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void ruledOutWhenSheIsShown() {
        assertThat(Case.judge(new AgentIsLoggedOut(), FakeTenant.showing(Case.ann("voice", "Available"))))
                .isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void foundWhenTheListShowsHerSo() {
        FakeTenant tenant = FakeTenant.showing(Case.ann("voice", "Logged Out"));

        assertThat(Case.judge(new AgentIsLoggedOut(), tenant)).isInstanceOf(Judgement.Found.class);
        assertThat(tenant.asked()).hasSize(1);
    }

    @Test
    void foundWhenTheListShowsHerSoAndAStateFilterHidesHer() {
        FakeTenant tenant = FakeTenant.showing(Case.ann("voice", "Logged Out"));

        assertThat(Case.judge(new AgentIsLoggedOut(), tenant, "state=Available"))
                .isInstanceOf(Judgement.Found.class);
    }

    @Test
    void ruledOutWhenSheLeftOnlyTheChannelAskedFor() {
        FakeTenant tenant = FakeTenant.showing(Case.ann("voice", "Logged Out"), Case.ann("chat", "Available"));

        assertThat(Case.judge(new AgentIsLoggedOut(), tenant, "channel=voice")).isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void likelyWhenOnlyOneOfHerChannelsEndsInIt() {
        FakeTenant tenant = FakeTenant.showing(Case.bob())
                .remembering(
                        Case.row("4711", Case.ANN, "voice", "Project X", "2026-11-23T09:00:00Z"),
                        Case.ann("chat", "Logged Out"));

        assertThat(Case.found(Case.judge(new AgentIsLoggedOut(), tenant)).sure())
                .isEqualTo(Sure.LIKELY);
        assertThat(Case.judge(new StateIsNotReturned(), tenant)).isInstanceOf(Judgement.Open.class);
    }

    @Test
    void noMoreThanLikelyWhenSomebodyElseHasHerAddress() {
        FakeTenant tenant = FakeTenant.showing(Case.bob())
                .remembering(
                        Case.row("4799", Case.ANN, "voice", "Project X", "2026-11-23T11:00:00Z"),
                        Case.ann("voice", "LoggedOut"));

        assertThat(Case.found(Case.judge(new AgentIsLoggedOut(), tenant)).sure())
                .isEqualTo(Sure.LIKELY);
    }

    @Test
    void noMoreThanLikelyWhenAStateHasNoTime() {
        AgentState timeless = new AgentState(new AgentId("4711"), Case.ANN, "voice", "Project X", null, null, Map.of());
        FakeTenant tenant = FakeTenant.showing(Case.bob()).remembering(timeless, Case.ann("voice", "LoggedOut"));

        assertThat(Case.found(Case.judge(new AgentIsLoggedOut(), tenant)).sure())
                .isEqualTo(Sure.LIKELY);
    }
}
