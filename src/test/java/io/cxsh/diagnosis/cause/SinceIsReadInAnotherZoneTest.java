package io.cxsh.diagnosis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.diagnosis.FakeTenant;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Reading;
import io.cxsh.diagnosis.Sure;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SinceIsReadInAnotherZoneTest {
    @Test
    void certainWhenTheOtherReadingShowsHer() {
        FakeTenant tenant = FakeTenant.showing(Case.ann("voice", "Available"));

        Finding finding = Case.found(Case.judge(new SinceIsReadInAnotherZone(), tenant, "since=2026-11-23T20:30:00"));

        assertThat(finding.sure()).isEqualTo(Sure.CERTAIN);
        assertThat(finding.fix().get(0).command())
                .hasValueSatisfying(line -> assertThat(line).contains("--since 2026-11-23T11:30:00Z"));
    }

    @Test
    void noMoreThanLikelyWhenOnlyUtcSaidAloudShowsHer() {
        FakeTenant tenant = FakeTenant.showing(Case.ann("voice", "Available"))
                .answering(query ->
                        query.value("since").filter(text -> !text.endsWith("Z")).isPresent()
                                ? Optional.of(
                                        new Reading.Rows(9, 200, query, 0, List.of(), List.of(), Optional.empty()))
                                : Optional.empty());

        Finding finding = Case.found(Case.judge(new SinceIsReadInAnotherZone(), tenant, "since=2026-11-23T11:30:00"));

        assertThat(finding.sure()).isEqualTo(Sure.LIKELY);
    }

    @Test
    void ruledOutWhenSinceNamesItsZone() {
        assertThat(Case.judge(
                        new SinceIsReadInAnotherZone(),
                        FakeTenant.showing(Case.ann("voice", "Available")),
                        "since=2026-11-23T12:30:00Z"))
                .isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void ruledOutWhenBothReadingsHideHer() {
        assertThat(Case.judge(
                        new SinceIsReadInAnotherZone(),
                        FakeTenant.showing(Case.row("4711", Case.ANN, "voice", "Available", "2026-11-23T01:00:00Z")),
                        "since=2026-11-23T12:30:00"))
                .isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void likelyWhenSinceLiesInTheTenantsFuture() {
        Finding finding = Case.found(Case.judge(
                new SinceIsReadInAnotherZone(),
                FakeTenant.showing(Case.ann("voice", "Available")),
                "since=2026-11-24T20:30:00"));

        assertThat(finding.sure()).isEqualTo(Sure.LIKELY);
    }

    @Test
    void ruledOutWhenHerOwnPastReadingHidesHerTooThoughUtcIsStillToCome() {
        assertThat(Case.judge(
                        new SinceIsReadInAnotherZone(),
                        FakeTenant.showing(Case.row("4711", Case.ANN, "voice", "Available", "2026-11-23T01:00:00Z")),
                        "since=2026-11-23T21:30:00"))
                .isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void certainWhenAnotherFilterHidesHerToo() {
        Finding finding = Case.found(Case.judge(
                new SinceIsReadInAnotherZone(),
                FakeTenant.showing(Case.ann("voice", "Available")),
                "channel=chat",
                "since=2026-11-23T20:30:00"));

        assertThat(finding.sure()).isEqualTo(Sure.CERTAIN);
    }

    @Test
    void likelyWhenTheTenantIsNotInUtcAndAnotherFilterHidesHerToo() {
        FakeTenant tenant = FakeTenant.showing(Case.ann("voice", "Available")).answering(Case.inNewYork());

        Finding finding = Case.found(
                Case.judge(new SinceIsReadInAnotherZone(), tenant, "channel=chat", "since=2026-11-23T11:30:00"));

        assertThat(finding.sure()).isEqualTo(Sure.LIKELY);
        assertThat(finding.fix().get(0).command())
                .hasValueSatisfying(line -> assertThat(line).contains("--since 2026-11-23T11:30:00Z"));
    }

    @Test
    void theOtherFilterIsProvedBesideIt() {
        FakeTenant tenant = FakeTenant.showing(Case.ann("voice", "Available")).answering(Case.inNewYork());

        assertThat(Case.found(Case.judge(
                                new ChannelFilterHidesAgent(), tenant, "channel=chat", "since=2026-11-23T11:30:00"))
                        .sure())
                .isEqualTo(Sure.CERTAIN);
    }

    @Test
    void noMoreThanLikelyWhenUtcMayHaveBeenMeant() {
        Finding finding = Case.found(Case.judge(
                new SinceIsReadInAnotherZone(),
                FakeTenant.showing(Case.row("4711", Case.ANN, "voice", "Available", "2026-11-23T06:00:00Z")),
                "since=2026-11-23T12:30:00"));

        assertThat(finding.sure()).isEqualTo(Sure.LIKELY);
    }

    @Test
    void noMoreThanLikelyWhenATimeWithoutZoneIsABadRequest() {
        FakeTenant tenant = FakeTenant.showing(Case.ann("voice", "Available"))
                .answering(query ->
                        query.value("since").filter(text -> !text.endsWith("Z")).isPresent()
                                ? Optional.of(new Reading.Refused(2, 400, "since is no date-time", 1))
                                : Optional.empty());

        assertThat(Case.found(Case.judge(new SinceIsReadInAnotherZone(), tenant, "since=2026-11-23T20:30:00"))
                        .sure())
                .isEqualTo(Sure.LIKELY);
    }
}
