package io.cxsh.diagnosis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.diagnosis.FakePlatform;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Sure;
import io.cxsh.model.AgentState;
import org.junit.jupiter.api.Test;

class SessionEndedByItselfTest {
    private static final AgentState OUT = Case.row("4711", Case.ANN, null, "LoggedOut", "2026-11-23T12:00:00Z");

    @Test
    void likelyWhenTheLastStateLastedAsLongAsASessionMay() {
        assertThat(Case.found(Case.judge(
                                new SessionEndedByItself(),
                                lasting("2026-11-23T11:40:02Z").timingOut(20)))
                        .sure())
                .isEqualTo(Sure.LIKELY);
    }

    @Test
    void ruledOutWhenItLastedLonger() {
        FakePlatform tenant = lasting("2026-11-23T11:38:30Z").timingOut(20);

        assertThat(Case.judge(new SessionEndedByItself(), tenant)).isInstanceOf(Judgement.RuledOut.class);
        assertThat(tenant.asked()).containsExactly("directory", "history 4711");
    }

    @Test
    void ruledOutWhenSessionsDoNotEndByThemselves() {
        assertThat(Case.judge(
                        new SessionEndedByItself(),
                        lasting("2026-11-23T11:40:00Z").timingOut(0)))
                .isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void ruledOutWhenItLastedAnotherWholeNumberOfMinutes() {
        assertThat(Case.judge(
                        new SessionEndedByItself(),
                        lasting("2026-11-23T11:30:00Z").timingOut(20)))
                .isInstanceOf(Judgement.RuledOut.class);
    }

    private static FakePlatform lasting(String since) {
        return FakePlatform.showing(Case.bob(), OUT)
                .listing(0, FakePlatform.person("4711", Case.ANN, Case.ANN, true, "2026-11-23T09:00:00Z"))
                .remembering(
                        Case.row("4711", Case.ANN, "voice", "Available", "2026-11-23T09:00:00Z"),
                        Case.row("4711", Case.ANN, "voice", "Unavailable", since),
                        OUT);
    }
}
