package io.cxsh.diagnosis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.diagnosis.FakeTenant;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Sure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order of the requests: the query, all agents, the query twice more, and three times more. */
class AgentComesAndGoesTest {
    @ParameterizedTest
    @CsvSource({"-+-+-+-, CERTAIN", "-++-+--, CERTAIN", "-++----, LIKELY", "-++++++, LIKELY"})
    void foundAsSurelyAsTheAnswersSay(String answers, Sure sure) {
        FakeTenant tenant = FakeTenant.showing(Case.ann("voice", "Available")).answering(Case.hiding(answers));

        Finding finding = Case.found(Case.judge(new AgentComesAndGoes(), tenant));

        assertThat(finding.sure()).isEqualTo(sure);
        assertThat(finding.proof()).hasSize(7);
        assertThat(tenant.asked()).hasSize(7);
    }

    /** The list of all may come from elsewhere than the answers with filters, which are late and then complete. */
    @Test
    void noMoreThanLikelyWhenOnlyTheListOfAllShowedHerBeforeTheGap() {
        FakeTenant tenant = FakeTenant.showing(Case.ann("voice", "Available")).answering(Case.hiding("-+-++++"));

        assertThat(Case.found(Case.judge(new AgentComesAndGoes(), tenant)).sure())
                .isEqualTo(Sure.LIKELY);
    }

    @Test
    void ruledOutWhenTheQueryHidesHerEveryTime() {
        FakeTenant tenant = FakeTenant.showing(Case.ann("voice", "Available")).answering(Case.hiding("-+--"));

        assertThat(Case.judge(new AgentComesAndGoes(), tenant)).isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void ruledOutWhenSheCameAfterTheFirstAnswer() {
        FakeTenant tenant = FakeTenant.showing(Case.row("4711", Case.ANN, "voice", "Available", "2026-11-23T13:00:01Z"))
                .answering(Case.hiding("-+++"));

        assertThat(Case.judge(new AgentComesAndGoes(), tenant)).isInstanceOf(Judgement.RuledOut.class);
    }

    @Test
    void openWhenALateChangeLooksTheSame() {
        FakeTenant tenant = FakeTenant.showing(Case.row("4711", Case.ANN, "voice", "Available", "2026-11-23T12:59:00Z"))
                .answering(Case.hiding("-+++"));

        assertThat(Case.judge(new AgentComesAndGoes(), tenant)).isInstanceOf(Judgement.Open.class);
    }

    @Test
    void noCauseBesideItIsFound() {
        for (String answers : new String[] {"-+-+", "-++-", "-+++", "--++"}) {
            FakeTenant tenant =
                    FakeTenant.showing(Case.ann("voice", "Available")).answering(Case.hiding(answers));

            assertThat(Case.judge(new EmailFilterDoesNotMatch(), tenant)).isNotInstanceOf(Judgement.Found.class);
            FakeTenant again =
                    FakeTenant.showing(Case.ann("voice", "Available")).answering(Case.hiding(answers));
            assertThat(Case.judge(new StateIsNotReturned(), again)).isNotInstanceOf(Judgement.Found.class);
        }
    }
}
