package io.cxsh.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.cxsh.redaction.Personal.Kind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Whatever a secret and the text around it are: what leaves does not hold it, however it is written. */
class RedactorFuzzTest {
    /** Shorter ones count only where nothing is glued to them; stars are what stands for a secret. */
    private static final int SHORTEST = 6;

    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern OUTER_DIGIT = Pattern.compile("^\\d|\\d$");

    /**
     * The secret and the text, a NUL between; a third part is somebody's e-mail address. A secret of digits stands alone,
     * since within more digits it is another number; addresses have no digits where the secret begins or ends with one.
     */
    @FuzzTest(maxDuration = "")
    void secret(byte[] bytes) {
        String[] parts = new String(bytes, StandardCharsets.UTF_8).split("\0", 3);
        if (parts.length < 2 || parts[0].length() < SHORTEST || parts[0].isBlank() || parts[0].contains("*")) {
            return;
        }
        Redactor redactor = new Redactor(new Pseudonyms(new Random(1)));
        redactor.learn(Secret.of(parts[0]));
        boolean isNumeral = Numerals.isNumeral(parts[0]);
        if (parts.length == 3
                && parts[2].length() >= SHORTEST
                && !((isNumeral || OUTER_DIGIT.matcher(parts[0]).find())
                        && DIGIT.matcher(parts[2]).find())) {
            redactor.learn(Person.of(new Personal(Kind.EMAIL, parts[2])));
        }
        for (String text : written(parts[0], isNumeral ? "" : parts[1])) {
            String redacted = redactor.redact(text);
            assertThat(redacted).doesNotContain(parts[0]).isNotEqualTo(text);
            assertThat(redactor.leakCheck().scan(redacted)).isEmpty();
        }
        assertThat(redactor.leakCheck().scan(redactor.redact(parts[1]))).isEmpty();
    }

    private static List<String> written(String secret, String text) {
        String whole = text + secret + text;
        byte[] utf8 = whole.getBytes(StandardCharsets.UTF_8);
        return List.of(
                whole,
                text + URLEncoder.encode(secret, StandardCharsets.UTF_8) + text,
                text + secret.replace("\\", "\\\\").replace("\"", "\\\"") + text,
                Base64.getEncoder().encodeToString(utf8),
                Base64.getUrlEncoder().withoutPadding().encodeToString(utf8));
    }
}
