package io.cxsh.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.redaction.Personal.Kind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random values, written in random ways at random places: none may be left, and none may be reported where none is. */
class CanaryTest {
    private static final String SIGNS =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~+/=&<>\"'\\ %#?@éß山";
    private static final List<UnaryOperator<String>> WRITINGS = List.of(
            text -> text,
            text -> text.toUpperCase(Locale.ROOT),
            text -> URLEncoder.encode(text, StandardCharsets.UTF_8),
            text -> URLEncoder.encode(text, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT),
            text -> URLEncoder.encode(URLEncoder.encode(text, StandardCharsets.UTF_8), StandardCharsets.UTF_8),
            CanaryTest::json,
            CanaryTest::asciiJson,
            text -> json(json(text)),
            CanaryTest::html,
            text -> text.codePoints().mapToObj("&#%d;"::formatted).reduce("", String::concat),
            text -> text.codePoints().mapToObj("&#x%x;"::formatted).reduce("", String::concat),
            text -> base64(text),
            text -> base64("{" + text + "}"),
            text -> base64("{ " + text + "}"),
            text -> base64("x  " + text.toLowerCase(Locale.ROOT) + " "),
            text -> Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)),
            text -> URLEncoder.encode(base64(text), StandardCharsets.UTF_8),
            text -> base64(json(text)));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void noneIsLeft(long seed) {
        Random random = new Random(seed);
        Redactor redactor = new Redactor(new Pseudonyms(random));
        List<String> values = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            values.add(learned(redactor, random));
        }
        for (String value : values) {
            for (UnaryOperator<String> writing : WRITINGS) {
                String text = noise(random) + " \"" + writing.apply(value) + "\" " + noise(random);

                String redacted = redactor.redact(text);

                assertThat(redactor.leakCheck().scan(text))
                        .as("%s in %s", value, text)
                        .isNotEmpty();
                assertThat(redactor.leakCheck().scan(redacted))
                        .as("%s in %s", value, redacted)
                        .isEmpty();
                assertThat(redacted).doesNotContain(value).doesNotContain("\"" + writing.apply(value) + "\"");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noiseIsLeftAlone(long seed) {
        Random random = new Random(seed);
        Redactor redactor = new Redactor(new Pseudonyms(random));
        for (int i = 0; i < 500; i++) {
            learned(redactor, random);
        }
        byte[] bytes = new byte[200_000];
        random.nextBytes(bytes);
        String text = Base64.getEncoder().encodeToString(bytes);

        assertThat(redactor.redact(text)).isEqualTo(text);
        assertThat(redactor.leakCheck().scan(text)).isEmpty();
    }

    private static String learned(Redactor redactor, Random random) {
        switch (random.nextInt(4)) {
            case 0 -> {
                String secret = signs(random, 8 + random.nextInt(30));
                redactor.learn(Secret.of(secret));
                return secret;
            }
            case 1 -> {
                String email = letters(random, 5) + "." + letters(random, 6) + "@" + letters(random, 5) + ".example";
                redactor.learn(Person.of(new Personal(Kind.EMAIL, email)));
                return email;
            }
            case 2 -> {
                String id = "" + (10_000_000 + random.nextInt(80_000_000));
                redactor.learn(Person.of(new Personal(Kind.ID, id)));
                return id;
            }
            default -> {
                String name = letters(random, 4) + " " + letters(random, 7);
                redactor.learn(Person.of(new Personal(Kind.NAME, name)));
                return name;
            }
        }
    }

    private static String signs(Random random, int length) {
        StringBuilder text = new StringBuilder("s");
        while (text.length() < length) {
            text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return text.append('z').toString();
    }

    private static String letters(Random random, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }

    private static String noise(Random random) {
        return signs(random, random.nextInt(20)) + (random.nextBoolean() ? "\n" : "{\\\"a\\\":1}");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String json(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/");
    }

    private static String asciiJson(String text) {
        StringBuilder json = new StringBuilder();
        text.chars().forEach(c -> json.append("\\u%04x".formatted(c)));
        return json.toString();
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
