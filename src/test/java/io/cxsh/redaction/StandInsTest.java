package io.cxsh.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.redaction.Personal.Kind;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StandInsTest {
    private final StandIns standIns = new StandIns(new Numerals(new Random(1)), text -> false, text -> false);

    private static Someone someone(int number) {
        Someone someone = new Someone();
        someone.number = number;
        return someone;
    }

    @Test
    void aDomainOfAnEarlierSessionKeepsItsStandIn() {
        standIns.settle("ann@acme.example");
        standIns.restore(new Personal(Kind.EMAIL, "bob@Other.test"), "agent-02@example-7.test");

        assertThat(standIns.of(new Personal(Kind.EMAIL, "cho@other.TEST"), someone(3)))
                .isEqualTo("agent-03@example-7.test");
    }

    @Test
    void aNameOfAnEarlierSessionIsNoDomain() {
        standIns.settle("ann@acme.example");
        standIns.restore(new Personal(Kind.NAME, "other.test"), "agent.02");

        assertThat(standIns.of(new Personal(Kind.EMAIL, "cho@other.test"), someone(3)))
                .isEqualTo("agent-03@example-2.test");
    }

    @Test
    void whatWasGivenOutIsNotGivenAgain() {
        standIns.settle("acme.example");
        standIns.restore(new Personal(Kind.EMAIL, "a@acme.example"), "agent-03@example.test");
        standIns.restore(new Personal(Kind.EMAIL, "b@acme.example"), "agent-03.2@example.test");

        assertThat(standIns.of(new Personal(Kind.EMAIL, "cho@acme.example"), someone(3)))
                .isEqualTo("agent-03.3@example.test");
    }

    @Test
    void aNumberIsGivenAgainRatherThanNever() {
        StandIns full = new StandIns(new Numerals(new Random(1)), text -> true, text -> true);

        assertThat(full.of(new Personal(Kind.ID, "7"), someone(1))).isEqualTo("7");
        assertThat(full.of(new Personal(Kind.ID, "7"), someone(1))).isEqualTo("7");
    }

    @Test
    void aDigitOfAnotherScriptIsASlip() {
        Pseudonyms pseudonyms = new Pseudonyms(new Random(1));
        pseudonyms.join(Person.of(new Personal(Kind.ID, "4711"), new Personal(Kind.NAME, "Ann")));
        Person slip = Person.of(new Personal(Kind.ID, "4711\u0663"));
        pseudonyms.join(slip);
        pseudonyms.typed(slip);

        String known = pseudonyms.of(new Personal(Kind.ID, "4711"));
        assertThat(pseudonyms.of(slip.fields().get(0))).isEqualTo(known + "x");
    }
}
