package io.cxsh.diagnosis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.diagnosis.Claim;
import io.cxsh.diagnosis.FakeTenant;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Reading;
import io.cxsh.diagnosis.Sure;
import io.cxsh.model.AgentId;
import io.cxsh.model.AgentState;
import io.cxsh.model.PlacedRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TokenMayNotSeeAgentTest {
    @Test
    void certainWhenSheAloneIsForbidden() {
        FakeTenant tenant = FakeTenant.showing(Case.bob()).answering(Case.refusingAnn(403, "restricted"));

        Finding finding = Case.found(Case.judge(new TokenMayNotSeeAgent(), tenant));

        assertThat(finding.sure()).isEqualTo(Sure.CERTAIN);
        assertThat(finding.proof())
                .extracting(Claim::text)
                .containsExactly(
                        "the query: 403, twice",
                        "the same query for somebody else: answered",
                        "no filter: 1 row, none of them hers");
    }

    @Test
    void ruledOutWhenSomebodyWhoIsShownIsRefusedInTheSameWay() {
        FakeTenant tenant = FakeTenant.showing(Case.bob()).answering(Case.refusingHer(403, ""));

        assertThat(Case.judge(new TokenMayNotSeeAgent(), tenant)).isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void noMoreThanLikelyWhenTheWayItIsWrittenMayBeRefused() {
        FakeTenant tenant = FakeTenant.showing(Case.bob())
                .answering(query ->
                        query.value("email").filter(text -> text.contains("'")).isPresent()
                                ? Optional.of(new Reading.Refused(7, 403, "", 1))
                                : Optional.empty());

        assertThat(Case.found(Case.judgeFor("ann.o'lee@acme.example", new TokenMayNotSeeAgent(), tenant))
                        .sure())
                .isEqualTo(Sure.LIKELY);
    }

    @Test
    void noMoreThanLikelyWhenNobodyElseCanBeAskedFor() {
        FakeTenant tenant = FakeTenant.showing().answering(Case.refusingAnn(403, ""));

        assertThat(Case.found(Case.judge(new TokenMayNotSeeAgent(), tenant)).sure())
                .isEqualTo(Sure.LIKELY);
    }

    @Test
    void likelyWhenSheIsWithheldSilently() {
        FakeTenant tenant = FakeTenant.showing(Case.bob());

        assertThat(Case.found(Case.judge(new TokenMayNotSeeAgent(), tenant)).sure())
                .isEqualTo(Sure.LIKELY);
        assertThat(tenant.asked()).hasSize(5);
    }

    @Test
    void ruledOutWhenTheTokenSeesHerHistory() {
        FakeTenant tenant = FakeTenant.showing(Case.bob()).remembering(Case.ann("voice", "LoggedOut"));

        assertThat(Case.judge(new TokenMayNotSeeAgent(), tenant)).isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void openWhenSomebodyHasNearlyHerName() {
        FakeTenant tenant = FakeTenant.showing(Case.ann("voice", "Available"));

        assertThat(Case.judgeFor("anne.lee@acme.example", new TokenMayNotSeeAgent(), tenant))
                .isInstanceOf(Judgement.Open.class);
    }

    @Test
    void ruledOutWhenNobodyIsShown() {
        assertThat(Case.judge(new TokenMayNotSeeAgent(), FakeTenant.showing())).isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void openWhenTheListOfAllEndsBeforeHer() {
        FakeTenant tenant = FakeTenant.showing(Case.ann("voice", "Available")).answering(Case.cutOffBeforeHer());

        assertThat(Case.judge(new TokenMayNotSeeAgent(), tenant, "channel=chat"))
                .isNotInstanceOf(Judgement.Found.class);
        assertThat(Case.judge(new StateIsNotReturned(), tenant, "channel=chat")).isInstanceOf(Judgement.Open.class);
    }

    @Test
    void noMoreThanLikelyWhenTheWordsSpeakOfSomethingElse() {
        FakeTenant tenant = FakeTenant.showing(Case.bob()).answering(Case.refusingAnn(403, "agent is inactive"));

        assertThat(Case.found(Case.judge(new TokenMayNotSeeAgent(), tenant)).sure())
                .isEqualTo(Sure.LIKELY);
    }

    @Test
    void ruledOutWhenTheAddressFindsOneWhoseRowsLeaveItOut() {
        AgentState row =
                new AgentState(new AgentId("4711"), null, "voice", "Available", null, FakeTenant.NOW, Map.of());
        FakeTenant tenant = FakeTenant.showing()
                .answering(query -> Optional.of(new Reading.Rows(
                        7, 200, query, 1, List.of(new PlacedRow(row, 0)), List.of(), Optional.empty())));

        assertThat(Case.judge(new TokenMayNotSeeAgent(), tenant)).isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void openWhenTheRefusalDoesNotComeAgain() {
        AtomicInteger asked = new AtomicInteger();
        FakeTenant tenant = FakeTenant.showing(Case.bob())
                .answering(query -> asked.getAndIncrement() == 0
                        ? Optional.of(new Reading.Refused(2, 403, "", 1))
                        : Optional.empty());

        assertThat(Case.judge(new TokenMayNotSeeAgent(), tenant)).isInstanceOf(Judgement.Open.class);
    }

    @Test
    void openWhileTheTenantKeepsHerHistoryBack() {
        FakeTenant tenant = FakeTenant.showing(Case.bob())
                .answering(
                        query -> query.history() ? Optional.of(new Reading.Refused(4, 429, "", 3)) : Optional.empty());

        assertThat(Case.judge(new TokenMayNotSeeAgent(), tenant)).isInstanceOf(Judgement.Open.class);
    }

    @Test
    void openWhenTheNextAnswerShowsHer() {
        FakeTenant tenant = FakeTenant.showing(Case.ann("voice", "Available"), Case.bob())
                .answering(Case.showingBobAlone("--" + "--"));

        assertThat(Case.judge(new TokenMayNotSeeAgent(), tenant)).isInstanceOf(Judgement.Open.class);
    }

    @Test
    void likelyWhenSheAloneIsABadRequest() {
        FakeTenant tenant = FakeTenant.showing(Case.bob()).answering(Case.refusingAnn(400, "no agents match"));

        assertThat(Case.found(Case.judge(new TokenMayNotSeeAgent(), tenant)).sure())
                .isEqualTo(Sure.LIKELY);
    }

    @Test
    void openWhenWhoeverIsAskedForIsABadRequest() {
        FakeTenant tenant = FakeTenant.showing(Case.bob()).answering(Case.refusingHer(400, "unknown parameter"));

        assertThat(Case.judge(new TokenMayNotSeeAgent(), tenant)).isInstanceOf(Judgement.Open.class);
    }
}
