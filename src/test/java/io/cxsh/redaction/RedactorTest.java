package io.cxsh.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.redaction.Personal.Kind;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {
    private final Redactor redactor = new Redactor(new Pseudonyms(new Random(1)));

    @BeforeEach
    void annIsKnown() {
        redactor.learn(Person.of(
                new Personal(Kind.NAME, "Ann Lee"),
                new Personal(Kind.EMAIL, "ann.lee@acme.example"),
                new Personal(Kind.PHONE, "+49 170 1234567"),
                new Personal(Kind.ID, "47110815")));
        redactor.learn(Secret.of("s3cr3t+/=& \"%41\\n"));
        redactor.learnHost("acme.api.nice.example");
    }

    @Test
    void isSureOfALongTextOnlyWhenNoSecretStandsAcrossItsPieces() throws Exception {
        Redactor secrets = new Redactor(new Pseudonyms(new Random(1)));
        assertThat(secrets.isSurelyFree(new StringReader("hunter2hunter2"))).isTrue();
        secrets.learn(Secret.of("hunter2hunter2"));
        for (int before = 65_500; before < 65_560; before++) {
            String text = ".".repeat(before);
            assertThat(secrets.isSurelyFree(new StringReader(text + text))).isTrue();
            for (String hidden : List.of("Hunter2hunter2", "%68unter2hunter2", "\\u0068", "&#104;")) {
                assertThat(secrets.isSurelyFree(new StringReader(text + hidden + text)))
                        .as("%d %s", before, hidden)
                        .isFalse();
            }
        }
        secrets.learn(Person.of(new Personal(Kind.NAME, "Ann Lee")));
        assertThat(secrets.isSurelyFree(new StringReader("nobody"))).isFalse();
    }

    @Test
    void findsATokenOfManyThousandLetters() {
        String token = new Random(3)
                .ints(15_000, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        redactor.learn(Secret.of(token));

        assertThat(redactor.redact("x " + token + " y"))
                .doesNotContain(token)
                .startsWith("x ")
                .endsWith(" y");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ann Lee is ann.lee@acme.example | Agent 01 is agent-01@example.test",
                "ANN.LEE@ACME.EXAMPLE | AGENT-01@EXAMPLE.TEST",
                "Ann.Lee@acme.example | Agent-01@example.test",
                "?email=ann.lee%40acme.example&x | ?email=agent-01%40example.test&x",
                "?email=ann.lee%2540acme.example | ?email=agent-01%2540example.test",
                "?email=%61nn.lee%40acme%2eexample | ?email=agent-01%40example.test",
                "?name=Ann+Lee | ?name=Agent%2001",
                "{\"m\":\"\\u0061nn.lee\\u0040acme.example\"} | {\"m\":\"agent-01@example.test\"}",
                "ann.lee&#64;acme.example | agent-01@example.test",
                "ann.lee&commat;acme&period;example | agent-01@example.test",
                "ann.lee%5Cu0040acme.example | agent-01%2540example.test",
                "+49 170 1234567 or 491701234567 | +999-00100001 or 99900100001",
                "https://ACME.api.nice.example/x | https://tenant-1.example.test/x",
            })
    void replacesHoweverItIsWritten(String text, String expected) {
        assertThat(redactor.redact(text)).isEqualTo(expected);
        assertThat(redactor.leakCheck().scan(text)).isNotEmpty();
        assertThat(redactor.leakCheck().scan(expected)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s3cr3t+/=& \"%41\\n",
                "S3CR3T+/=& \"%41\\N",
                "s3cr3t%2B%2F%3D%26+%22%2541%5Cn",
                "s3cr3t+/=& \\\"%41\\\\n",
                "s3cr3t+\\/=\\u0026 \\u0022%41\\\\n",
                "s3cr3t+/=&amp; &quot;%41\\n",
                "s3cr3t%252B%252F%253D%2526%2520%2522%252541%255Cn"
            })
    void aSecretGoesHoweverItIsWritten(String written) {
        assertThat(redactor.redact("a" + written + "b")).isEqualTo("a***b");
    }

    @Test
    void aNumberIsReplacedByANumberAndOnlyAsAWhole() {
        String redacted = redactor.redact("{\"id\":47110815,\"n\":147110815,\"m\":471108150}");

        assertThat(redacted)
                .matches("\\{\"id\":[1-9]\\d{7},\"n\":147110815,\"m\":471108150}")
                .doesNotContain(":47110815,");
    }

    @Test
    void shortValuesCountOnlyWhereNothingIsGluedToThem() {
        redactor.learn(Person.of(new Personal(Kind.NAME, "Bo"), new Personal(Kind.ID, "2026")));

        assertThat(redactor.redact("Both 2026-11-23T20:26:00.2026 a2026f robot"))
                .isEqualTo("Both 2026-11-23T20:26:00.2026 a2026f robot");
        assertThat(redactor.redact("(Bo)")).isEqualTo("(Agent_01)");
        assertThat(redactor.redact("%20Bo%20")).isEqualTo("%20Agent_01%20");
        assertThat(redactor.redact("\\nBo\\n")).isEqualTo("\\nAgent_01\\n");
        assertThat(redactor.redact("\"2026\"")).matches("\"[1-9]\\d{3}\"");
    }

    @Test
    void changesWhatBase64Says() {
        for (String before : new String[] {"", "x", "xy"}) {
            String said = before + " ann.lee@acme.example, Ann.LEE@acme.example?~~~";
            for (Base64.Encoder encoder : new Base64.Encoder[] {
                Base64.getEncoder(),
                Base64.getUrlEncoder(),
                Base64.getUrlEncoder().withoutPadding()
            }) {
                String written = "t: " + encoder.encodeToString(said.getBytes(StandardCharsets.UTF_8)) + ";";

                String redacted = redactor.redact(written);

                String expected = before + " agent-01@example.test, Agent-01@example.test?~~~";
                assertThat(redacted.replace("=", "")) // whether a full last group would have been padded nobody knows
                        .isEqualTo("t: "
                                + encoder.withoutPadding().encodeToString(expected.getBytes(StandardCharsets.UTF_8))
                                + ";");
                assertThat(redactor.leakCheck().scan(written))
                        .singleElement()
                        .extracting(Leak::encoding)
                        .isEqualTo(Encoding.BASE64);
            }
        }
    }

    @Test
    void findsBase64WhoseSlashIsEscapedOrThatIsGluedToAPath() {
        String said = "????ann.lee@acme.example????";
        String base64 = Base64.getEncoder().encodeToString(said.getBytes(StandardCharsets.UTF_8));

        assertThat(base64).contains("/");
        for (String written : new String[] {
            base64.replace("/", "%2F").replace("=", "%3D"),
            base64.replace("/", "\\/"),
            "/api/v2/" + base64,
            "/a/" + base64
        }) {
            String redacted = redactor.redact(written);
            assertThat(redacted).isNotEqualTo(written);
            assertThat(redactor.leakCheck().scan(redacted)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 44, 45, 46, 47, 48, 49, 100})
    void findsInBase64AnAccentWhereverItStands(int place) {
        for (String accent : new String[] {"\u00fc", "\u5c71", "\ud83d\ude00"}) {
            String secret = "x".repeat(place) + accent + " pass";
            redactor.learn(Secret.of(secret));

            String written = Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));

            assertThat(redactor.redact(written)).isEqualTo("Kioq");
        }
    }

    @Test
    void aTokenGoesAsAWhole() {
        String token = "eyJhbGciOiJub25lIn0."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("{\"sub\":\"ann.lee@acme.example\"}".getBytes(StandardCharsets.UTF_8))
                + ".c2lnbmF0dXJl";
        redactor.learn(Secret.of(token));

        assertThat(redactor.redact("Bearer " + token)).isEqualTo("Bearer ***");
    }

    @Test
    void nothingIsLeftOfValuesThatOverlap() {
        redactor.learn(Secret.of("example-k3y-77"));

        assertThat(redactor.redact("ann.lee@acme.example-k3y-77.")).isEqualTo("***.");
    }

    @Test
    void accentsInOnePieceAndInTwoAreTheSamePerson() {
        redactor.learn(Person.of(new Personal(Kind.NAME, "Zo\u00eb M\u00fcller")));

        assertThat(redactor.redact(
                        "Zo\u00eb M\u00fcller, Zoe\u0308 Mu\u0308ller, Zo%C3%AB%20M%c3%bcller, ZO\u00cb M\u00dcLLER"))
                .isEqualTo("Agent 01, Agent 01, Agent%2001, AGENT 01");
    }

    @Test
    void theSameObjectWhenNothingWasKnown() {
        String text = "0 rows of 1, 1 page";

        assertThat(redactor.redact(text)).isSameAs(text);
        assertThat(redactor.counts()).isEmpty();
    }

    @Test
    void countsByKind() {
        Redactor one = redactor.forOneFile();

        one.redact("Ann Lee, Ann Lee, 47110815, s3cr3t+/=& \"%41\\n");

        assertThat(one.counts()).isEqualTo(Map.of("name", 2, "id", 1, "secret", 1));
        assertThat(redactor.counts()).isEmpty();
    }

    @Test
    void peopleStayWhenAskedForAndSecretsDoNot() {
        Redactor keeping = redactor.keepingPeople();

        assertThat(keeping.redact("Ann Lee: s3cr3t+/=& \"%41\\n")).isEqualTo("Ann Lee: ***");
        assertThat(keeping.leakCheck().scan("Ann Lee")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "mail ann.lee@acme.example now, mail ann.lee@acme.example now",
        "ann.lee%40acme.example, ann.lee%40acme.example",
        "ann.lee@acme.example acme, ann.lee@acme.example tenant-2.example.test",
        "https://acme/x, https://tenant-2.example.test/x",
        "ben@acme.example, ben@tenant-2.example.test.example"
    })
    void aTenantsNameWithinAnAddressThatStaysIsLeft(String text, String kept) {
        redactor.learnHost("acme");

        Redactor keeping = redactor.keepingPeople();

        assertThat(keeping.redact(text)).isEqualTo(kept);
        assertThat(keeping.leakCheck().scan(kept)).isEmpty();
    }

    @Test
    void aHostThatIsAlsoAPersonGoesAndSoDoesASecretWithinAnAddress() {
        redactor.learnHost("hostly");
        redactor.learn(Person.of(new Personal(Kind.EMAIL, "hostly@pass-word.example")));
        redactor.learn(Secret.of("pass-word"));

        Redactor keeping = redactor.keepingPeople();

        assertThat(keeping.redact("hostly@pass-word.example")).isEqualTo("tenant-2.example.test@***.example");
        assertThat(keeping.leakCheck().scan("hostly@pass-word.example")).hasSize(2);
    }

    @Test
    void aPseudonymThatComesBackStaysOne() {
        redactor.redact("ann.lee@acme.example");
        redactor.learn(Person.of(new Personal(Kind.EMAIL, "agent-01@example.test")));

        assertThat(redactor.redact("agent-01@example.test")).isEqualTo("agent-01@example.test");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&",
                "&amp;",
                "&#",
                "%",
                "%25",
                "%C3",
                "\\",
                "\\u",
                "\\\"",
                "+",
                "A",
                "JiYm",
                "ann.lee@acme.",
                "Ann ",
                "4711",
                "="
            })
    void textMadeToBeSlowIsNot(String made) {
        String text = made.repeat(300_000 / made.length());

        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        redactor.redact(text);
        redactor.leakCheck().scan(text);
        Duration took = worked(start);

        assertThat(took).isLessThan(Duration.ofSeconds(20)); // about 3 s at most
    }

    @Test
    void tenThousandPeopleInTenMegabytesWithinSeconds() {
        Redactor many = new Redactor(new Pseudonyms(new Random(3)));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            String email = "first%d.last%d@acme.example".formatted(i, i % 97);
            many.learn(Person.of(
                    new Personal(Kind.EMAIL, email),
                    new Personal(Kind.ID, "" + (1_000_000 + i)),
                    new Personal(Kind.NAME, "First%d Last%d".formatted(i, i % 97))));
            text.append("{\"agentId\":%d,\"email\":\"%s\",\"channel\":\"voice\",\"state\":\"Available\"}"
                    .formatted(1_000_000 + i, email));
            text.append(" the quick brown fox jumps over the lazy dog 0123456789 first of all".repeat(14))
                    .append('\n');
        }
        String all = text.toString();

        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        String redacted = many.redact(all);
        assertThat(many.leakCheck().scan(redacted)).isEmpty();
        Duration took = worked(start);

        assertThat(all.length()).isGreaterThan(10_000_000);
        assertThat(many.counts()).isEqualTo(Map.of("email", 10_000, "id", 10_000));
        assertThat(took).isLessThan(Duration.ofSeconds(20)); // about 1 s
    }

    @Test
    void aSecretIsFoundInHexAlsoWhenItWasTakenForAPersonFirst() {
        Redactor redactor = new Redactor(new Pseudonyms(new java.util.Random(1)));
        redactor.learn(Person.of(new Personal(Personal.Kind.NAME, "hunter2hunter2")));
        redactor.learn(Secret.of("hunter2hunter2"));

        assertThat(redactor.redact("x 68756e7465723268756E74657232 y")).isEqualTo("x *** y");
        assertThat(redactor.leakCheck().scan("68756e7465723268756E74657232")).hasSize(1);
    }

    private static String letters(Random random, int length) {
        return random.ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void aSecretOfAnyLengthGoes() {
        Redactor redactor = new Redactor(new Pseudonyms(new SplittableRandom(1)));
        String secret = letters(new Random(7), 30_000);
        redactor.learn(Secret.of(secret));

        assertThat(redactor.redact("key " + secret + ".")).matches("key [*]+\\.");
        assertThat(redactor.redact(Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8))))
                .doesNotContain(secret.substring(100, 120));
        assertThat(redactor.leakCheck().scan("key " + secret)).isNotEmpty();
    }

    /** The processor's time of this thread since then: what else runs on the machine does not count. */
    private static Duration worked(long start) {
        return Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
    }
}
