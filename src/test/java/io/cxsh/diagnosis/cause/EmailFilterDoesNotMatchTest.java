package io.cxsh.diagnosis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.diagnosis.FakeTenant;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Sure;
import org.junit.jupiter.api.Test;

class EmailFilterDoesNotMatchTest {
    @Test
    void certainWhenLetterCaseDiffers() {
        FakeTenant tenant = FakeTenant.showing(
                Case.row("4711", "Ann.Lee@acme.example", "voice", "Available", "2026-11-23T12:00:00Z"));

        Finding finding = Case.found(Case.judgeFor("ann.lee@acme.example", new EmailFilterDoesNotMatch(), tenant));

        assertThat(finding.headline()).isEqualTo("the e-mail filter does not match: letter case");
        assertThat(finding.sure()).isEqualTo(Sure.CERTAIN);
        assertThat(tenant.asked()).hasSize(2);
    }

    @Test
    void certainWhenABlankDiffers() {
        FakeTenant tenant = FakeTenant.showing(
                Case.row("4711", "ann.lee@acme.example", "voice", "Available", "2026-11-23T12:00:00Z"));

        Finding finding = Case.found(Case.judgeFor("ann.lee@acme.example ", new EmailFilterDoesNotMatch(), tenant));

        assertThat(finding.headline()).isEqualTo("the e-mail filter does not match: blanks");
        assertThat(finding.sure()).isEqualTo(Sure.CERTAIN);
        assertThat(tenant.asked()).hasSize(2);
    }

    @Test
    void certainWhenALetterOnlyLooksTheSame() {
        FakeTenant tenant = FakeTenant.showing(
                Case.row("4711", "ann.lee@acme.example", "voice", "Available", "2026-11-23T12:00:00Z"));

        Finding finding = Case.found(Case.judgeFor("аnn.lee@acme.example", new EmailFilterDoesNotMatch(), tenant));

        assertThat(finding.headline()).isEqualTo("the e-mail filter does not match: letters that only look the same");
        assertThat(finding.sure()).isEqualTo(Sure.CERTAIN);
        assertThat(tenant.asked()).hasSize(2);
    }

    @Test
    void certainWhenTheIdIsRightAndTheSpellingWrong() {
        FakeTenant tenant = FakeTenant.showing(Case.ann("voice", "Available"), Case.bob());

        Finding finding = Case.found(Case.judgeFor(
                "4711", new EmailFilterDoesNotMatch(), tenant, "agentId=4711", "email=ann.le@acme.example"));

        assertThat(finding.headline()).endsWith("spelling");
    }

    @Test
    void ruledOutWhenTheAddressIsSomebodyElses() {
        FakeTenant tenant = FakeTenant.showing(Case.ann("voice", "Available"), Case.bob());

        assertThat(Case.judgeFor(
                        "4711", new EmailFilterDoesNotMatch(), tenant, "agentId=4711", "email=bob.ray@acme.example"))
                .isInstanceOf(Judgement.RuledOut.class);
    }
}
