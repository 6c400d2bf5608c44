package io.cxsh.diagnosis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.diagnosis.FakePlatform;
import io.cxsh.diagnosis.FakeTenant;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Reading;
import io.cxsh.diagnosis.Sure;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HostDoesNotServeTenantTest {
    @Test
    void likelyWhenEveryPathIsNotFound() {
        FakeTenant tenant = FakeTenant.showing().answering(Case.refusing(404, ""));

        assertThat(Case.found(Case.judge(new HostDoesNotServeTenant(), tenant)).sure())
                .isEqualTo(Sure.LIKELY);
    }

    @Test
    void ruledOutWhenOnlySheIsNotFound() {
        FakeTenant tenant = FakeTenant.showing(Case.bob()).answering(Case.refusingHer(404, ""));

        assertThat(Case.judge(new HostDoesNotServeTenant(), tenant)).isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void likelyWhenNothingAnswersAndDiscoveryNamesAnotherHost() {
        FakeTenant silent =
                FakeTenant.showing().answering(query -> Optional.of(new Reading.Unreachable("no such host")));

        Finding finding = Case.found(
                Case.judge(new HostDoesNotServeTenant(), FakePlatform.of(silent).moved("https://api-eu1.example")));

        assertThat(finding.sure()).isEqualTo(Sure.LIKELY);
        assertThat(finding.headline()).isEqualTo("this host does not answer; discovery names https://api-eu1.example");
        assertThat(Case.judge(new HostDoesNotServeTenant(), FakePlatform.of(silent)))
                .isInstanceOf(Judgement.Open.class);
    }

    @Test
    void likelyWhenThe404IsAPage() {
        FakeTenant tenant =
                FakeTenant.showing().answering(query -> Optional.of(new Reading.Odd(7, 404, "a web page", true)));

        assertThat(Case.found(Case.judge(new HostDoesNotServeTenant(), tenant)).sure())
                .isEqualTo(Sure.LIKELY);
    }
}
