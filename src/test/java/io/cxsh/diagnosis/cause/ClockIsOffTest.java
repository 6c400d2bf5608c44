package io.cxsh.diagnosis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.diagnosis.FakeTenant;
import io.cxsh.diagnosis.Judgement;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClockIsOffTest {
    @Test
    void foundWhenMoreThanHalfAMinuteApart() {
        FakeTenant tenant = FakeTenant.showing().ahead(Duration.ofSeconds(-31));

        assertThat(Case.found(Case.judge(new ClockIsOff(), tenant)).headline())
                .isEqualTo("the tenant's clock is 31 s behind this machine's");
    }

    @Test
    void ruledOutWhenTheyAgree() {
        FakeTenant tenant = FakeTenant.showing().ahead(Duration.ofSeconds(30));

        assertThat(Case.judge(new ClockIsOff(), tenant)).isInstanceOf(Judgement.RuledOut.class);
    }
}
