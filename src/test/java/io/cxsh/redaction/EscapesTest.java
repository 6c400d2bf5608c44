package io.cxsh.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EscapesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a | 61 | 1 | 0",
                "+ | 20 | 1 | 1",
                "%41B | 41 | 3 | 1",
                "%7e | 7e | 3 | 1",
                "%80 | 80 | 3 | 1",
                "%BF | bf | 3 | 1",
                "%C0%AE | 2e | 6 | 1",
                "%C3%A4x | e4 | 6 | 1",
                "%DF%BF | 7ff | 6 | 1",
                "%E0%A4%85 | 905 | 9 | 1",
                "%EF%BF%BD | fffd | 9 | 1",
                "%F0%9F%98%80 | 1f600 | 12 | 1",
                "%F7%BF%BF%BF | 10ffff | 12 | 1",
                "%C3 | c3 | 3 | 1",
                "%C3x | c3 | 3 | 1",
                "%C3%41 | c3 | 3 | 1",
                "%C3%C3 | c3 | 3 | 1",
                "%E0%A4 | e0 | 3 | 1",
                "%F0%9F%98x | f0 | 3 | 1",
                "% | 25 | 1 | 0",
                "%4 | 25 | 1 | 0",
                "%4g | 25 | 1 | 0",
                "%g4 | 25 | 1 | 0",
                "\\u0041B | 41 | 6 | 2",
                "\\uD83D | d83d | 6 | 2",
                "\\u004 | 5c | 1 | 0",
                "\\u004g | 5c | 1 | 0",
                "\\x410 | 41 | 4 | 2",
                "\\x4 | 5c | 1 | 0",
                "\\n | a | 2 | 2",
                "\\t | 9 | 2 | 2",
                "\\r | d | 2 | 2",
                "\\b | 8 | 2 | 2",
                "\\f | c | 2 | 2",
                "\\\"x | 22 | 2 | 2",
                "\\\\x | 5c | 2 | 2",
                "\\/x | 2f | 2 | 2",
                "\\q | 5c | 1 | 0",
                "\\ | 5c | 1 | 0",
                "\\u{41}B | 41 | 6 | 8",
                "\\u{0} | 0 | 5 | 8",
                "\\u{00200b} | 200b | 10 | 8",
                "\\u{10FFFF} | 10ffff | 10 | 8",
                "\\u{110000} | 5c | 1 | 0",
                "\\u{0000041} | 5c | 1 | 0",
                "\\u{} | 5c | 1 | 0",
                "\\u{41 | 5c | 1 | 0",
                "\\u{41; | 5c | 1 | 0",
                "\\u{ | 5c | 1 | 0",
                "&amp;x | 26 | 5 | 4",
                "&percnt; | 25 | 8 | 4",
                "&#0; | 0 | 4 | 4",
                "&#64;x | 40 | 5 | 4",
                "&#1114111; | 10ffff | 10 | 4",
                "&#1114112; | 26 | 1 | 0",
                "&#x40; | 40 | 6 | 4",
                "&#X10ffFF; | 10ffff | 10 | 4",
                "&#x110000; | 26 | 1 | 0",
                "&#x; | 26 | 1 | 0",
                "&#; | 26 | 1 | 0",
                "&; | 26 | 1 | 0",
                "&amp | 26 | 1 | 0",
                "&amp, | 26 | 1 | 0",
                "&nothing; | 26 | 1 | 0",
            })
    void readsEachNotation(String text, String codePoint, int end, int kinds) {
        assertThat(new Escapes(text).at(0, 1)).isEqualTo(unit(codePoint, end, kinds));
        assertThat(new Escapes("ab" + text).at(2, 1)).isEqualTo(unit(codePoint, end + 2, kinds));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%2541 | 1 | 25 | 3 | 1",
                "%2541 | 2 | 41 | 5 | 1",
                "%252541 | 2 | 25 | 5 | 1",
                "%252541 | 3 | 41 | 7 | 1",
                "%5Cn | 2 | a | 4 | 3",
                "\\%6E | 1 | 5c | 1 | 0",
                "\\%6E | 2 | a | 4 | 3",
                "%5Cu0041 | 2 | 41 | 8 | 3",
                "\\u%30041 | 2 | 41 | 8 | 3",
                "\\u005cu0041 | 2 | 41 | 11 | 2",
                "%5Cu{41} | 2 | 41 | 8 | 9",
                "%26lt; | 2 | 3c | 6 | 5",
                "&lt%3B | 2 | 3c | 6 | 5",
                "&amp;#64; | 2 | 40 | 9 | 4",
                "&percnt;41 | 2 | 41 | 10 | 5",
                "%2B | 2 | 20 | 3 | 1",
                "&plus; | 2 | 20 | 6 | 5",
                "%41 | 3 | 41 | 3 | 1",
                "a | 3 | 61 | 1 | 0",
                "\\n | 0 | 5c | 1 | 0",
            })
    void readsOneNotationInAnother(String text, int level, String codePoint, int end, int kinds) {
        assertThat(new Escapes(text).at(0, level)).isEqualTo(unit(codePoint, end, kinds));
    }

    @Test
    void readsAnApostropheAndTheEndOfTheText() {
        assertThat(new Escapes("\\'").at(0, 1)).isEqualTo(new Escapes.Unit('\'', 2, Escapes.JSON));
        for (int level = 0; level <= Escapes.DEEPEST; level++) {
            assertThat(new Escapes("ab").at(2, level)).isEqualTo(new Escapes.Unit(-1, 3, 0));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%20", "x%41", "%7a", "%zz%61", "%%61", "%1f%61", "%80%61", "a&#97;", "\\u0061", "\\u{61}", "%2541"
            })
    void lettersMayHideInEscapes(String text) {
        assertThat(Escapes.mayHideLetters(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "%", "100 % of", "%1f", "%80", "%C3%A4", "\\u20ac", "\\n", "&amp;", "a+b"})
    void noLettersHideInOthers(String text) {
        assertThat(Escapes.mayHideLetters(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%20",
                "x%2F",
                "%aF",
                "%2520",
                "%252520",
                "\\b",
                "\\f",
                "\\n",
                "\\r",
                "\\t",
                "\\\"",
                "\\\\",
                "\\/",
                "\\u0020",
                "x\\u00aF",
                "\\x20",
                "\\\\n"
            })
    void anEscapeEndsBeforeAWord(String escape) {
        assertThat(Escapes.endsBefore(escape + "Bo", escape.length())).isTrue();
        assertThat(Escapes.endsBefore(escape, escape.length())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2",
                "20",
                "x20",
                "%2",
                "%g0",
                "%0g",
                "%20x",
                "%3520",
                "n",
                "xn",
                "\\q",
                "\\na",
                "u0020",
                "xu0020",
                "\\v0020",
                "\\u002g",
                "\\ug020",
                "\\u002",
                "\\y20",
                "\\xg0",
                "\\x0g",
                "xx20",
                "%25252520"
            })
    void noEscapeEndsBeforeAWord(String before) {
        assertThat(Escapes.endsBefore(before + "Bo", before.length())).isFalse();
    }

    @Test
    void leadsAreTheFirstCharactersOfEscapes() {
        assertThat("%\\&+").matches(text -> text.chars().allMatch(c -> Escapes.isLead((char) c)));
        assertThat("a0 $'*,[]\"/#").matches(text -> text.chars().noneMatch(c -> Escapes.isLead((char) c)));
    }

    private static Escapes.Unit unit(String codePoint, int end, int kinds) {
        return new Escapes.Unit(Integer.parseInt(codePoint, 16), end, kinds);
    }
}
