package io.cxsh.diagnosis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.diagnosis.FakePlatform;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Sure;
import io.cxsh.model.AgentState;
import io.cxsh.model.DirectoryEntry;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentMayNotWorkTest {
    private static final AgentState OUT = Case.row("4711", Case.ANN, null, "LoggedOut", "2026-11-23T12:00:00Z");

    @Test
    void certainWhenTheDirectoryHasHerAsInactive() {
        FakePlatform tenant = FakePlatform.showing(Case.bob())
                .listing(0, FakePlatform.person("4711", Case.ANN, Case.ANN, false, null));

        assertThat(Case.found(Case.judge(new AgentMayNotWork(), tenant)).sure()).isEqualTo(Sure.CERTAIN);
        assertThat(tenant.asked()).containsExactly("directory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"isLocked", "locked", "Locked"})
    void certainWhenTheDirectoryHasHerAsLockedUnderEitherKey(String key) {
        DirectoryEntry person = FakePlatform.person("4711", Case.ANN, Case.ANN, true, null);
        DirectoryEntry locked = new DirectoryEntry(
                person.agentId(),
                person.userName(),
                person.email(),
                null,
                null,
                true,
                null,
                null,
                null,
                Map.of(key, true));

        assertThat(Case.found(Case.judge(
                                new AgentMayNotWork(),
                                FakePlatform.showing(Case.bob()).listing(0, locked)))
                        .headline())
                .contains("locked");
    }

    @Test
    void likelyByNameWhileTheDirectoryWithholdsSomebody() {
        FakePlatform tenant = FakePlatform.showing(Case.bob()).listing(1, named("Ann", "Lee"));

        assertThat(Case.found(Case.judgeFor("Ann Lee", new AgentMayNotWork(), tenant))
                        .sure())
                .isEqualTo(Sure.LIKELY);
        assertThat(Case.found(Case.judge(new AgentMayNotWork(), tenant)).sure()).isEqualTo(Sure.CERTAIN);
    }

    private static DirectoryEntry named(String first, String last) {
        DirectoryEntry person = FakePlatform.person("4711", Case.ANN, Case.ANN, false, null);
        return new DirectoryEntry(
                person.agentId(), person.userName(), person.email(), first, last, false, null, null, null, Map.of());
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
