package io.cxsh.diagnosis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.diagnosis.FakeTenant;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Sure;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AgentBelongsElsewhereTest {
    @Test
    void noMoreThanLikelyWhenTheServerSaysThatTheTenantDoesNotKnowHer() {
        FakeTenant tenant = FakeTenant.showing(Case.bob()).answering(Case.refusingHer(404, "not found in this tenant"));

        assertThat(Case.found(Case.judge(new AgentBelongsElsewhere(), tenant)).sure())
                .isEqualTo(Sure.LIKELY);
    }

    @Test
    void likelyWhenSheAloneIsNotFound() {
        FakeTenant tenant = FakeTenant.showing(Case.bob()).answering(Case.refusingHer(404, ""));

        assertThat(Case.found(Case.judge(new AgentBelongsElsewhere(), tenant)).sure())
                .isEqualTo(Sure.LIKELY);
    }

    @Test
    void likelyWhenNobodyHereIsAtHerDomain() {
        assertThat(Case.judgeFor("ann.lee@emea.example", new AgentBelongsElsewhere(), FakeTenant.showing(Case.bob())))
                .isInstanceOf(Judgement.Found.class);
    }

    @Test
    void openWhenHerDomainIsThisTenants() {
        assertThat(Case.judge(new AgentBelongsElsewhere(), FakeTenant.showing(Case.bob())))
                .isInstanceOf(Judgement.Open.class);
    }

    @Test
    void openWhenTheUnknownAddressIsNearlyOneThatIsShown() {
        FakeTenant tenant =
                FakeTenant.showing(Case.ann("voice", "Available")).answering(Case.refusingHer(404, "Invalid Agent Id"));

        assertThat(Case.judgeFor("anne.lee@acme.example", new AgentBelongsElsewhere(), tenant))
                .isInstanceOf(Judgement.Open.class);
    }

    @Test
    void openForANearMissEvenWhenTheServerSpeaksOfTheTenant() {
        FakeTenant tenant = FakeTenant.showing(Case.ann("voice", "Available"))
                .answering(Case.refusingHer(404, "no such agent in this tenant"));

        assertThat(Case.judgeFor("anne.lee@acme.example", new AgentBelongsElsewhere(), tenant))
                .isInstanceOf(Judgement.Open.class);
    }

    @Test
    void openWhenTheDomainIsNearlyTheTenants() {
        assertThat(Case.judgeFor(
                        "ann.lee@acmee.example",
                        new AgentBelongsElsewhere(),
                        FakeTenant.showing(Case.ann("voice", "Available"))))
                .isInstanceOf(Judgement.Open.class);
    }

    @Test
    void ruledOutWhenSheIsShownThoughTheQueryIsNotFound() {
        FakeTenant tenant = FakeTenant.showing(Case.ann("chat", "Available")).answering(Case.refusingHer(404, ""));

        assertThat(Case.judge(new AgentBelongsElsewhere(), tenant, "channel=voice"))
                .isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void ruledOutWhenSheHasAHistoryHereThoughTheQueryIsNotFound() {
        FakeTenant tenant = FakeTenant.showing(Case.bob())
                .remembering(Case.ann("voice", "LoggedOut"))
                .answering(query -> query.history()
                        ? Optional.empty()
                        : Case.refusingAnn(404, "").apply(query));

        assertThat(Case.judge(new AgentBelongsElsewhere(), tenant)).isInstanceOf(Judgement.RuledOut.class);
        assertThat(Case.found(Case.judge(new AgentIsLoggedOut(), tenant)).sure())
                .isEqualTo(Sure.CERTAIN);
    }

    @Test
    void openWhenNobodyIsShownAtAll() {
        FakeTenant tenant = FakeTenant.showing().answering(Case.refusingHer(404, ""));

        assertThat(Case.judge(new AgentBelongsElsewhere(), tenant)).isInstanceOf(Judgement.Open.class);
    }
}
