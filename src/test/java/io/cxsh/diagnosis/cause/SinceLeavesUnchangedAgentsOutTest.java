package io.cxsh.diagnosis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.diagnosis.FakeTenant;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Reading;
import io.cxsh.diagnosis.Sure;
import io.cxsh.model.AgentState;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SinceLeavesUnchangedAgentsOutTest {
    @Test
    void certainWhenHerStateIsOlder() {
        FakeTenant tenant = FakeTenant.showing(Case.ann("voice", "Available"));

        Finding finding =
                Case.found(Case.judge(new SinceLeavesUnchangedAgentsOut(), tenant, "since=2026-11-23T12:30:00Z"));

        assertThat(finding.sure()).isEqualTo(Sure.CERTAIN);
        assertThat(finding.proof()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23T12:29:59.9Z, CERTAIN", "2026-11-23T12:30:00Z, LIKELY", "soon, CERTAIN"})
    void likelyWhenHerRowWasUpdatedLater(String updated, Sure sure) {
        AgentState ann = Case.ann("voice", "Available");
        AgentState touched = new AgentState(
                ann.agentId(),
                ann.email(),
                ann.channel(),
                ann.state(),
                ann.kind(),
                ann.since(),
                Map.of("lastUpdateTime", updated));

        Finding finding = Case.found(Case.judge(
                new SinceLeavesUnchangedAgentsOut(), FakeTenant.showing(touched), "since=2026-11-23T12:30:00Z"));

        assertThat(finding.sure()).isEqualTo(sure);
    }

    @Test
    void ruledOutWhenTheOtherZoneShowsHer() {
        assertThat(Case.judge(
                        new SinceLeavesUnchangedAgentsOut(),
                        FakeTenant.showing(Case.ann("voice", "Available")),
                        "since=2026-11-23T20:30:00"))
                .isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void foundWhereTheServerSaysNobodyWithAStatusInBothReadings() {
        FakeTenant tenant = FakeTenant.showing(Case.ann("voice", "Available"))
                .answering(query -> query.value("since")
                        .map(since -> new Reading.Refused(since.endsWith("Z") ? 7 : 2, 404, "nobody matches", 1)));

        assertThat(Case.judge(new SinceLeavesUnchangedAgentsOut(), tenant, "since=2026-11-23T22:00:00"))
                .isInstanceOf(Judgement.Found.class);
    }

    @Test
    void foundWhenBothReadingsHideHer() {
        assertThat(Case.judge(
                        new SinceLeavesUnchangedAgentsOut(),
                        FakeTenant.showing(Case.row("4711", Case.ANN, "voice", "Available", "2026-11-23T01:00:00Z")),
                        "since=2026-11-23T12:30:00"))
                .isInstanceOf(Judgement.Found.class);
    }

    @Test
    void ruledOutWhenTheOtherZoneShowsHerAndAnotherFilterHidesHerToo() {
        assertThat(Case.judge(
                        new SinceLeavesUnchangedAgentsOut(),
                        FakeTenant.showing(Case.ann("voice", "Available")),
                        "channel=chat",
                        "since=2026-11-23T20:30:00"))
                .isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void certainWhenBothReadingsHideHerAndUtcIsStillToCome() {
        Finding finding = Case.found(Case.judge(
                new SinceLeavesUnchangedAgentsOut(),
                FakeTenant.showing(Case.row("4711", Case.ANN, "voice", "Available", "2026-11-23T01:00:00Z")),
                "since=2026-11-23T21:30:00"));

        assertThat(finding.sure()).isEqualTo(Sure.CERTAIN);
    }

    @Test
    void noMoreThanLikelyWhenTheQueryIsABadRequest() {
        FakeTenant tenant = FakeTenant.showing(Case.ann("voice", "Available"))
                .answering(query -> query.value("since").isPresent()
                        ? Optional.of(new Reading.Refused(2, 400, "since is no date-time", 1))
                        : Optional.empty());

        assertThat(Case.found(Case.judge(new SinceLeavesUnchangedAgentsOut(), tenant, "since=2026-11-23T12:30:00Z"))
                        .sure())
                .isEqualTo(Sure.LIKELY);
    }
}
