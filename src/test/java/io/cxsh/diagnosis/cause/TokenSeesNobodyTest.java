package io.cxsh.diagnosis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.diagnosis.FakePlatform;
import io.cxsh.diagnosis.FakeTenant;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Reading;
import io.cxsh.diagnosis.Sure;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenSeesNobodyTest {
    @Test
    void likelyWhenTheListIsEmptyAndTheScopeGranted() {
        FakeTenant tenant = FakeTenant.showing()
                .signedIn(
                        new Reading.Granted(1, Set.of("agent:states:read"), Optional.of(Set.of("agent:states:read"))));

        assertThat(Case.found(Case.judge(new TokenSeesNobody(), tenant)).sure()).isEqualTo(Sure.LIKELY);
    }

    @Test
    void ruledOutWhenTheScopeIsMissing() {
        FakeTenant tenant = FakeTenant.showing()
                .signedIn(new Reading.Granted(1, Set.of("agent:states:read"), Optional.of(Set.of("agent:read"))));

        assertThat(Case.judge(new TokenSeesNobody(), tenant)).isInstanceOf(Judgement.RuledOut.class);
        assertThat(tenant.asked()).hasSize(2);
    }

    @Test
    void ruledOutWhenSheHasAHistory() {
        FakeTenant tenant = FakeTenant.showing().remembering(Case.ann("voice", "LoggedOut"));

        assertThat(Case.judge(new TokenSeesNobody(), tenant)).isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void likelyOnThePlatformAlsoWhereTheDirectoryShowsHer() {
        FakePlatform tenant = FakePlatform.showing()
                .listing(0, FakePlatform.person("4711", Case.ANN, Case.ANN, true, null))
                .remembering(Case.ann("voice", "Available"));

        Finding finding = Case.found(Case.judge(new TokenSeesNobody(), tenant));

        assertThat(finding.sure()).isEqualTo(Sure.LIKELY);
        assertThat(finding.headline()).isEqualTo("this token sees nobody's state");
        assertThat(tenant.asked()).containsExactly("directory");
    }

    @Test
    void ruledOutWhenSomebodyIsShown() {
        assertThat(Case.judge(new TokenSeesNobody(), FakeTenant.showing(Case.bob())))
                .isInstanceOf(Judgement.RuledOut.class);
    }
}
