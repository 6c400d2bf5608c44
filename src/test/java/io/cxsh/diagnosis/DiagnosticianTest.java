package io.cxsh.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.model.AgentId;
import io.cxsh.model.AgentState;
import io.cxsh.model.Filter;
import io.cxsh.model.Query;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DiagnosticianTest {
    private static final AgentReference ANN = new AgentReference("ann@acme.example");
    private static final Filter VOICE = new Filter("channel", "voice");

    @Test
    void oneRequestWhenNoCauseWaitsForMore() {
        FakeTenant tenant = FakeTenant.showing(row("voice"));

        Diagnosis diagnosis = diagnostician(new Hidden()).examine(question(), tenant, 12);

        assertThat(diagnosis.isVisible()).isTrue();
        assertThat(tenant.asked()).containsExactly(question().query());
        assertThat(diagnosis.ruledOut()).hasSize(1);
    }

    @Test
    void asksWhatAnOpenCauseWaitsFor() {
        FakeTenant tenant = FakeTenant.showing(row("chat"));

        Diagnosis diagnosis = diagnostician(new Hidden()).examine(question(), tenant, 12);

        assertThat(tenant.asked()).startsWith(question().query(), Query.ALL);
        assertThat(diagnosis.found()).singleElement().matches(Verdict::isCertain);
    }

    @Test
    void staysOpenWhenTheBudgetIsSpent() {
        FakeTenant tenant = FakeTenant.showing(row("chat"));

        Diagnosis diagnosis = diagnostician(new Hidden()).examine(question(), tenant, 1);

        assertThat(diagnosis.requests()).isEqualTo(1);
        assertThat(diagnosis.open()).hasSize(1);
        assertThat(diagnosis.found()).isEmpty();
    }

    private static Diagnostician diagnostician(Cause... causes) {
        return new Diagnostician(List.of(causes), InstantSource.system());
    }

    private static Question question() {
        return Question.about(ANN, new Query(List.of(VOICE), false), ZoneOffset.UTC);
    }

    private static AgentState row(String channel) {
        return new AgentState(new AgentId("7"), ANN.text(), channel, "Available", null, null, Map.of());
    }

    /** Found when the server shows her as soon as one hiding filter is dropped. */
    private static final class Hidden implements Cause {
        @Override
        public String code() {
            return "CX000";
        }

        @Override
        public String title() {
            return "a filter hides her";
        }

        @Override
        public Set<Probe> reads() {
            return Set.of(Probe.ASKED, Probe.UNFILTERED, Probe.CONFIRMATIONS);
        }

        @Override
        public Judgement judge(Evidence evidence) {
            if (evidence.isVisible()) {
                return Judgement.ruledOut("she is shown", Citation.whole(1));
            }
            if (!evidence.asked(Probe.UNFILTERED)) {
                return Judgement.waitingFor(Probe.UNFILTERED);
            }
            if (evidence.rows(Probe.UNFILTERED).isEmpty()) {
                return Judgement.open("needs the list");
            }
            if (!evidence.asked(Probe.CONFIRMATIONS)) {
                return Judgement.waitingFor(Probe.CONFIRMATIONS);
            }
            FilterExamination examination = FilterExamination.of(evidence);
            Set<Filter> hiding = examination.suspect(set -> true).orElseThrow();
            Sure sure = examination.isProved(hiding) ? Sure.CERTAIN : Sure.LIKELY;
            return new Judgement.Found(
                    new Finding("hidden", sure, "", List.of(), examination.proof(hiding), List.of(), null));
        }
    }
}
