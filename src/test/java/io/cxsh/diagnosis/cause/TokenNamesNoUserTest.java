package io.cxsh.diagnosis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.diagnosis.FakePlatform;
import io.cxsh.diagnosis.FakeTenant;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Sure;
import org.junit.jupiter.api.Test;

class TokenNamesNoUserTest {
    @Test
    void likelyWhenTheQueryIsRefusedAndTheClaimsNameNobody() {
        assertThat(Case.found(Case.judge(new TokenNamesNoUser(), refusing(403).claiming("{\"iss\":\"x\"}", null)))
                        .sure())
                .isEqualTo(Sure.LIKELY);
    }

    @Test
    void ruledOutWhenTheClaimsNameAnAgent() {
        assertThat(Case.judge(new TokenNamesNoUser(), refusing(403).claiming("{\"icAgentId\":4700}", null)))
                .isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void openWhenTheTokenIsNoJwt() {
        assertThat(Case.judge(new TokenNamesNoUser(), refusing(403))).isInstanceOf(Judgement.Open.class);
    }

    @Test
    void ruledOutByAnotherStatus() {
        assertThat(Case.judge(new TokenNamesNoUser(), refusing(500).claiming("{\"iss\":\"x\"}", null)))
                .isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void ruledOutWhenTheQueryIsAnswered() {
        assertThat(Case.judge(new TokenNamesNoUser(), FakePlatform.showing(Case.bob())))
                .isInstanceOf(Judgement.RuledOut.class);
    }

    private static FakePlatform refusing(int status) {
        return FakePlatform.of(FakeTenant.showing().answering(Case.refusing(status, "no")));
    }
}
