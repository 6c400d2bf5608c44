package io.cxsh.diagnosis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.diagnosis.FakePlatform;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Sure;
import org.junit.jupiter.api.Test;

class TokenIsOfAnotherTenantTest {
    private static final String UUID = "11eb660f-0000-4000-8000-000000000001";
    private static final String OTHER = "11eb660f-0000-4000-8000-000000000009";
    private static final String GLOBEX = "{\"tenant\":\"globex\",\"tenantId\":\"" + OTHER + "\"}";

    @Test
    void certainWhenTheSettingsHaveAnotherId() {
        FakePlatform tenant = FakePlatform.showing(Case.bob()).claiming(GLOBEX, UUID);

        assertThat(Case.found(Case.judge(new TokenIsOfAnotherTenant(), tenant)).sure())
                .isEqualTo(Sure.CERTAIN);
    }

    @Test
    void likelyWhenTheSettingsHaveAName() {
        FakePlatform tenant = FakePlatform.showing(Case.bob()).claiming(GLOBEX, "acme");

        assertThat(Case.found(Case.judge(new TokenIsOfAnotherTenant(), tenant)).sure())
                .isEqualTo(Sure.LIKELY);
    }

    @Test
    void ruledOutWhenTheTwoAgree() {
        for (String expected : new String[] {"Globex", OTHER}) {
            assertThat(Case.judge(
                            new TokenIsOfAnotherTenant(),
                            FakePlatform.showing(Case.bob()).claiming(GLOBEX, expected)))
                    .isInstanceOf(Judgement.RuledOut.class);
        }
    }

    @Test
    void ruledOutWhenSheIsShown() {
        assertThat(Case.judge(
                        new TokenIsOfAnotherTenant(),
                        FakePlatform.showing(Case.ann("voice", "Available")).claiming(GLOBEX, "acme")))
                .isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void openWhenTheTokenTellsNoTenant() {
        assertThat(Case.judge(
                        new TokenIsOfAnotherTenant(),
                        FakePlatform.showing(Case.bob()).claiming("{}", "acme")))
                .isInstanceOf(Judgement.Open.class);
    }
}
