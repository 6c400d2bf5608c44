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
                        "email=ann.lee@acme.example + channel=voice: 1 row, shows her",
                        "email=ann.lee@acme.example + state=Available: 1 row, shows her",
                        "email=ann.lee@acme.example + channel=voice + state=Available: 0 rows, hides her");
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
