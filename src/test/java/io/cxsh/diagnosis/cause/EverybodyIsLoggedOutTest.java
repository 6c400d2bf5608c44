package io.cxsh.diagnosis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.diagnosis.FakeTenant;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Sure;
import org.junit.jupiter.api.Test;

class EverybodyIsLoggedOutTest {
    @Test
    void likelyWhenEverybodysHistoryEndsLoggedOut() {
        FakeTenant tenant = FakeTenant.showing().remembering(Case.ann("voice", "LoggedOut"));

        assertThat(Case.found(Case.judgeAll(new EverybodyIsLoggedOut(), tenant)).sure())
                .isEqualTo(Sure.LIKELY);
    }

    @Test
    void openWhenSomebodysHistoryEndsInAWorkingState() {
        FakeTenant tenant = FakeTenant.showing().remembering(Case.ann("voice", "LoggedOut"), Case.bob());

        assertThat(Case.judgeAll(new EverybodyIsLoggedOut(), tenant)).isInstanceOf(Judgement.Open.class);
    }

    @Test
    void ruledOutWithoutHistoryAndWhereSomebodyIsShown() {
        assertThat(Case.judgeAll(new EverybodyIsLoggedOut(), FakeTenant.showing()))
                .isInstanceOf(Judgement.RuledOut.class);
        assertThat(Case.judgeAll(new EverybodyIsLoggedOut(), FakeTenant.showing(Case.bob()), "channel=fax"))
                .isInstanceOf(Judgement.RuledOut.class);
    }
}
