package io.cxsh.diagnosis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.diagnosis.Claim;
import io.cxsh.diagnosis.FakeTenant;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Sure;
import org.junit.jupiter.api.Test;

class FiltersHideAgentTogetherTest {
    @Test
    void certainWhenEitherFilterDroppedShowsHer() {
        FakeTenant tenant = FakeTenant.showing(Case.ann("voice", "Wrapup"), Case.ann("chat", "Available"));

        Finding finding =
                Case.found(Case.judge(new FiltersHideAgentTogether(), tenant, "channel=voice", "state=Available"));

        assertThat(finding.sure()).isEqualTo(Sure.CERTAIN);
        assertThat(finding.headline()).isEqualTo("two filters that are each true hide this agent together");
        assertThat(finding.proof())
                .extracting(Claim::text)
                .containsExactlyInAnyOrder(
                        "agent + channel         1 row   shows her",
                        "agent + state           1 row   shows her",
                        "agent + channel + state 0 rows  hides her");
    }

    @Test
    void ruledOutWhenOneFilterAloneHidesHer() {
        assertThat(Case.judge(
                        new FiltersHideAgentTogether(),
                        FakeTenant.showing(Case.ann("chat", "Available")),
                        "channel=voice",
                        "state=Available"))
                .isInstanceOf(Judgement.RuledOut.class);
    }
}
