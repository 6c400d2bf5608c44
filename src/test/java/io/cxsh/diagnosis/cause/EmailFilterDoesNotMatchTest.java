package io.cxsh.diagnosis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.diagnosis.Cause;
import io.cxsh.diagnosis.Evidence;
import io.cxsh.diagnosis.FakeTenant;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Probe;
import io.cxsh.diagnosis.Reading;
import io.cxsh.diagnosis.Sure;
import io.cxsh.model.Query;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EmailFilterDoesNotMatchTest {
    @Test
    void certainWhenLetterCaseDiffers() {
        FakeTenant tenant = FakeTenant.showing(
                Case.row("4711", "Ann.Lee@acme.example", "voice", "Available", "2026-11-23T12:00:00Z"));

        Finding finding = Case.found(Case.judgeFor("ann.lee@acme.example", new EmailFilterDoesNotMatch(), tenant));

        assertThat(finding.headline()).isEqualTo("the e-mail filter does not match: letter case");
        assertThat(finding.sure()).isEqualTo(Sure.CERTAIN);
        assertThat(tenant.asked()).hasSize(4);
    }

    @Test
    void certainWhenABlankDiffers() {
        FakeTenant tenant = FakeTenant.showing(
                Case.row("4711", "ann.lee@acme.example", "voice", "Available", "2026-11-23T12:00:00Z"));

        Finding finding = Case.found(Case.judgeFor("ann.lee@acme.example ", new EmailFilterDoesNotMatch(), tenant));

        assertThat(finding.headline()).isEqualTo("the e-mail filter does not match: blanks");
        assertThat(finding.sure()).isEqualTo(Sure.CERTAIN);
        assertThat(tenant.asked()).hasSize(4);
    }

    @Test
    void certainWhenALetterOnlyLooksTheSame() {
        FakeTenant tenant = FakeTenant.showing(
                Case.row("4711", "ann.lee@acme.example", "voice", "Available", "2026-11-23T12:00:00Z"));

        Finding finding = Case.found(Case.judgeFor("аnn.lee@acme.example", new EmailFilterDoesNotMatch(), tenant));

        assertThat(finding.headline()).isEqualTo("the e-mail filter does not match: letters that only look the same");
        assertThat(finding.sure()).isEqualTo(Sure.CERTAIN);
        assertThat(tenant.asked()).hasSize(4);
    }

    @Test
    void certainWhenTheIdIsRightAndTheSpellingWrong() {
        FakeTenant tenant = FakeTenant.showing(Case.ann("voice", "Available"), Case.bob());

        Finding finding = Case.found(Case.judgeFor(
                "4711", new EmailFilterDoesNotMatch(), tenant, "agentId=4711", "email=ann.le@acme.example"));

        assertThat(finding.headline()).endsWith("spelling");
    }

    @Test
    void ruledOutWhenTheAddressIsSomebodyElses() {
        FakeTenant tenant = FakeTenant.showing(Case.ann("voice", "Available"), Case.bob());

        assertThat(Case.judgeFor(
                        "4711", new EmailFilterDoesNotMatch(), tenant, "agentId=4711", "email=bob.ray@acme.example"))
                .isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void noMoreThanLikelyWhenTheServerHidesHerThoughTheAddressIsHers() {
        FakeTenant tenant = FakeTenant.showing(Case.ann("voice", "Available"))
                .answering(query -> query.filters().isEmpty() ? Optional.empty() : nobody(query));

        assertThat(Case.found(Case.judge(new EmailFilterDoesNotMatch(), tenant)).sure())
                .isEqualTo(Sure.LIKELY);
    }

    @Test
    void noMoreThanLikelyWhenSheMayHaveComeAfterwardsAndOnlyLettersDiffer() {
        FakeTenant tenant =
                FakeTenant.showing(Case.row("4711", Case.ANN, "voice", "Available", "2026-11-23T12:59:30Z"));

        assertThat(Case.found(Case.judgeFor("Ann.Lee@acme.example", new EmailFilterDoesNotMatch(), tenant))
                        .sure())
                .isEqualTo(Sure.LIKELY);
    }

    @Test
    void openWhenOnlyLettersDifferAndTheSameQueryShowsHerLater() {
        FakeTenant tenant = FakeTenant.showing(
                        Case.row("4711", "Ann.Lee@acme.example", "voice", "Available", "2026-11-23T12:00:00Z"))
                .answering(Case.inAnyCase("-+-+"));

        assertThat(Case.judge(new EmailFilterDoesNotMatch(), tenant)).isInstanceOf(Judgement.Open.class);
    }

    @Test
    void certainThoughHerRowSaysThatSheHasLeft() {
        FakeTenant tenant = FakeTenant.showing(
                Case.row("4711", "Ann.Lee@acme.example", "voice", "LoggedOut", "2026-11-23T12:00:00Z"));

        assertThat(Case.found(Case.judge(new EmailFilterDoesNotMatch(), tenant)).sure())
                .isEqualTo(Sure.CERTAIN);
    }

    @Test
    void likelyWhenOnlyEverybodysHistoryHasHerUnderAnotherSpelling() {
        FakeTenant tenant = FakeTenant.showing(Case.bob())
                .remembering(Case.row("4711", "Ann.Lee@acme.example", "voice", "LoggedOut", "2026-11-23T12:00:00Z"));

        Finding finding =
                Case.found(Case.judge(new Both(new EmailFilterDoesNotMatch(), new AgentIsLoggedOut()), tenant));

        assertThat(finding.headline()).isEqualTo("the e-mail filter does not match: letter case");
        assertThat(finding.sure()).isEqualTo(Sure.LIKELY);
        assertThat(Case.found(Case.judge(new AgentIsLoggedOut(), tenant)).sure())
                .isEqualTo(Sure.CERTAIN);
    }

    /** What the first says once the second has asked what it wants to know. */
    private record Both(Cause first, Cause second) implements Cause {
        @Override
        public String code() {
            return first.code();
        }

        @Override
        public String title() {
            return first.title();
        }

        @Override
        public Set<Probe> reads() {
            return Stream.concat(first.reads().stream(), second.reads().stream())
                    .collect(Collectors.toSet());
        }

        @Override
        public Judgement judge(Evidence evidence) {
            Judgement other = second.judge(evidence);
            return other instanceof Judgement.Open open && open.probe().isPresent() ? other : first.judge(evidence);
        }
    }

    private static Optional<Reading> nobody(Query query) {
        return Optional.of(new Reading.Rows(9, 200, query, 0, List.of(), List.of(), Optional.of(FakeTenant.NOW)));
    }
}
