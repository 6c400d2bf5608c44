package io.cxsh.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {
    private static final Set<Integer> NEVER_SHOWN = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.SURROGATE,
            (int) Character.PRIVATE_USE,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR);

    @Test
    void theSameObjectWhenNothingHadToBeEscaped() {
        String text = "Zoë O'Neil-Ümit, 山田 太郎 ✓ 😀\n\tC:\\u{1b}";

        assertThat(SafeText.of(text)).isSameAs(text);
    }

    @Test
    void anEscapeSequenceIsVisible() {
        assertThat(SafeText.of("a\u001b[2Jb\u0007")).isEqualTo("a\\u{1b}[2Jb\\u{7}");
    }

    @Test
    void linesAndTabsStayInTextAndAreVisibleOnALine() {
        assertThat(SafeText.of("a\nb\tc\rd")).isEqualTo("a\nb\tc\\u{d}d");
        assertThat(SafeText.line("a\nb\tc\rd")).isEqualTo("a\\u{a}b\\u{9}c\\u{d}d");
    }

    @ParameterizedTest
    @CsvSource({
        "00, 08",
        "0b, 1f",
        "7f, 9f", // controls
        "061c, 061c",
        "200e, 200f",
        "202a, 202e",
        "2066, 2069", // direction
        "00ad, 00ad",
        "034f, 034f",
        "180b, 180f",
        "200b, 200d",
        "2060, 2065",
        "feff, feff", // invisible
        "115f, 1160",
        "3164, 3164",
        "ffa0, ffa0",
        "2800, 2800", // blank
        "fe00, fe0f",
        "e0100, e01ef", // selectors
        "e0000, e007f", // tags
        "2028, 2029",
        "d800, dfff",
        "e000, f8ff",
        "fff9, fffb",
        "fdd0, fdef",
        "fffe, ffff",
        "10fffe, 10ffff"
    })
    void everyoneOfTheRangeIsVisible(String first, String last) {
        for (int codePoint = Integer.parseInt(first, 16); codePoint <= Integer.parseInt(last, 16); codePoint++) {
            String expected = "a\\u{" + Integer.toHexString(codePoint) + "}b";

            assertThat(SafeText.of("a" + Character.toString(codePoint) + "b")).isEqualTo(expected);
            assertThat(SafeText.line("a" + Character.toString(codePoint) + "b")).isEqualTo(expected);
        }
    }

    @Test
    void noCodePointOfAHarmfulCategorySurvives() {
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            String safe = SafeText.line("\u2600" + Character.toString(codePoint) + "x");

            assertThat(safe.codePoints().noneMatch(shown -> NEVER_SHOWN.contains(Character.getType(shown))))
                    .as("U+%04X", codePoint)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u2764\ufe0f", "\u2600\ufe0e", "1\ufe0f\u20e3", "#\ufe0f\u20e3", "\u00a9\ufe0f", "\u203c\ufe0f"
            })
    void aSelectorStaysWhereItStylesAnEmoji(String emoji) {
        assertThat(SafeText.of(emoji)).isSameAs(emoji);
    }

    @Test
    void aSelectorIsVisibleWhereItOnlyMakesTextsDiffer() {
        assertThat(SafeText.of("\ufe0fagent\ufe0f-07\ufe0f")).isEqualTo("\\u{fe0f}agent\\u{fe0f}-07\\u{fe0f}");
        assertThat(SafeText.of("\u2764\ufe0f\ufe0f")).isEqualTo("\u2764\ufe0f\\u{fe0f}");
    }

    @Test
    void halvesOfAPairInTheWrongOrderAreVisible() {
        assertThat(SafeText.of("\ude00\ud83d \ud83d")).isEqualTo("\\u{de00}\\u{d83d} \\u{d83d}");
    }
}
