package io.cxsh.diagnosis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.diagnosis.FakePlatform;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Sure;
import io.cxsh.model.AgentState;
import org.junit.jupiter.api.Test;

class UserNameDiffersTest {
    private static final AgentState ALEE = Case.row("4711", null, "voice", "Available", "2026-11-23T12:00:00Z");

    @Test
    void certainWhenTheDirectoryTiesTheAddressToANumberInTheList() {
        FakePlatform tenant = FakePlatform.showing(Case.bob(), ALEE)
                .listing(0, FakePlatform.person("4711", "alee", Case.ANN, true, null));

        assertThat(Case.found(Case.judge(new UserNameDiffers(), tenant)).sure()).isEqualTo(Sure.CERTAIN);
    }

    @Test
    void ruledOutWhenARowCarriesTheAddress() {
        FakePlatform tenant = FakePlatform.showing(Case.bob(), Case.ann("voice", "Available"));

        assertThat(Case.judge(new UserNameDiffers(), tenant, "channel=chat")).isInstanceOf(Judgement.RuledOut.class);
        assertThat(tenant.asked()).isEmpty();
    }

    @Test
    void ruledOutWhenTheDirectoryHasNobodyByThatAddress() {
        assertThat(Case.judge(
                        new UserNameDiffers(),
                        FakePlatform.showing(Case.bob(), ALEE).listing(0)))
                .isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void openWhenTwoPeopleShareTheAddress() {
        FakePlatform tenant = FakePlatform.showing(Case.bob(), ALEE)
                .listing(
                        0,
                        FakePlatform.person("4711", "alee", Case.ANN, true, null),
                        FakePlatform.person("4712", "alee2", Case.ANN, true, null));

        assertThat(Case.judge(new UserNameDiffers(), tenant)).isNotInstanceOf(Judgement.Found.class);
    }

    @Test
    void openWhenTheDirectoryIsClosed() {
        assertThat(Case.judge(new UserNameDiffers(), FakePlatform.showing(Case.bob(), ALEE)))
                .isInstanceOf(Judgement.Open.class);
    }
}
