package io.cxsh.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cxsh.redaction.Personal.Kind;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PseudonymsTest {
    private final Pseudonyms pseudonyms = new Pseudonyms(new Random(1));

    @Test
    void oneNumberForEveryFieldOfAPerson() {
        pseudonyms.join(Person.of(name("Ann Lee"), email("ann.lee@acme.example"), id("ag-4")));

        assertThat(pseudonyms.of(email("ann.lee@acme.example"))).isEqualTo("agent-01@example.test");
        assertThat(pseudonyms.of(name("Ann Lee"))).isEqualTo("Agent 01");
        assertThat(pseudonyms.of(id("ag-4"))).isEqualTo("agent-01");
        assertThat(pseudonyms.of(name("Bo"))).isEqualTo("Agent_02");
    }

    @Test
    void lettersThatDifferedInCaseStillDifferOnlyInCase() {
        String lower = pseudonyms.of(email("ann.lee@acme.example"));
        String title = pseudonyms.of(email("Ann.Lee@acme.example"));
        String other = pseudonyms.of(email("ann.LEE@acme.example"));
        String upper = pseudonyms.of(email("ANN.LEE@ACME.EXAMPLE"));

        assertThat(Set.of(lower, title, other, upper)).hasSize(4).allMatch(lower::equalsIgnoreCase);
        assertThat(title).isEqualTo("Agent-01@example.test");
        assertThat(upper).isEqualTo("AGENT-01@EXAMPLE.TEST");
    }

    @Test
    void moreSpellingsThanLettersAllowShareOne() {
        Set<String> given = new HashSet<>();
        for (int mask = 0; mask < 1024; mask++) {
            StringBuilder name = new StringBuilder("abcdefghij");
            for (int at = 0; at < 10; at++) {
                name.setCharAt(at, ((mask >> at) & 1) == 1 ? Character.toUpperCase(name.charAt(at)) : name.charAt(at));
            }
            given.add(pseudonyms.of(name(name.toString())));
        }

        assertThat(given).hasSize(32).allMatch("agent_01"::equalsIgnoreCase);
    }

    @Test
    void numbersStayNumbersOfTheSameLength() {
        assertThat(pseudonyms.of(id("4711"))).matches("[1-9]\\d{3}").isNotEqualTo("4711");
        assertThat(pseudonyms.of(id("00042"))).matches("0\\d{4}");
        assertThat(pseudonyms.of(id("98765432109876543210"))).matches("[1-9]\\d{19}");
    }

    @Test
    void aFullRangeIsAnotherOrderOfItself() {
        for (int id = 100; id < 1000; id++) {
            pseudonyms.join(Person.of(id("" + id)));
        }

        Set<String> given = new HashSet<>();
        for (int id = 100; id < 1000; id++) {
            given.add(pseudonyms.of(id("" + id)));
        }

        assertThat(given).hasSize(900).allMatch(digits -> digits.matches("[1-9]\\d\\d"));
    }

    @Test
    void twoAddressesOfOnePersonStayTwo() {
        pseudonyms.join(Person.of(email("ann@a.example"), email("ann@b.example")));

        assertThat(pseudonyms.of(email("ann@a.example"))).isEqualTo("agent-01@example.test");
        assertThat(pseudonyms.of(email("ann@b.example"))).isEqualTo("agent-01.2@eexample.test");
    }

    @Test
    void spellingsOfAPhoneNumberAreOneNumber() {
        assertThat(pseudonyms.of(phone("+49 170 1234567"))).isEqualTo("+999-00100001");
        assertThat(pseudonyms.of(phone("+49-170-1234567"))).isEqualTo("+999-00100001");
        assertThat(pseudonyms.of(phone("491701234567"))).isEqualTo("99900100001");
    }

    @Test
    void aNumberThatARealPersonCarriesIsSkipped() {
        pseudonyms.join(Person.of(email("agent-01@example.test")));

        assertThat(pseudonyms.of(email("agent-01@example.test"))).isEqualTo("agent-02@example.test");
    }

    @Test
    void revealsWhatStandsBehind() {
        pseudonyms.join(Person.of(email("ann@a.example"), id("4711")));
        String digits = pseudonyms.of(id("4711"));
        pseudonyms.of(email("ann@a.example"));

        assertThat(pseudonyms.reveal("agent-01@example.test")).contains("ann@a.example");
        assertThat(pseudonyms.reveal(digits)).contains("4711");
        assertThat(pseudonyms.reveal("agent-01")).contains("4711");
        assertThat(pseudonyms.reveal("agent-09")).isEmpty();
    }

    @Test
    void aStoredMapGoesOnWhereItStopped() {
        pseudonyms.join(Person.of(email("ann@a.example"), id("4711")));
        String digits = pseudonyms.of(id("4711"));
        String title = pseudonyms.of(email("Ann@a.example"));
        Map<String, String> stored = pseudonyms.stored();

        Pseudonyms restored = Pseudonyms.restored(stored, new Random(2));

        assertThat(restored.stored()).isEqualTo(stored);
        assertThat(restored.of(id("4711"))).isEqualTo(digits);
        assertThat(restored.of(email("Ann@a.example"))).isEqualTo(title);
        assertThat(restored.of(email("aNN@a.example"))).isNotEqualTo(title).isEqualToIgnoringCase(title);
        assertThat(restored.of(email("bo@a.example"))).isEqualTo("agent-02@example.test");
    }

    @Test
    void refusesAStoredMapOfAnotherForm() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Pseudonyms.restored(Map.of("agent-01", "ann"), new Random(1)));
    }

    @Test
    void aFieldDoesNotPrintItsValue() {
        assertThat(email("ann@a.example")).hasToString("email ***");
        assertThat(Person.of(email("ann@a.example"))).hasToString("person ***");
    }

    @Test
    void whatIsNearlySomebodysStaysNearlyHers() {
        pseudonyms.join(Person.of(id("4711"), email("ann.lee@acme.example")));

        assertThat(asked(email("ann.le@acme.example"))).isEqualTo("aagent-01@example.test");
        assertThat(asked(email("anne.lee@acme.example"))).isEqualTo("aggent-01@example.test");
        assertThat(asked(email("ann.lee@acme.exampel"))).isEqualTo("agent-01@eexample.test");
        assertThat(asked(email("ann.lee@other.example"))).isEqualTo("agent-01@example-2.test");
        assertThat(asked(email("ann.l\u0435e@acme.example"))).isEqualTo("\u0430gent-01@example.test");
        assertThat(asked(email("ann\u200b.lee@acme.example"))).isEqualTo("a\u200bgent-01@example.test");
        assertThat(asked(name("ann lee"))).isEqualTo("agent 01");
        assertThat(asked(name("ann.lee"))).isEqualTo("agent.01");
        assertThat(asked(name("anne lee"))).isEqualTo("aagent 01");
        assertThat(asked(id("04711"))).isEqualTo("0" + pseudonyms.of(id("4711")));
        assertThat(asked(id("4711x"))).isEqualTo(pseudonyms.of(id("4711")) + "x");
        assertThat(asked(email("zoe@acme.example"))).isEqualTo("agent-02@example.test");
        assertThat(asked(name("zorro"))).isEqualTo("agent_03");
    }

    @Test
    void whatWasNotTypedIsComparedWithNobody() {
        pseudonyms.join(Person.of(id("4711"), email("ann.lee@acme.example")));
        pseudonyms.join(Person.of(email("ann.le@acme.example")));

        assertThat(pseudonyms.of(email("ann.le@acme.example"))).isEqualTo("agent-01@example.test");
    }

    @Test
    void anotherSlipInALaterSessionIsMeasuredAgainstHerAddress() {
        pseudonyms.join(Person.of(id("4711"), email("ann.lee@acme.example")));
        pseudonyms.of(email("ann.lee@acme.example"));
        asked(email("ann.le@acme.example"));
        Pseudonyms later = Pseudonyms.restored(pseudonyms.stored(), new Random(2));
        Person slip = Person.of(email("anne.lee@acme.example"));
        later.join(Person.of(id("4711"), email("ann.lee@acme.example")));
        later.join(slip);
        later.typed(slip);

        assertThat(later.of(email("ann.lee@acme.example"))).isEqualTo("agent-01@example.test");
        assertThat(later.of(email("anne.lee@acme.example"))).isEqualTo("aggent-01@example.test");
    }

    @Test
    void aNameOfFirstAndLastNameHasThoseOfItsParts() {
        pseudonyms.join(Person.of(id("4711"), name("Ann"), name("Lee"), email("ann.lee@acme.example")));

        assertThat(asked(name("ann lee"))).isEqualTo("agent_01 agent_01.2");
        assertThat(asked(name("anne.lee"))).isEqualTo("aagent_01.agent_01.2");
        assertThat(asked(name("AnnLee"))).isEqualTo("Agent_01Agent_01.2");
        assertThat(asked(name("annlees"))).isEqualTo("agent_02");
        assertThat(pseudonyms.of(name("Lee"))).isEqualToIgnoringCase("agent_01.2");
    }

    @Test
    void theTenantsOwnDomainIsTheCommonestInItsRows() {
        pseudonyms.join(Person.of(email("zed@nowhere.example")));
        pseudonyms.join(Person.of(id("1"), email("ann@acme.example")));
        pseudonyms.join(Person.of(id("2"), email("bob@acme.example")));
        pseudonyms.join(Person.of(id("3"), email("cho@sub.example")));

        assertThat(pseudonyms.of(email("zed@nowhere.example"))).isEqualTo("agent-01@example-2.test");
        assertThat(pseudonyms.of(email("ann@acme.example"))).isEqualTo("agent-02@example.test");
        assertThat(pseudonyms.of(email("cho@sub.example"))).isEqualTo("agent-03@example-3.test");
    }

    @Test
    void aNamesStandInIsReadAsAName() {
        assertThat(new String[] {
                    "agent_07", "Agent_12.2", "aggent_07", "agent.07", "agent_07.aagent_07.2", "agent_07agent_07.2"
                })
                .allMatch(Pseudonyms::isName);
        assertThat(new String[] {"agent-07", "agent07", "ag_7", "agent_", "agent_07x"})
                .noneMatch(Pseudonyms::isName);
    }

    private String asked(Personal field) {
        pseudonyms.join(Person.of(field));
        pseudonyms.typed(Person.of(field));
        return pseudonyms.of(field);
    }

    private static Personal email(String value) {
        return new Personal(Kind.EMAIL, value);
    }

    private static Personal name(String value) {
        return new Personal(Kind.NAME, value);
    }

    private static Personal id(String value) {
        return new Personal(Kind.ID, value);
    }

    private static Personal phone(String value) {
        return new Personal(Kind.PHONE, value);
    }

    @Test
    void aPseudonymIsRevealedInAnyLetterCase() {
        Pseudonyms pseudonyms = new Pseudonyms(new Random(1));

        assertThat(pseudonyms.of(new Personal(Kind.WORD, "Trautmann"))).isEqualTo("Word-01");
        assertThat(pseudonyms.reveal("word-01")).contains("Trautmann");
    }

    @Test
    void onlyExactlyAPseudonymHasSomebodyBehindIt() {
        pseudonyms.of(email("ann@a.example"));

        assertThat(pseudonyms.behind("agent-01@example.test")).isEqualTo("ann@a.example");
        assertThat(pseudonyms.behind("Agent-01@example.test")).isNull();
        assertThat(pseudonyms.behind("agent-01")).isNull();
    }

    @Test
    void aNumberBehindALabelIsPartOfAPseudonymOnlyWhereItWasGivenOut() {
        pseudonyms.of(email("ann@a.example"));

        assertThat(pseudonyms.isIn("see agent-01", 10, 12)).isTrue();
        assertThat(pseudonyms.isIn("see agent-02", 10, 12)).isFalse();
        assertThat(pseudonyms.isIn("see Person01", 10, 12)).isFalse();
    }

    @Test
    void aNumberOfFourDigitsThatIsSomebodysIdIsPassedOver() {
        for (int number = 1; number < 1000; number++) {
            pseudonyms.of(email("a%d@a.example".formatted(number)));
        }
        pseudonyms.join(Person.of(id("1000")));

        assertThat(pseudonyms.of(email("next@a.example"))).isEqualTo("agent-1001@example.test");
    }

    @Test
    void aShorterOneIsNot() {
        pseudonyms.join(Person.of(id("002")));
        pseudonyms.of(email("ann@a.example"));

        assertThat(pseudonyms.of(email("bob@a.example"))).isEqualTo("agent-02@example.test");
    }

    @Test
    void twoHundredTypedValuesAreComparedAndNoMore() {
        pseudonyms.join(Person.of(id("4711"), email("ann.lee@acme.example")));
        pseudonyms.of(email("ann.lee@acme.example"));
        for (int stranger = 0; stranger < 199; stranger++) {
            asked(name("zorro" + "xyz".repeat(stranger)));
        }

        assertThat(asked(email("ann.le@acme.example"))).isEqualTo("aagent-01@example.test");
        assertThat(asked(email("anne.lee@acme.example"))).matches("agent-2\\d\\d@example.test");
    }

    @Test
    void aSecondAddressOfSomebodyInAStoredMapIsCountedOn() {
        Pseudonyms restored =
                Pseudonyms.restored(Map.of("agent-01@example.test", "1 EMAIL ann@a.example"), new Random(2));
        restored.join(Person.of(email("ann@a.example"), email("ann.two@a.example")));

        assertThat(restored.of(email("ann.two@a.example"))).isEqualTo("agent-01.2@example.test");
    }

    @Test
    void twoPeopleOfOneNameAreTwo() {
        pseudonyms.join(Person.of(email("ann.lee@a.example"), name("Ann"), name("Lee")));
        pseudonyms.join(Person.of(email("ann.ray@a.example"), name("Ann"), name("Ray")));
        pseudonyms.join(Person.of(id("4711"), name("Ann"), name("Fox")));

        assertThat(pseudonyms.of(email("ann.lee@a.example"))).isEqualTo("agent-01@example.test");
        assertThat(pseudonyms.of(email("ann.ray@a.example"))).isEqualTo("agent-02@example.test");
        assertThat(pseudonyms.of(name("Lee"))).isEqualTo("Agent_01");
        assertThat(pseudonyms.of(name("Ray"))).isEqualTo("Agent_02");
        assertThat(pseudonyms.of(name("Ann"))).isEqualTo("Agent_01.2");
        assertThat(pseudonyms.of(name("Fox"))).isEqualTo("Agent_03");
    }

    @Test
    void whatBecomesKnownOfSomebodyWhoHasANumberHasIt() {
        pseudonyms.of(email("ann@a.example"));
        pseudonyms.join(Person.of(id("ag-7"), email("ann@a.example"), name("Ann Lee")));

        assertThat(pseudonyms.of(name("Ann Lee"))).isEqualTo("Agent 01");
        assertThat(pseudonyms.of(id("ag-7"))).isEqualTo("agent-01");
    }
}
