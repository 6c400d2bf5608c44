package io.cxsh.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.redaction.Personal.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Base64SearchTest {
    private final Known known = new Known();

    @Test
    void findsThreeLettersInFourDigits() {
        known.secret("abc");

        assertThat(found("YWJj", 0)).isEqualTo(new Base64Search.Found(0, 0, 4, new Search.Hit(0, 3, 0, 0, 0, "abc")));
        assertThat(found("YWJ", 0)).isNull();
        assertThat(found("YWJk", 0)).isNull();
    }

    @Test
    void tellsWhereTheValueStandsAtEveryAlignment() {
        known.secret("hunter2");
        for (int before = 0; before < 9; before++) {
            for (int prefix = 0; prefix < 9; prefix++) {
                for (int after = 0; after < 4; after++) {
                    String said = ".".repeat(before) + "hunter2" + ",".repeat(after);
                    int bit = prefix * 6 + before * 8;

                    Base64Search.Found found = found("z".repeat(prefix) + written(said), 0);

                    assertThat(found)
                            .extracting(Base64Search.Found::first, Base64Search.Found::start, Base64Search.Found::end)
                            .containsExactly(prefix % 4, bit / 6, (int) Math.ceil((bit + 7 * 8) / 6.0));
                }
            }
        }
    }

    @Test
    void countsTheBytesOfLettersBeyondAsciiAndThePlacesOfEscapes() {
        known.secret("h\u00fcnt\u5c71r");

        Base64Search.Found found = found("%2F%2F%2F%2F" + written("h\u00fcnt\u5c71r") + written("..."), 0);

        assertThat(found)
                .extracting(Base64Search.Found::start, Base64Search.Found::end)
                .containsExactly(12, 24);
    }

    @Test
    void findsTheFirstOneFromADigitOn() {
        known.secret("hunter2");
        String text = written("hunter2, hunter2.");

        assertThat(found(text, 0)).extracting(Base64Search.Found::start).isEqualTo(0);
        assertThat(found(text, 1)).extracting(Base64Search.Found::start).isEqualTo(12);
        assertThat(found(text, 12)).extracting(Base64Search.Found::start).isEqualTo(12);
        assertThat(found(text, 13)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                " abc ",
                "\nabc\n",
                "\tabc\r\n",
                "~abc~",
                "...abc...",
                "%20abc%20",
                "\\nabc\\n",
                "\\u0020abc.",
                "abc...\u00e4",
                "\u00e4...abc",
                "\u0001...abc...\u0001",
                "ABC"
            })
    void aShortOneCountsAmongText(String said) {
        known.secret("abc");

        assertThat(found(said)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xabc",
                "abcx",
                "7abc7",
                "\u0001abc",
                "abc\u0001",
                "\u001f..abc",
                "abc..\u001f",
                ".\u007fabc",
                "abc.\u007f",
                "abc\u0000",
                "abc.\u00e4",
                "\u0080..abc",
                "abc\u000b",
                "ab",
                "a.bc"
            })
    void aShortOneAmongLettersOrNoiseIsChance(String said) {
        known.secret("abc");

        assertThat(found(said)).isNull();
    }

    @Test
    void fiveLettersAreSureAmongNoiseAndFourAreNot() {
        known.secret("abcd");
        known.secret("vwxyz");

        assertThat(found("\u0001abcd\u0001")).isNull();
        assertThat(found(".abcd.")).isNotNull();
        assertThat(found("\u0001vwxyz\u0001")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jo smith",
                "JO SMITH",
                "jo+smith",
                "jo%20smith",
                "%6Ao smith",
                "j%6F smith",
                "\\u006ao smith",
                "j\\u006f smith",
                "jo\\u0020smith",
                "&#106;o smith",
                "j&#111; smith",
                "jo&#32;smith",
                "jo%2520smith"
            })
    void findsOneThatIsEscapedWithin(String said) {
        known.secret("jo smith");

        assertThat(found(said)).extracting(Base64Search.Found::start).isEqualTo(0);
        assertThat(found("." + said + "."))
                .extracting(Base64Search.Found::start)
                .isEqualTo(1);
    }

    @Test
    void findsALongOneOfWhichEveryLetterIsEscaped() {
        String letters = "abcdefghijklmnopqrst";
        known.secret(letters);
        StringBuilder said = new StringBuilder();
        letters.chars().forEach(c -> said.append("\\u%04x".formatted(c)));

        assertThat(found(said + " and more".repeat(40))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00e4", "\u07ff", "\u0905", "\u5c71", "\uffee", "\ud83d\ude00", "\udbff\udffd"})
    void findsOneWhoseLetterIsCutByTheFirstLook(String letter) {
        for (int place = 40; place < 52; place++) {
            Known one = new Known();
            String secret = "x".repeat(place) + letter + " pass";
            one.secret(secret);
            String text = written(secret + " and more".repeat(20));

            assertThat(new Base64Search(one, false).next(new Base64Run(text, 0), 0))
                    .as("%d", place)
                    .isNotNull();
        }
    }

    @Test
    void peopleAreFoundUnlessTheyStay() {
        known.field(new Personal(Kind.EMAIL, "ann.lee@acme.example"));
        Base64Run run = new Base64Run(written("ann.lee@acme.example"), 0);

        assertThat(new Base64Search(known, false).next(run, 0)).isNotNull();
        assertThat(new Base64Search(known, true).next(run, 0)).isNull();
    }

    private Base64Search.@Nullable Found found(String said) {
        return found(written(said), 0);
    }

    private Base64Search.@Nullable Found found(String text, int from) {
        return new Base64Search(known, false).next(new Base64Run(text, 0), from);
    }

    private static String written(String said) {
        return Base64.getEncoder().withoutPadding().encodeToString(said.getBytes(StandardCharsets.UTF_8));
    }
}
