package io.cxsh.diagnosis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.diagnosis.FakeTenant;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Reading;
import io.cxsh.diagnosis.Sure;
import io.cxsh.model.PlacedRow;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FiltersHideEverybodyTest {
    @Test
    void certainWhenTheListWithoutTheFilterShowsSomebody() {
        FakeTenant tenant = FakeTenant.showing(Case.ann("voice", "Available"), Case.bob());

        Finding finding = Case.found(Case.judgeAll(new FiltersHideEverybody(), tenant, "channel=fax"));

        assertThat(finding.sure()).isEqualTo(Sure.CERTAIN);
        assertThat(finding.headline()).isEqualTo("channel=fax leaves everybody out");
        assertThat(finding.cause().toString()).contains("of 2 rows none has channel=fax", "channel: ", "voice");
        assertThat(finding.fix().get(0).command()).contains("states");
    }

    @Test
    void namesTheFiltersThatOnlyTogetherLeaveEverybodyOut() {
        FakeTenant tenant = FakeTenant.showing(Case.ann("voice", "Available"), Case.ann("chat", "Busy"));

        Finding finding =
                Case.found(Case.judgeAll(new FiltersHideEverybody(), tenant, "channel=chat", "state=Available"));

        assertThat(finding.headline()).isEqualTo("channel=chat + state=Available leave everybody out together");
        assertThat(finding.sure()).isEqualTo(Sure.CERTAIN);
    }

    @Test
    void ruledOutWhenSomebodyIsShownOrNobodyIsAtAll() {
        assertThat(Case.judgeAll(
                        new FiltersHideEverybody(), FakeTenant.showing(Case.ann("voice", "Busy")), "channel=voice"))
                .isInstanceOf(Judgement.RuledOut.class);
        assertThat(Case.judgeAll(new FiltersHideEverybody(), FakeTenant.showing(), "channel=voice"))
                .isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void likelyWhereTheListMayGoOn() {
        FakeTenant tenant = FakeTenant.showing()
                .answering(query -> Optional.of(new Reading.Rows(
                        3,
                        200,
                        query,
                        1,
                        query.filters().isEmpty() ? List.of(new PlacedRow(Case.bob(), 0)) : List.of(),
                        List.of(),
                        Optional.empty(),
                        List.of(3),
                        false)));

        assertThat(Case.found(Case.judgeAll(new FiltersHideEverybody(), tenant, "channel=fax"))
                        .sure())
                .isEqualTo(Sure.LIKELY);
    }

    @Test
    void isForListsAlone() {
        assertThat(new FiltersHideEverybody().concerns(Case.question("channel=voice")))
                .isFalse();
        assertThat(new FiltersHideEverybody().concerns(Case.questionOfAll("channel=voice")))
                .isTrue();
    }
}
