package io.cxsh.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.redaction.Personal.Kind;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
    private final Known known = new Known();

    private Search.@Nullable Hit longestAt(String text, int at) {
        return new Search(known, false, text).longestAt(at);
    }

    private boolean isIn(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (longestAt(text, at) != null) {
                return true;
            }
        }
        return false;
    }

    private int keptUntil(String text, int at) {
        return new Search(known, true, text).keptUntil(at);
    }

    @Test
    void theLongestOfTwoValuesIsFound() {
        known.field(new Personal(Kind.NAME, "Ann Lee"));
        known.field(new Personal(Kind.NAME, "Ann Lee Smith"));

        assertThat(longestAt("x ANN Lee Smith", 2)).isEqualTo(new Search.Hit(2, 15, 1, 0, 0, "ANN Lee Smith"));
        assertThat(longestAt("x ANN Lee Smit", 2)).isEqualTo(new Search.Hit(2, 9, 0, 0, 0, "ANN Lee"));
        assertThat(longestAt("x ANN Lee Smith", 1)).isNull();
        assertThat(longestAt("x ANN Lee Smith", 3)).isNull();
        assertThat(longestAt("Ann Le", 0)).isNull();
    }

    @Test
    void whatIsWrittenPlainlyGoesBeforeWhatAnEscapeSpells() {
        known.secret("Axx");
        known.secret("%41xx");

        assertThat(longestAt("%41xx", 0)).isEqualTo(new Search.Hit(0, 5, 1, 0, 0, "%41xx"));
    }

    @Test
    void aReadingThatLedNowhereLeavesNoTraceInTheNext() {
        known.secret("%25x77");
        known.secret("%y77");

        assertThat(longestAt("%25y77", 0)).isEqualTo(new Search.Hit(0, 6, 1, Escapes.PERCENT, 1, "%y77"));
    }

    @ParameterizedTest
    @CsvSource({
        "s3cr3t@x, 0, 0",
        "s3cr3t%40x, 1, 1",
        "s3cr3t%2540x, 1, 2",
        "s3cr3t%252540x, 1, 3",
        "s3cr3t\\u0040x, 2, 1",
        "s3cr3t&amp;#64;x, 4, 2"
    })
    void tellsTheNotationAndHowDeepItStands(String text, int kinds, int depth) {
        known.secret("s3cr3t@x");

        assertThat(longestAt(text, 0)).isEqualTo(new Search.Hit(0, text.length(), 0, kinds, depth, "s3cr3t@x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%733cr3t@x", "s%33cr3t@x", "s3%63r3t@x", "%73%33%63r3t@x"})
    void isFoundWhicheverOfItsFirstLettersIsEscaped(String text) {
        known.secret("s3cr3t@x");

        assertThat(longestAt(text, 0)).isNotNull();
    }

    @Test
    void fourDeepIsDeeperThanItLooks() {
        known.secret("s3cr3t@x");

        assertThat(longestAt("s3cr3t%25252540x", 0)).isNull();
    }

    @Test
    void aCharacterOfTwoHalvesIsFoundEscapedAndPlain() {
        known.secret("pass\ud83d\ude00word");

        assertThat(longestAt("pass\ud83d\ude00word", 0)).isNotNull();
        assertThat(longestAt("pass%F0%9F%98%80word", 0)).isNotNull();
        assertThat(longestAt("pass%F0%9F%98%81word", 0)).isNull();
    }

    /** Every run of backslashes reads in exponentially many ways; without a limit this test would not end. */
    @Test
    void aTextThatReadsInTooManyWaysIsGivenUp() {
        known.secret("\\".repeat(60) + "x");

        assertThat(longestAt("\\".repeat(400), 0)).isNull();
    }

    /** A search that called itself for every escape filled the stack at a thousand of them. */
    @Test
    void aSecretOfSomeThousandEscapesIsFound() {
        String letters = "abcdefghijklmnopqrstuvwxyz".repeat(300);
        known.secret(letters);
        StringBuilder percent = new StringBuilder();
        letters.chars().forEach(c -> percent.append('%').append(Integer.toHexString(c)));

        assertThat(longestAt(percent.toString(), 0))
                .isEqualTo(new Search.Hit(0, percent.length(), 0, Escapes.PERCENT, 1, letters));
    }

    /** What a search remembers from one beginning to the next must not hide anything from the next. */
    @Test
    void aSearchThatRemembersFindsWhatANewOneFinds() {
        known.secret("\\".repeat(20) + "%x");
        known.secret("\\%".repeat(6) + "\\".repeat(9) + "x");
        Random random = new Random(7);
        int found = 0;
        for (int attempt = 0; attempt < 20; attempt++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 120) {
                String piece = List.of("\\", "%25", "%5C", "%", "x", "&amp;").get(Math.max(0, random.nextInt(12) - 6));
                text.append(piece.repeat(piece.length() == 1 ? 1 + random.nextInt(30) : 1));
            }
            Search remembering = new Search(known, false, text);
            for (int at = 0; at < text.length(); at++) {
                Search.Hit hit = longestAt(text.toString(), at);
                assertThat(remembering.longestAt(at)).as("%d in %s", at, text).isEqualTo(hit);
                found += hit == null ? 0 : 1;
            }
        }
        assertThat(found).isGreaterThan(20);
    }

    @Test
    void onlyWhatEndsBehindAPlaceIsFoundWhenAskedForThat() {
        known.secret("s3cr3t-one");
        known.secret("one-and-two");

        Search search = new Search(known, false, "s3cr3t-one-and-two");

        assertThat(search.longestAt(0, 9)).isNotNull();
        assertThat(search.longestAt(0, 10)).isNull();
        assertThat(search.longestAt(7, 10)).isNotNull();
        assertThat(search.longestAt(7, 18)).isNull();
    }

    @Test
    void ranOutTellsWhetherMoreTextMightMakeALongerValue() {
        known.secret("s3cr3t");
        Search search = new Search(known, false, "s3cr s3cr3t-s3c");

        search.longestAt(0);
        assertThat(search.ranOut()).isFalse();
        search.longestAt(5);
        assertThat(search.ranOut()).isFalse();
        search.longestAt(12);
        assertThat(search.ranOut()).isTrue();
        Search atTheEnd = new Search(known, false, "s3cr3t");
        assertThat(atTheEnd.longestAt(0)).isNotNull();
        assertThat(atTheEnd.ranOut()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345",
                "x 12345",
                "12345.",
                "12345.x",
                "12345-6",
                "6-12345",
                "7:12345",
                "x.12345",
                ".12345 7",
                "1 12345",
                "12345 6",
                "(12345)",
                "12345/6"
            })
    void aNumberOfFiveDigitsIsFoundWhereNothingIsGluedToIt(String text) {
        known.field(new Personal(Kind.ID, "12345"));

        assertThat(isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a12345", "12345a", "912345", "123459", "0.12345", "12345.0"})
    void aNumberOfFiveDigitsIsNotFoundInAWordOrAFigure(String text) {
        known.field(new Personal(Kind.ID, "12345"));

        assertThat(isIn(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026",
                "x-2026",
                "2026-x",
                "x:2026",
                "2026:x",
                "-2026",
                "2026-",
                "x.2026 1",
                "1 2026.x",
                "2026:",
                "2026."
            })
    void aNumberOfFourDigitsIsFoundBesideAJointWithNoFigureBehindIt(String text) {
        known.field(new Personal(Kind.ID, "2026"));

        assertThat(isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-2026", "2026-1", "1:2026", "2026:1", "1.2026", "2026.1", "x2026", "2026x"})
    void aNumberOfFourDigitsIsNotFoundInADateOrATime(String text) {
        known.field(new Personal(Kind.ID, "2026"));

        assertThat(isIn(text)).isFalse();
    }

    @Test
    void aNumberOfSevenDigitsIsFoundInAWordButNotInALongerNumber() {
        known.field(new Personal(Kind.ID, "1234567"));
        known.field(new Personal(Kind.ID, "654321"));

        assertThat(isIn("a1234567b")).isTrue();
        assertThat(isIn("1.1234567.1")).isTrue();
        assertThat(isIn("91234567")).isFalse();
        assertThat(isIn("12345679")).isFalse();
        assertThat(isIn("a654321")).isFalse();
        assertThat(isIn("654321b")).isFalse();
    }

    @Test
    void aTextOfSixLettersIsFoundInAWordAndOneOfFiveIsNot() {
        known.secret("qxzorv");
        known.secret("kwyjb");

        assertThat(isIn("aqxzorvb")).isTrue();
        assertThat(isIn("akwyjb")).isFalse();
        assertThat(isIn("kwyjb1")).isFalse();
        assertThat(isIn("-kwyjb-")).isTrue();
        assertThat(isIn("\\nkwyjb%20")).isTrue();
    }

    @Test
    void aNameThatIsAWordIsNotFoundInOtherWords() {
        known.field(new Personal(Kind.NAME, "Summer"));
        known.secret("session");

        assertThat(isIn("Summers")).isFalse();
        assertThat(isIn("Summer's")).isTrue();
        assertThat(isIn("sessions")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "acme.example",
        "ann@acme",
        "acme",
    })
    void aHostWithinAnAddressThatStaysIsKeptWithIt(String host) {
        known.host(host);
        known.field(new Personal(Kind.EMAIL, "ann@acme.example"));

        assertThat(keptUntil("x ann@acme.example y", 2)).isEqualTo(18);
        assertThat(keptUntil("x ann@acme.example y", 1)).isEqualTo(1);
        assertThat(keptUntil("x ann@acme.example y", 3)).isEqualTo(3);
    }

    @Test
    void nothingIsKeptWhereSomethingElseOverlapsThePerson() {
        known.host("example.org");
        known.field(new Personal(Kind.EMAIL, "ann@acme.example"));

        assertThat(keptUntil("x ann@acme.example.org", 2)).isEqualTo(2);
        assertThat(keptUntil("x ann@acme.example.net", 2)).isEqualTo(18);
    }

    @Test
    void nothingIsKeptWhereASecretStandsInThePerson() {
        known.secret("acme.ex");
        known.field(new Personal(Kind.EMAIL, "ann@acme.example"));

        assertThat(keptUntil("x ann@acme.example", 2)).isEqualTo(2);
    }

    @Test
    void nothingIsKeptWhereAHostIsThePerson() {
        known.host("ann-lee");

        assertThat(keptUntil("x ann-lee", 2)).isEqualTo(2);
    }

    @Test
    void aPersonIsKeptWithASecretRightBehind() {
        known.field(new Personal(Kind.EMAIL, "ann@acme.example"));
        known.secret("-hunter2");

        assertThat(keptUntil("x ann@acme.example-hunter2", 2)).isEqualTo(18);
    }

    @Test
    void nobodyIsKeptUnlessPeopleStay() {
        known.field(new Personal(Kind.EMAIL, "ann@acme.example"));

        assertThat(new Search(known, false, "ann@acme.example").keptUntil(0)).isEqualTo(0);
        assertThat(new Search(known, false, "ann@acme.example").longestAt(0)).isNotNull();
        assertThat(new Search(known, true, "ann@acme.example").longestAt(0)).isNull();
    }
}
