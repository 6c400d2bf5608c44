package io.cxsh.diagnosis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.diagnosis.FakeTenant;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Reading;
import io.cxsh.diagnosis.Sure;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallIsForbiddenTest {
    @Test
    void certainWhenRefusedWithAndWithoutFilters() {
        FakeTenant tenant = FakeTenant.showing(Case.bob()).answering(Case.refusing(403, "scope missing"));

        Finding finding = Case.found(Case.judge(new CallIsForbidden(), tenant));

        assertThat(finding.sure()).isEqualTo(Sure.CERTAIN);
        assertThat(finding.cause().get(0).text()).isEqualTo("the call is refused; the server says: \"scope missing\"");
    }

    @Test
    void ruledOutWhenOnlySheIsRefused() {
        FakeTenant tenant = FakeTenant.showing(Case.bob()).answering(Case.refusingAnn(403, ""));

        assertThat(Case.judge(new CallIsForbidden(), tenant)).isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void ruledOutWhenTheQueryIsAnswered() {
        assertThat(Case.judge(new CallIsForbidden(), FakeTenant.showing())).isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void likelyWhenWhoeverIsAskedForIsRefused() {
        FakeTenant tenant = FakeTenant.showing(Case.bob()).answering(Case.refusingHer(403, ""));

        assertThat(Case.found(Case.judge(new CallIsForbidden(), tenant)).sure()).isEqualTo(Sure.LIKELY);
    }

    @Test
    void noMoreThanLikelyWhenTheWordsSpeakOfSomethingElse() {
        for (String said : new String[] {"Developer Over Rate Limit", "IP address not allowed", "tenant suspended"}) {
            FakeTenant tenant = FakeTenant.showing().answering(Case.refusing(403, said));

            assertThat(Case.found(Case.judge(new CallIsForbidden(), tenant)).sure())
                    .as(said)
                    .isEqualTo(Sure.LIKELY);
        }
    }

    @Test
    void noMoreThanLikelyWhenTheTwoRefusalsDiffer() {
        FakeTenant tenant = FakeTenant.showing()
                .answering(query -> Optional.of(
                        new Reading.Refused(7, 403, query.filters().isEmpty() ? "scope" : "restricted", 1)));

        assertThat(Case.found(Case.judge(new CallIsForbidden(), tenant)).sure()).isEqualTo(Sure.LIKELY);
    }

    @Test
    void noMoreThanLikelyWhenOneRefusalOfTheListWithoutFiltersIsAllThereIs() {
        FakeTenant tenant = FakeTenant.showing().answering(Case.refusing(403, "unfiltered queries are not allowed"));

        assertThat(Case.found(Case.judgeFor("Ann Lee", new CallIsForbidden(), tenant))
                        .sure())
                .isEqualTo(Sure.LIKELY);
    }
}
