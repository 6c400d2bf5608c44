package io.cxsh.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Whatever a server sends: nothing of it that a terminal obeys or an eye cannot see is left. */
class SafeTextFuzzTest {
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1);

    @FuzzTest(maxDuration = "")
    void text(byte[] bytes) {
        CHARSETS.forEach(charset -> assertSafe(new String(bytes, charset)));
        assertSafe(units(bytes));
    }

    /** Two bytes a unit, halves of pairs too, which no charset gives. */
    private static String units(byte[] bytes) {
        StringBuilder units = new StringBuilder();
        for (int at = 0; at + 1 < bytes.length; at += 2) {
            units.append((char) ((bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff)));
        }
        return units.toString();
    }

    private static void assertSafe(String text) {
        String safe = SafeText.of(text);
        String line = SafeText.line(text);
        assertThat(safe.codePoints().allMatch(c -> c == '\n' || c == '\t' || isSeen(c)))
                .isTrue();
        assertThat(line.codePoints().allMatch(SafeTextFuzzTest::isSeen)).isTrue();
        assertThat(SafeText.of(safe)).isSameAs(safe);
        assertThat(SafeText.line(line)).isSameAs(line);
        if (text.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
            assertThat(line).isSameAs(text);
        }
    }

    private static boolean isSeen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
