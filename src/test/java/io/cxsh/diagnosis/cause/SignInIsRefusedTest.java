package io.cxsh.diagnosis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.diagnosis.FakeTenant;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Reading;
import io.cxsh.diagnosis.Sure;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignInIsRefusedTest {
    @Test
    void certainWhenTheServerRefuses() {
        FakeTenant tenant = FakeTenant.showing()
                .signedIn(new Reading.SignInRefused(1, 401, "invalid_client", "unknown client"))
                .answering(query -> Optional.of(new Reading.Missing("no token to ask with")));

        Finding finding = Case.found(Case.judge(new SignInIsRefused(), tenant));

        assertThat(finding.headline()).isEqualTo("the sign-in is refused: invalid_client");
        assertThat(finding.sure()).isEqualTo(Sure.CERTAIN);
    }

    @Test
    void ruledOutWhenAToken() {
        assertThat(Case.judge(new SignInIsRefused(), FakeTenant.showing())).isInstanceOf(Judgement.RuledOut.class);
    }
}
