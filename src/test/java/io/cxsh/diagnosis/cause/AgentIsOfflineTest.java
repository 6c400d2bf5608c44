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

class AgentIsOfflineTest {
    @Test
    void certainWhenHerHistoryEndsInIt() {
        FakeTenant tenant = FakeTenant.showing(Case.bob())
                .remembering(
                        Case.row("4711", Case.ANN, "voice", "Available", "2026-11-23T09:00:00Z"),
                        Case.ann("voice", "Offline"));

        Finding finding = Case.found(Case.judge(new AgentIsOffline(), tenant));

        assertThat(finding.sure()).isEqualTo(Sure.CERTAIN);
        assertThat(finding.proof()).hasSize(2);
    }

    @Test
    void ruledOutWhenItEndsOtherwise() {
        FakeTenant tenant = FakeTenant.showing(Case.bob()).remembering(Case.ann("voice", "LoggedOut"));

        assertThat(Case.judge(new AgentIsOffline(), tenant)).isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void ruledOutWhenSheIsShown() {
        assertThat(Case.judge(new AgentIsOffline(), FakeTenant.showing(Case.ann("voice", "Available"))))
                .isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void foundWhenTheListShowsHerSo() {
        FakeTenant tenant = FakeTenant.showing(Case.ann("voice", "Offline"));

        assertThat(Case.judge(new AgentIsOffline(), tenant)).isInstanceOf(Judgement.Found.class);
        assertThat(tenant.asked()).hasSize(1);
    }

    @Test
    void ruledOutWhenOnlyTheTypeSaysThatSheIsLoggedIn() {
        AgentState row = new AgentState(
                new AgentId("4711"), Case.ANN, "voice", "Available", "LoggedIn", FakeTenant.NOW, Map.of());

        assertThat(Case.judge(new AgentIsOffline(), FakeTenant.showing(row))).isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void noMoreThanLikelyWhenTheNameIsLoggedIn() {
        FakeTenant tenant = FakeTenant.showing(Case.ann("voice", "Logged In"));

        assertThat(Case.found(Case.judge(new AgentIsOffline(), tenant)).sure()).isEqualTo(Sure.LIKELY);
    }

    @Test
    void noMoreThanLikelyWhenOnlyTheTypeSaysOffline() {
        AgentState row =
                new AgentState(new AgentId("4711"), Case.ANN, "voice", "Coaching", "offline", FakeTenant.NOW, Map.of());

        assertThat(Case.found(Case.judge(new AgentIsOffline(), FakeTenant.showing(row)))
                        .sure())
                .isEqualTo(Sure.LIKELY);
    }
}
