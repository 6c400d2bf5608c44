package io.cxsh.diagnosis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.diagnosis.Cause;
import io.cxsh.diagnosis.Claim;
import io.cxsh.diagnosis.Evidence;
import io.cxsh.diagnosis.FakeTenant;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Probe;
import io.cxsh.diagnosis.Reading;
import io.cxsh.diagnosis.Sure;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RateIsLimitedTest {
    @Test
    void certainWhenTheServerSaysSo() {
        FakeTenant tenant = FakeTenant.showing().answering(Case.refusing(429, "no"));

        Finding finding = Case.found(Case.judge(new RateIsLimited(), tenant));

        assertThat(finding.sure()).isEqualTo(Sure.CERTAIN);
        assertThat(finding.proof()).extracting(Claim::text).containsExactly("status 429");
        assertThat(tenant.asked()).hasSize(1);
    }

    @Test
    void likelyWhenAnotherRequestOfTheExplanationIsRefusedSo() {
        FakeTenant tenant = FakeTenant.showing(Case.bob())
                .answering(query ->
                        query.filters().isEmpty() ? Optional.of(new Reading.Refused(3, 429, "", 3)) : Optional.empty());

        Finding finding = Case.found(Case.judge(new Waiting(new RateIsLimited(), Probe.UNFILTERED), tenant));

        assertThat(finding.sure()).isEqualTo(Sure.LIKELY);
        assertThat(finding.headline())
                .isEqualTo("rate limited (429) during the explanation, no answer for: all agents, no filter");
        assertThat(finding.proof()).extracting(Claim::text).containsExactly("status 429 (3 tries)");
    }

    /** Some cause waits for a probe, and this one looks at what it brought. */
    private record Waiting(Cause cause, Probe probe) implements Cause {
        @Override
        public String code() {
            return cause.code();
        }

        @Override
        public String title() {
            return cause.title();
        }

        @Override
        public Set<Probe> reads() {
            return cause.reads();
        }

        @Override
        public Judgement judge(Evidence evidence) {
            return evidence.asked(probe) ? cause.judge(evidence) : Judgement.waitingFor(probe);
        }
    }

    @Test
    void ruledOutByAnotherStatus() {
        FakeTenant tenant = FakeTenant.showing().answering(Case.refusing(503, "no"));

        assertThat(Case.judge(new RateIsLimited(), tenant)).isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void ruledOutWhenTheQueryIsAnswered() {
        assertThat(Case.judge(new RateIsLimited(), FakeTenant.showing())).isInstanceOf(Judgement.RuledOut.class);
    }
}
