package io.cxsh.diagnosis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.diagnosis.FakePlatform;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Sure;
import io.cxsh.model.AgentState;
import org.junit.jupiter.api.Test;

class AgentMayNotWorkTest {
    private static final AgentState OUT = Case.row("4711", Case.ANN, null, "LoggedOut", "2026-11-23T12:00:00Z");

    @Test
    void certainWhenTheDirectoryHasHerAsInactive() {
        FakePlatform tenant = FakePlatform.showing(Case.bob())
                .listing(0, FakePlatform.person("4711", Case.ANN, Case.ANN, false, null));

        assertThat(Case.found(Case.judge(new AgentMayNotWork(), tenant)).sure()).isEqualTo(Sure.CERTAIN);
        assertThat(tenant.asked()).containsExactly("directory");
    }

    @Test
    void ruledOutWhenSheIsActive() {
        FakePlatform tenant = FakePlatform.showing(Case.bob(), OUT)
                .listing(0, FakePlatform.person("4711", Case.ANN, Case.ANN, true, null))
                .remembering(OUT);

        assertThat(Case.judge(new AgentMayNotWork(), tenant)).isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void ruledOutWhenSheIsLoggedInAllTheSame() {
        FakePlatform tenant = FakePlatform.showing(Case.ann("voice", "Available"))
                .listing(0, FakePlatform.person("4711", Case.ANN, Case.ANN, false, null));

        assertThat(Case.judge(new AgentMayNotWork(), tenant, "channel=chat")).isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void openWhenTheDirectoryIsClosed() {
        assertThat(Case.judge(
                        new AgentMayNotWork(), FakePlatform.showing(Case.bob()).refusing(403, "no")))
                .isInstanceOf(Judgement.Open.class);
    }

    @Test
    void openInTheOtherDialect() {
        assertThat(new AgentMayNotWork().concerns(io.cxsh.session.Dialect.CLASSIC))
                .isFalse();
    }
}
