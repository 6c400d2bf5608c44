package io.cxsh.diagnosis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.diagnosis.FakePlatform;
import io.cxsh.diagnosis.FakeTenant;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Reading;
import io.cxsh.diagnosis.Sure;
import io.cxsh.model.AgentState;
import io.cxsh.model.PlacedRow;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AgentIsOnLaterPageTest {
    @Test
    void ruledOutWhenTheListIsOnePage() {
        assertThat(Case.judge(new AgentIsOnLaterPage(), FakePlatform.showing(Case.ann("voice", "Available"))))
                .isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void certainWhenALaterPageHasHer() {
        assertThat(Case.found(Case.judge(new AgentIsOnLaterPage(), paged(3, true)))
                        .sure())
                .isEqualTo(Sure.CERTAIN);
    }

    @Test
    void ruledOutWhenTheFirstPageHasHer() {
        assertThat(Case.judge(new AgentIsOnLaterPage(), paged(2, true))).isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void openWhenSheIsMissingAndTheListMayGoOn() {
        assertThat(Case.judge(new AgentIsOnLaterPage(), paged(0, false))).isInstanceOf(Judgement.Open.class);
    }

    @Test
    void ruledOutWhenTheListWasReadToItsEnd() {
        assertThat(Case.judge(new AgentIsOnLaterPage(), paged(0, true))).isInstanceOf(Judgement.RuledOut.class);
    }

    /** Two pages, requests 2 and 3; she is on one of them, or for 0 on none. */
    private static FakePlatform paged(int page, boolean complete) {
        AgentState ann = Case.ann("voice", "Available");
        List<PlacedRow> rows = page == 0 ? List.of() : List.of(new PlacedRow(ann, 0, page));
        return FakePlatform.of(FakeTenant.showing(ann)
                .answering(query -> Optional.of(new Reading.Rows(
                        2, 200, query, 4, rows, List.of(), Optional.empty(), List.of(2, 3), complete))));
    }
}
