package io.cxsh.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecretSkimTest {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJ0123456789+/=&-_.";

    @Test
    void findsEverySecretInEachNotationAnywhere() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            String secret = text(random, 8 + random.nextInt(60));
            SecretSkim skim = new SecretSkim(Set.of(secret, text(random, 30)));
            byte[] bytes = (text(random, random.nextInt(4)) + secret).getBytes(StandardCharsets.UTF_8);
            for (String form : List.of(
                    secret,
                    secret.toUpperCase(java.util.Locale.ROOT),
                    URLEncoder.encode(secret, StandardCharsets.UTF_8),
                    HexFormat.of().withUpperCase().formatHex(secret.getBytes(StandardCharsets.UTF_8)),
                    Base64.getEncoder().encodeToString(bytes),
                    Base64.getUrlEncoder().encodeToString(bytes))) {
                assertThat(skim.mayBeIn(" ".repeat(random.nextInt(20)) + form))
                        .as("%s as %s", secret, form)
                        .isTrue();
            }
        }
    }

    @Test
    void passesTextWithoutOne() {
        String rows = "4711,ann.lee@acme.example,voice,Available,idle,2026-11-23T14:02:51Z\n".repeat(1_000);
        SecretSkim skim = new SecretSkim(Set.of("hunter2hunter2", "c2VjcmV0IGFuZCBzZWNyZXQ"));

        assertThat(skim.mayBeIn(rows)).isFalse();
        assertThat(skim.mayBeIn("")).isFalse();
        assertThat(skim.mayBeIn(rows + "Hunter2hunter2")).isTrue();
        assertThat(new SecretSkim(Set.of()).mayBeIn(rows)).isFalse();
    }

    @Test
    void isNotSureAboutASecretWithoutAPlainPiece() {
        assertThat(new SecretSkim(Set.of("+/&-+/&-")).mayBeIn("anything")).isTrue();
    }

    @Test
    void looksForSecretsOfThreeLettersAndMore() {
        assertThat(new SecretSkim(Set.of("+/")).mayBeIn("anything +/")).isFalse();
        assertThat(new SecretSkim(Set.of("+/+")).mayBeIn("anything")).isTrue();
        assertThat(new SecretSkim(Set.of("abc")).mayBeIn("anything")).isTrue();
    }

    @Test
    void fourPlainLettersAreEnough() {
        SecretSkim skim = new SecretSkim(Set.of("+q7Kz-"));

        for (String none : List.of("", "q", "q7k", "7kz", "q7k-z", "q7kkz", "xxkz", "q7kx", "nothing of it")) {
            assertThat(skim.mayBeIn(none)).as(none).isFalse();
        }
        for (String some : List.of("q7kz", "Q7KZ", ".q7kz", "q7kz.", "xxxq7kzxxx", "q7q7kz", "q7kq7kz")) {
            assertThat(skim.mayBeIn(some)).as(some).isTrue();
        }
    }

    @Test
    void goesByTheLongestPlainPieceWhereverItStands() {
        for (String secret : List.of("hunter2-x", "x-hunter2", "x-hunter2-x", "ab-hunter2-abc-a", "hunter2+")) {
            SecretSkim skim = new SecretSkim(Set.of(secret));

            assertThat(skim.mayBeIn("nothing of hunter1 or x-abc here"))
                    .as(secret)
                    .isFalse();
            assertThat(skim.mayBeIn("and hunter2")).as(secret).isTrue();
        }
    }

    @Test
    void aPieceThatTheTextCutsIsNotThere() {
        SecretSkim skim = new SecretSkim(List.of("q7kzm4xw", "v9pt"));

        assertThat(skim.mayBeIn("and q7kz")).isFalse();
        assertThat(skim.mayBeIn("and q7kzm4x")).isFalse();
        assertThat(skim.mayBeIn("and q7kzm4xw")).isTrue();
        assertThat(skim.mayBeIn("q7kzm4xv")).isFalse();
        assertThat(skim.mayBeIn("v9pt")).isTrue();
    }

    @Test
    void theFirstAndLastLettersAndDigitsArePlain() {
        for (String c : List.of("0", "9", "a", "z", "A", "Z")) {
            SecretSkim skim = new SecretSkim(Set.of(c.repeat(8)));

            assertThat(skim.mayBeIn("nothing of 0, 9, a or z here")).as(c).isFalse();
            assertThat(skim.mayBeIn("some " + c.repeat(8))).as(c).isTrue();
        }
        for (String c : List.of("/", ":", "`", "{", "@", "[")) {
            assertThat(new SecretSkim(Set.of(c.repeat(8))).mayBeIn("anything"))
                    .as(c)
                    .isTrue();
        }
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
