package io.cxsh.diagnosis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.diagnosis.FakePlatform;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Sure;
import io.cxsh.model.AgentState;
import org.junit.jupiter.api.Test;

class FieldIsLeftOutTest {
    private static final AgentState NOWHERE = Case.row("4711", Case.ANN, null, "Available", "2026-11-23T12:00:00Z");

    @Test
    void likelyWhenNoRowHasAMediaTypeAndNobodyIsInAContact() {
        FakePlatform tenant =
                FakePlatform.showing(NOWHERE, Case.row("4712", "bob@acme.example", null, "Available", NOON));

        assertThat(Case.found(Case.judge(new FieldIsLeftOut(), tenant, "channel=voice"))
                        .sure())
                .isEqualTo(Sure.LIKELY);
    }

    @Test
    void ruledOutWhenSomebodyHasAMediaType() {
        assertThat(Case.judge(new FieldIsLeftOut(), FakePlatform.showing(NOWHERE, Case.bob()), "channel=voice"))
                .isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void ruledOutWhenNothingFiltersByIt() {
        assertThat(Case.judge(new FieldIsLeftOut(), FakePlatform.showing(NOWHERE), "state=Unavailable"))
                .isInstanceOf(Judgement.RuledOut.class);
    }

    private static final String NOON = "2026-11-23T12:00:00Z";
}
