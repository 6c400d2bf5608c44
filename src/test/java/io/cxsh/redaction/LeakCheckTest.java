package io.cxsh.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.redaction.Personal.Kind;
import java.nio.charset.StandardCharsets;
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
}
