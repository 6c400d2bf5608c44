package io.cxsh.diagnosis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.diagnosis.Claim;
import io.cxsh.diagnosis.FakeTenant;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Sure;
import org.junit.jupiter.api.Test;

class RateIsLimitedTest {
    @Test
    void certainWhenTheServerSaysSo() {
        FakeTenant tenant = FakeTenant.showing().answering(Case.refusing(429, "no"));

        Finding finding = Case.found(Case.judge(new RateIsLimited(), tenant));

        assertThat(finding.sure()).isEqualTo(Sure.CERTAIN);
        assertThat(finding.proof()).extracting(Claim::text).containsExactly("status 429");
        assertThat(tenant.asked()).hasSize(1);
    }

    @Test
    void ruledOutByAnotherStatus() {
        FakeTenant tenant = FakeTenant.showing().answering(Case.refusing(503, "no"));

        assertThat(Case.judge(new RateIsLimited(), tenant)).isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void ruledOutWhenTheQueryIsAnswered() {
        assertThat(Case.judge(new RateIsLimited(), FakeTenant.showing())).isInstanceOf(Judgement.RuledOut.class);
    }
}
