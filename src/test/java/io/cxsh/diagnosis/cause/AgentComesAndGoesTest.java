package io.cxsh.diagnosis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.diagnosis.FakePlatform;
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

    /** The list of all agents leaves her out too, and it has everybody, those logged out among them. */
    @ParameterizedTest
    @CsvSource({"--+-, CERTAIN", "--++, LIKELY"})
    void sampledOnThePlatformWhereTheDirectoryHasHerAtWork(String answers, Sure sure) {
        FakePlatform tenant = platform(answers).signingIn("2026-11-23T08:00:00Z");

        assertThat(Case.found(Case.judge(new AgentComesAndGoes(), tenant)).sure())
                .isEqualTo(sure);
    }

    @Test
    void openOnThePlatformWithoutASessionAndNotAskedAgain() {
        FakePlatform tenant = platform("--+-").signingIn();

        assertThat(Case.judge(new AgentComesAndGoes(), tenant)).isInstanceOf(Judgement.Open.class);
        assertThat(tenant.requests()).isEqualTo(4);
    }

    private static FakePlatform platform(String answers) {
        FakeTenant states =
                FakeTenant.showing(Case.ann("voice", "Available"), Case.bob()).answering(Case.showingBobAlone(answers));
        return FakePlatform.of(states)
                .listing(0, FakePlatform.person("4711", Case.ANN, Case.ANN, true, "2026-11-23T08:00:00Z"));
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
