package io.cxsh.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cxsh.redaction.Personal.Kind;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where values touch, come back, or stand in base64 that reads in several ways. */
class RedactorEdgesTest {
    private final Redactor redactor = new Redactor(new Pseudonyms(new SplittableRandom(1)));

    @Test
    void pseudonymsOfEarlierSessionsGoOnAndAreRevealed() {
        redactor.restore(Map.of("agent-07@example.test", "7 EMAIL ann.lee@acme.example"));
        redactor.learn(Person.of(new Personal(Kind.EMAIL, "ann.lee@acme.example")));

        assertThat(redactor.redact("to ann.lee@acme.example")).isEqualTo("to agent-07@example.test");
        assertThat(redactor.pseudonyms()).isEqualTo(Map.of("agent-07@example.test", "7 EMAIL ann.lee@acme.example"));
        assertThat(redactor.reveal("agent-07@example.test")).contains("ann.lee@acme.example");
        assertThat(redactor.reveal("agent-08@example.test")).isEmpty();
        assertThat(redactor.unveiled("to agent-07@example.test.")).isEqualTo("to ann.lee@acme.example.");
        assertThatThrownBy(() -> redactor.restore(Map.of("agent-07", "7")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatWasTypedStaysAsNearToAKnownValueAsItWas() {
        redactor.learn(Person.of(new Personal(Kind.EMAIL, "ann.lee@acme.example"), new Personal(Kind.ID, "47110815")));
        redactor.learnTyped(Person.of(new Personal(Kind.EMAIL, "a\u200bnn.lee@acme.example")));

        assertThat(redactor.redact("ann.lee@acme.example")).isEqualTo("agent-01@example.test");
        assertThat(redactor.redact("a\u200bnn.lee@acme.example")).isEqualTo("a\u200bgent-01@example.test");
        assertThat(redactor.redact("a\\u{200b}nn.lee@acme.example")).isEqualTo("a\\u{200b}gent-01@example.test");
        assertThat(redactor.redact("a%E2%80%8Bnn.lee@acme.example")).isEqualTo("a%E2%80%8Bgent-01%40example.test");
    }

    /** It went whole until then, or not at all beyond 20,000 characters, and a pseudonym as long was kept for it. */
    @Test
    void aFieldThatIsTooLongForANameIsMasked() {
        String letters = "abcdefghij".repeat(4_001);
        redactor.learn(Person.of(new Personal(Kind.NAME, letters), new Personal(Kind.ID, "47110815")));

        assertThat(redactor.redact("<" + letters + "> 47110815")).matches("<\\*{3}> \\d{8}");
        assertThat(redactor.leakCheck().scan(letters)).isNotEmpty();
        assertThat(redactor.counts()).isEqualTo(Map.of("text", 1, "id", 1));
        assertThat(redactor.pseudonyms()).containsValue("1 ID 47110815").hasSize(1);
        assertThat(redactor.keepingPeople().redact(letters)).isEqualTo(letters);
    }

    @ParameterizedTest
    @CsvSource({
        "agent-1001, agent-1001",
        "agent-%31001, agent-***",
        "agent-2002, agent-***",
        "agent-Smithson, agent-Agent_01",
        "Smithson, Agent_01",
    })
    void onlyTheNumberOfAPseudonymStays(String text, String expected) {
        redactor.restore(Map.of("agent-1001", "1001 ID x-1", "agent-2002", "2002 ID x-2"));
        redactor.learn(Person.of(new Personal(Kind.NAME, "Smithson"), new Personal(Kind.ID, "1001")));
        redactor.learn(Secret.of("2002"));

        assertThat(redactor.redact(text).replaceAll("(?<=-)(?!1001)[0-9]{4}", "***"))
                .isEqualTo(expected);
    }

    @Test
    void valuesThatOnlyTouchAreReplacedOneByOne() {
        redactor.learn(Secret.of("hunter2"));
        redactor.learn(Secret.of("password"));
        redactor.learn(Person.of(new Personal(Kind.EMAIL, "ann.lee@acme.example")));

        assertThat(redactor.redact("hunter2password")).isEqualTo("******");
        assertThat(redactor.redact("ann.lee@acme.examplehunter2")).isEqualTo("agent-01@example.test***");
    }

    @Test
    void aValueThatEndsWithAnotherIsReplacedAsTheLongerOne() {
        redactor.learn(Secret.of("acme.example"));
        redactor.learn(Person.of(new Personal(Kind.EMAIL, "ann.lee@acme.example")));

        assertThat(redactor.redact("ann.lee@acme.example.")).isEqualTo("agent-01@example.test.");
        assertThat(redactor.redact("bob@acme.example.")).isEqualTo("bob@***.");
    }

    @Test
    void everyRunOfBase64IsReadFromItsFirstDigit() {
        redactor.learn(Secret.of("hunter2"));
        String written = written("hunter2".getBytes(StandardCharsets.UTF_8));

        assertThat(redactor.redact("x " + written + " " + written + ":" + written))
                .isEqualTo("x Kioq Kioq:Kioq");
        assertThat(redactor.redact(written + written)).isEqualTo("KioqKioq");
    }

    @ParameterizedTest
    @CsvSource({
        "aHVudGVyMg%3D%3D, Kioq",
        "aHVudGVyMg%3D%3D&x=1, Kioq&x=1",
        "t=aHVudGVyMg==;, t=Kioq;",
    })
    void paddingGoesWithTheRun(String text, String expected) {
        redactor.learn(Secret.of("hunter2"));

        assertThat(redactor.redact(text)).isEqualTo(expected);
    }

    @Test
    void aSecretAcrossAnEscapedPlusGoes() {
        redactor.learn(Secret.of("pass~>word"));
        String written = written("pass~>word".getBytes(StandardCharsets.UTF_8));

        assertThat(written).isEqualTo("cGFzc34+d29yZA==");
        for (String plus : new String[] {"+", "%2B", "&#43;", "&#x2b;", "&plus;", "\\u002b"}) {
            assertThat(redactor.redact(written.replace("+", plus))).isEqualTo("Kioq");
        }
    }

    @Test
    void aFormWithinBase64GoesAsWell() {
        redactor.learn(Person.of(new Personal(Kind.NAME, "Jo Smith")));
        String written = written("name=Jo+Smith&x".getBytes(StandardCharsets.UTF_8));

        assertThat(redactor.redact(written)).isEqualTo(written("name=Agent%2001&x".getBytes(StandardCharsets.UTF_8)));
        assertThat(redactor.leakCheck().scan(written)).hasSize(1);
    }

    @Test
    void aRunWhoseBytesAreNoTextGoesAltogetherWhenTheValueInItIsUtf8() {
        redactor.learn(Secret.of("p\u00e4ssw\u00f6rter"));
        byte[] secret = "..p\u00e4ssw\u00f6rter..".getBytes(StandardCharsets.UTF_8);
        secret[0] = (byte) 0xFF;

        assertThat(redactor.redact("x " + written(secret) + " y")).isEqualTo("x *** y");
    }

    @Test
    void aNestedOrHexadecimalBlankIsNotGluedToAShortName() {
        redactor.learn(Person.of(new Personal(Kind.NAME, "Bo")));

        assertThat(redactor.redact("q%2520Bo%2520")).isEqualTo("q%2520Agent_01%2520");
        assertThat(redactor.redact("q\\x20Bo\\x20")).isEqualTo("q\\x20Agent_01\\x20");
    }

    @Test
    void aReaderThatPausesIsReadOn() throws Exception {
        redactor.learn(Secret.of("hunter2hunter2"));
        Reader pausing = new StringReader("hunter2hunter2") {
            private boolean hasPaused;

            @Override
            public int read(char[] to, int from, int length) throws IOException {
                if (!hasPaused) {
                    hasPaused = true;
                    return 0;
                }
                return super.read(to, from, length);
            }
        };

        assertThat(redactor.isSurelyFree(pausing)).isFalse();
    }

    private static String written(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
