package io.cxsh.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.redaction.Personal.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeakCheckTest {
    private final Redactor redactor = new Redactor(new Pseudonyms(new Random(1)));

    @BeforeEach
    void annIsKnown() {
        redactor.learn(Person.of(new Personal(Kind.EMAIL, "ann@acme.example"), new Personal(Kind.ID, "1234")));
        redactor.learn(Secret.of("hunter-2"));
    }

    @ParameterizedTest
    @CsvSource({
        "ann@acme.example, RAW",
        "Ann@acme.example, CASE_FOLDED",
        "ann%40acme.example, PERCENT",
        "ann\\u0040acme.example, JSON",
        "ann&#x40;acme.example, HTML",
        "ann%2540acme.example, NESTED",
        "ann&amp;#64;acme.example, NESTED",
        "YW5uQGFjbWUuZXhhbXBsZQ==, BASE64"
    })
    void namesTheEncoding(String written, Encoding encoding) {
        assertThat(redactor.leakCheck().scan("one\n\ntwo " + written + "\n"))
                .containsExactly(new Leak("email", encoding, 9, 3));
    }

    @Test
    void reportsAllInOrderAndNeverTheValue() {
        byte[] bytes = "é hunter-2 1234\nann@acme.example".getBytes(StandardCharsets.UTF_8);

        assertThat(redactor.leakCheck().scan(bytes))
                .containsExactly(
                        new Leak("secret", Encoding.RAW, 2, 1),
                        new Leak("id", Encoding.RAW, 11, 1),
                        new Leak("email", Encoding.RAW, 16, 2));
        assertThat(redactor.leakCheck().scan(bytes).get(0)).hasToString("secret (raw) in line 1, at character 2");
    }

    @Test
    void aNumberThatWasGivenOutAsAPseudonymIsNoLeak() {
        String pseudonym = redactor.redact("1234");
        redactor.learn(Person.of(new Personal(Kind.ID, pseudonym)));

        assertThat(redactor.leakCheck().scan("id " + pseudonym)).isEmpty();
        assertThat(redactor.leakCheck().scan("id 1234")).hasSize(1);
    }

    @Test
    void stopsAtAHundred() {
        assertThat(redactor.leakCheck().scan("hunter-2 ".repeat(1000))).hasSize(100);
    }

    @Test
    void leaksInBase64AndPlainOnesAreInTheOrderOfTheText() {
        assertThat(redactor.leakCheck().scan("YW5uQGFjbWUuZXhhbXBsZQ== hunter-2"))
                .containsExactly(new Leak("email", Encoding.BASE64, 0, 1), new Leak("secret", Encoding.RAW, 25, 1));
    }

    @Test
    void aLeakIsInTheLineWhereItBegins() {
        redactor.learn(Secret.of("\nqxzorv"));

        assertThat(redactor.leakCheck().scan("a\nb\nqxzorv"))
                .isEqualTo(List.of(new Leak("secret", Encoding.RAW, 3, 2)));
    }

    @Test
    void aPlainNumberIsNoLeakWhereNumbersAreLeft() {
        redactor.learn(Secret.of("56789012"));
        LeakCheck leaving = redactor.leakCheck().leavingNumbers();

        assertThat(leaving.scan("rows: 1234")).isEmpty();
        assertThat(leaving.scan("x%20%31234")).isEqualTo(List.of(new Leak("id", Encoding.PERCENT, 4, 1)));
        assertThat(leaving.scan("56789012")).isEqualTo(List.of(new Leak("secret", Encoding.RAW, 0, 1)));
        assertThat(leaving.scan("ann@acme.example")).isEqualTo(List.of(new Leak("email", Encoding.RAW, 0, 1)));
        assertThat(redactor.leakCheck().scan("rows: 1234")).isEqualTo(List.of(new Leak("id", Encoding.RAW, 6, 1)));
    }

    @Test
    void aSingleNameIsNoLeakWhereWordsAreLeft() {
        redactor.learn(Person.of(new Personal(Kind.NAME, "Trautmann")));
        redactor.learn(Person.of(new Personal(Kind.NAME, "Wiebke Meyer")));
        redactor.learn(Person.of(new Personal(Kind.WORD, "Qxzorv")));
        LeakCheck leaving = redactor.leakCheck().leavingWords();

        assertThat(leaving.scan("trautmann may not see")).isEmpty();
        assertThat(redactor.leakCheck().scan("trautmann")).hasSize(1);
        assertThat(leaving.scan("Wiebke Meyer")).isEqualTo(List.of(new Leak("name", Encoding.RAW, 0, 1)));
        assertThat(leaving.scan("%54rautmann")).isEqualTo(List.of(new Leak("name", Encoding.PERCENT, 0, 1)));
        assertThat(leaving.scan("Qxzorv")).isEqualTo(List.of(new Leak("word", Encoding.RAW, 0, 1)));
        assertThat(leaving.scan("hunter-2")).isEqualTo(List.of(new Leak("secret", Encoding.RAW, 0, 1)));
        assertThat(leaving.scan("1234")).isEqualTo(List.of(new Leak("id", Encoding.RAW, 0, 1)));
    }

    @Test
    void aCheckLeavesBothWhenAskedForBoth() {
        redactor.learn(Person.of(new Personal(Kind.NAME, "Trautmann")));

        assertThat(redactor.leakCheck().leavingWords().leavingNumbers().scan("Trautmann 1234"))
                .isEmpty();
        assertThat(redactor.leakCheck().leavingNumbers().leavingWords().scan("Trautmann 1234"))
                .isEmpty();
        assertThat(redactor.leakCheck().leavingNumbers().scan("Trautmann")).hasSize(1);
        assertThat(redactor.leakCheck().leavingWords().scan("1234")).hasSize(1);
    }

    @Test
    void aNameThatIsStructureIsNoLeak() {
        redactor.learn(Person.of(new Personal(Kind.NAME, "token")));

        assertThat(redactor.leakCheck().scan("{\"token\":1}")).isEmpty();
        assertThat(redactor.leakCheck().scan("{\"x\":\"token\"}")).hasSize(1);
    }

    @Test
    void theNumberOfALabelIsNoLeakUnlessItIsASecretOrEscaped() {
        for (int i = 1; i <= 1000; i++) {
            redactor.learn(Person.of(new Personal(Kind.NAME, "qx" + i + "zorv")));
            redactor.redact("qx" + i + "zorv");
        }
        redactor.learn(Person.of(new Personal(Kind.ID, "1000")));

        assertThat(redactor.leakCheck().scan("agent-1000")).isEmpty();
        assertThat(redactor.leakCheck().scan("agent/1000")).isEqualTo(List.of(new Leak("id", Encoding.RAW, 6, 1)));
        assertThat(redactor.leakCheck().scan("agent-%31000"))
                .isEqualTo(List.of(new Leak("id", Encoding.PERCENT, 6, 1)));
        redactor.learn(Secret.of("1000"));
        assertThat(redactor.leakCheck().scan("agent-1000")).isEqualTo(List.of(new Leak("secret", Encoding.RAW, 6, 1)));
    }
}
