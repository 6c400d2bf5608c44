package io.cxsh.diagnosis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.diagnosis.Claim;
import io.cxsh.diagnosis.FakeTenant;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Reading;
import io.cxsh.diagnosis.Sure;
import io.cxsh.model.Query;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ChannelFilterHidesAgentTest {
    @Test
    void certainWhenDroppingTheChannelShowsHer() {
        Finding finding = Case.found(Case.judge(
                new ChannelFilterHidesAgent(), FakeTenant.showing(Case.ann("chat", "Available")), "channel=voice"));

        assertThat(finding.sure()).isEqualTo(Sure.CERTAIN);
        assertThat(finding.headline()).isEqualTo("the channel filter hides this agent: she is on chat");
        assertThat(finding.proof())
                .extracting(Claim::text)
                .containsExactly(
                        "agent                   1 row   shows her", "agent + channel         0 rows  hides her");
        assertThat(finding.fix().get(0).command()).contains("states --agent ann.lee@acme.example");
    }

    @Test
    void ruledOutWhenSheIsOnTheChannelInAnotherState() {
        FakeTenant tenant = FakeTenant.showing(Case.ann("voice", "Wrapup"));

        assertThat(Case.judge(new ChannelFilterHidesAgent(), tenant, "channel=voice", "state=Available"))
                .isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void ruledOutWithoutAskingMoreWhenThereIsNoChannelFilter() {
        FakeTenant tenant = FakeTenant.showing(Case.bob());

        assertThat(Case.judge(new ChannelFilterHidesAgent(), tenant)).isInstanceOf(Judgement.RuledOut.class);
        assertThat(tenant.asked()).hasSize(1);
    }

    @Test
    void noMoreThanLikelyWhenTheServerReadsTheChannelInItsOwnWay() {
        FakeTenant tenant = FakeTenant.showing(Case.ann("voice", "Available"))
                .answering(query -> query.value("channel").isPresent()
                        ? Optional.of(new Reading.Rows(9, 200, query, 0, List.of(), List.of(), Optional.empty()))
                        : Optional.empty());

        Finding finding = Case.found(Case.judge(new ChannelFilterHidesAgent(), tenant, "channel=voice"));

        assertThat(finding.sure()).isEqualTo(Sure.LIKELY);
        assertThat(finding.cause()).extracting(Claim::text).anyMatch(text -> text.contains("in another way than cxsh"));
    }

    @Test
    void openWhenTheSameQueryShowsHerTheNextTime() {
        AtomicInteger answers = new AtomicInteger();
        FakeTenant tenant = FakeTenant.showing(Case.ann("voice", "Available"), Case.bob())
                .answering(query -> answers.getAndIncrement() == 0
                        ? Optional.of(new Reading.Rows(2, 200, query, 0, List.of(), List.of(), Optional.empty()))
                        : Optional.empty());

        assertThat(Case.judge(new ChannelFilterHidesAgent(), tenant, "channel=voice"))
                .isInstanceOf(Judgement.Open.class);
    }

    @Test
    void noMoreThanLikelyWhenSheCameAfterTheQuery() {
        FakeTenant tenant = FakeTenant.showing(Case.row("4711", Case.ANN, "chat", "Available", "2026-11-23T13:00:02Z"));

        assertThat(Case.found(Case.judge(new ChannelFilterHidesAgent(), tenant, "channel=voice"))
                        .sure())
                .isEqualTo(Sure.LIKELY);
    }

    @Test
    void certainWhenTheServerSays404WhereNobodyMatches() {
        FakeTenant tenant = FakeTenant.showing(Case.ann("chat", "Available")).answering(refusingTheChannel(404));

        Finding finding = Case.found(Case.judge(new ChannelFilterHidesAgent(), tenant, "channel=voice"));

        assertThat(finding.sure()).isEqualTo(Sure.CERTAIN);
        assertThat(finding.proof()).extracting(Claim::text).contains("agent + channel         404     hides her");
    }

    @Test
    void certainWhenTheServerDoesNotKnowTheChannel() {
        FakeTenant tenant = FakeTenant.showing(Case.ann("chat", "Available")).answering(refusingTheChannel(400));

        assertThat(Case.found(Case.judge(new ChannelFilterHidesAgent(), tenant, "channel=phone"))
                        .sure())
                .isEqualTo(Sure.CERTAIN);
    }

    @Test
    void openWhenTheChannelIsRefusedForWantOfAPermission() {
        FakeTenant tenant = FakeTenant.showing(Case.ann("chat", "Available")).answering(refusingTheChannel(403));

        assertThat(Case.judge(new ChannelFilterHidesAgent(), tenant, "channel=voice"))
                .isInstanceOf(Judgement.Open.class);
    }

    @Test
    void noMoreThanLikelyWhenTheServerRefusesAFilterThatHoldsTwice() {
        FakeTenant tenant = FakeTenant.showing(Case.ann("voice", "Available")).answering(refusingTheChannel(404));

        assertThat(Case.found(Case.judge(new ChannelFilterHidesAgent(), tenant, "channel=voice"))
                        .sure())
                .isEqualTo(Sure.LIKELY);
    }

    @Test
    void openWhenTheQueryIsRefusedOnceAndThenShowsHer() {
        AtomicInteger answers = new AtomicInteger();
        FakeTenant tenant = FakeTenant.showing(Case.ann("voice", "Available"))
                .answering(query -> answers.getAndIncrement() == 0
                        ? Optional.of(new Reading.Refused(2, 404, "", 1))
                        : Optional.empty());

        assertThat(Case.judge(new ChannelFilterHidesAgent(), tenant, "channel=voice"))
                .isInstanceOf(Judgement.Open.class);
    }

    @Test
    void certainWhenOnlySomebodyMayBeAskedFor() {
        FakeTenant tenant = FakeTenant.showing(Case.ann("chat", "Available"))
                .answering(query -> query.filters().isEmpty()
                        ? Optional.of(new Reading.Refused(3, 400, "name somebody", 1))
                        : Optional.empty());

        Finding finding = Case.found(Case.judge(new ChannelFilterHidesAgent(), tenant, "channel=voice"));

        assertThat(finding.sure()).isEqualTo(Sure.CERTAIN);
        assertThat(tenant.asked()).hasSize(3);
    }

    private static Function<Query, Optional<Reading>> refusingTheChannel(int status) {
        return query -> query.value("channel").isPresent()
                ? Optional.of(new Reading.Refused(9, status, "unknown", 1))
                : Optional.empty();
    }
}
