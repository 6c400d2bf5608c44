package io.cxsh.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.redaction.Personal.Kind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {
    private static final Prose PROSE = Prose.english();

    private static Set<String> named(String text) {
        return PROSE.in(text).stream()
                .flatMap(person -> person.fields().stream())
                .map(Personal::value)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The token was rejected because it had expired; sign in again, or ask your administrator.",
                "Agent states are restricted by the view of this security profile",
                "AGENT_NOT_FOUND: AgentId does not exist in this business unit (code AUTH-4031)",
                "invalid_scope, insufficient_scope, invalid_client, temporarily_unavailable",
                "request 7f3a9c1e-0b44-4d5e-9f10-aa55cc77ee11 took 300 ms at 2026-11-27T08:00:00Z",
                "<html><head><title>Sign in to the network</title></head><body class=\"page\">Welcome, guest!</body></html>",
                "see https://status.mongrel.example/incidents for more",
                "nginx/1.25.3",
                "version v27.0 of the inContactAPI"
            })
    void nobodyIsNamedInWhatServersSay(String text) {
        assertThat(named(text)).isEmpty();
    }

    @Test
    void aNameIsTakenWholeAndWordByWord() {
        assertThat(PROSE.in("Access denied for Wiebke Trautmann by policy"))
                .containsExactly(new Person(List.of(
                        new Personal(Kind.WORD, "Wiebke Trautmann"),
                        new Personal(Kind.WORD, "Wiebke"),
                        new Personal(Kind.WORD, "Trautmann"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "User trautmann is locked",
                "call wiebke.trautmann back",
                "owner=wiebke_trautmann&x=1",
                "<b>TRAUTMANN</b>",
                "O'Trautmann-Meyer's station",
                "Trautmann"
            })
    void aNameIsFoundInAnyLetterCaseAndJoint(String text) {
        assertThat(String.join(" ", named(text))).containsIgnoringCase("trautmann");
    }

    @Test
    void aFirstNameThatIsAWordBelongsToTheNameBesideIt() {
        assertThat(named("Agent April Trautmann may not")).contains("April Trautmann");
        assertThat(named("it may rain in April")).isEmpty();
    }

    @Test
    void aNumberBehindAPersonIsAnId() {
        assertThat(PROSE.in("agent 4711902 and userId=88123 and 30000 ms"))
                .containsExactly(
                        Person.of(new Personal(Kind.ID, "4711902")), Person.of(new Personal(Kind.ID, "88123")));
    }

    @Test
    void aNumberWithACountryIsAPhones() {
        assertThat(PROSE.in("reach them at +43 (1) 505-1234."))
                .containsExactly(Person.of(new Personal(Kind.PHONE, "+43 (1) 505-1234")));
    }

    @Test
    void noTextTakesMoreThanFiveThousand() {
        String text = "Qxzorv ".repeat(2) + "qa" + "zxv qb".repeat(6_000);
        assertThat(PROSE.in(text)).hasSizeLessThanOrEqualTo(5_000);
    }

    @Test
    void someThousandPiecesAreOneWord() {
        assertThat(PROSE.in("a.".repeat(20_000) + "Qxzorv")).isNotNull();
    }

    @Test
    void aKeyThatIsNoFieldMayBeAName() {
        assertThat(PROSE.mayBeName("Trautmann")).isTrue();
        assertThat(PROSE.mayBeName("agentStateName")).isFalse();
        assertThat(PROSE.mayBeName("ServerTime")).isFalse();
        assertThat(PROSE.mayBeName("custFld7")).isFalse();
    }

    @Test
    void wordsOfTheVocabularyAroundANameAreNoPartOfIt() {
        assertThat(named("Denied For Wiebke Trautmann Token Expired"))
                .contains("Wiebke Trautmann")
                .noneMatch(name -> name.contains("Token") || name.contains("Denied"));
    }

    @Test
    void aWordIsOfTheVocabularyOrNot() {
        assertThat(PROSE.isWord("token")).isTrue();
        assertThat(PROSE.isWord("trautmann")).isFalse();
    }
}
