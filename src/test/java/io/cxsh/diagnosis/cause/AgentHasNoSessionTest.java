package io.cxsh.diagnosis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.diagnosis.FakePlatform;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Sure;
import io.cxsh.model.AgentState;
import org.junit.jupiter.api.Test;

class AgentHasNoSessionTest {
    private static final AgentState GONE = new AgentState(
            new io.cxsh.model.AgentId("4711"), Case.ANN, null, "LoggedOut", "LoggedOut", null, java.util.Map.of());

    @Test
    void certainWhenSheSignedInAndNoSessionWasOpened() {
        FakePlatform tenant = platform("2026-11-23T11:00:00Z").signingIn();

        assertThat(Case.found(Case.judge(new AgentHasNoSession(), tenant)).sure())
                .isEqualTo(Sure.CERTAIN);
        assertThat(tenant.asked()).containsExactly("directory", "logins 4711");
    }

    @Test
    void foundWithoutARowToo() {
        FakePlatform tenant = FakePlatform.showing(Case.bob())
                .listing(0, FakePlatform.person("4711", Case.ANN, Case.ANN, true, "2026-11-23T11:00:00Z"))
                .signingIn();

        assertThat(Case.judge(new AgentHasNoSession(), tenant)).isInstanceOf(Judgement.Found.class);
    }

    @Test
    void ruledOutWhenASessionWasOpened() {
        assertThat(Case.judge(
                        new AgentHasNoSession(),
                        platform("2026-11-23T11:00:00Z").signingIn("2026-11-23T11:00:05Z")))
                .isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void ruledOutWhenSheHasNotSignedInLately() {
        assertThat(Case.judge(
                        new AgentHasNoSession(),
                        platform("2026-10-01T11:00:00Z").signingIn()))
                .isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void notFoundWhenTheLoginHistoryIsClosed() {
        assertThat(Case.judge(new AgentHasNoSession(), platform("2026-11-23T11:00:00Z")))
                .isNotInstanceOf(Judgement.Found.class);
    }

    @Test
    void ruledOutWhenSheIsLoggedIn() {
        FakePlatform tenant = FakePlatform.showing(Case.ann("voice", "Available"));

        assertThat(Case.judge(new AgentHasNoSession(), tenant, "channel=chat")).isInstanceOf(Judgement.RuledOut.class);
        assertThat(tenant.asked()).isEmpty();
    }

    private static FakePlatform platform(String signedIn) {
        return FakePlatform.showing(Case.bob(), GONE)
                .listing(0, FakePlatform.person("4711", Case.ANN, Case.ANN, true, signedIn));
    }
}
