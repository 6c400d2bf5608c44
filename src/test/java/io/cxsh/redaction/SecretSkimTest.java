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

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
