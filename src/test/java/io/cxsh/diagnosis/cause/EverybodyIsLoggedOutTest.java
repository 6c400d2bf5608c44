package io.cxsh.diagnosis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.diagnosis.FakeTenant;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Reading;
import io.cxsh.diagnosis.Sure;
import io.cxsh.model.AgentId;
import io.cxsh.model.AgentState;
import io.cxsh.model.PlacedRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EverybodyIsLoggedOutTest {
    @Test
    void likelyWhenEverybodysHistoryEndsLoggedOut() {
        FakeTenant tenant = FakeTenant.showing().remembering(Case.ann("voice", "LoggedOut"));

        assertThat(Case.found(Case.judgeAll(new EverybodyIsLoggedOut(), tenant)).sure())
                .isEqualTo(Sure.LIKELY);
    }

    @ParameterizedTest
    @CsvSource({"true, CERTAIN", "false, LIKELY"})
    void certainWhenAWholeListNamesEverybodyAsLoggedOut(boolean whole, Sure sure) {
        AgentState out = new AgentState(new AgentId("7"), null, null, "LoggedOut", "LoggedOut", null, Map.of());
        FakeTenant tenant = FakeTenant.showing()
                .answering(query -> Optional.of(new Reading.Rows(
                        3,
                        200,
                        query,
                        1,
                        List.of(new PlacedRow(out, 0)),
                        List.of(),
                        Optional.empty(),
                        List.of(3),
                        whole)));

        assertThat(Case.found(Case.judgeAll(new EverybodyIsLoggedOut(), tenant)).sure())
                .isEqualTo(sure);
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
