package io.cxsh.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.redaction.Personal.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StructureTest {
    private static final String WORD = "token";
    private static final Known.Value NAME = new Known.Value("name", WORD, Kind.NAME);

    private static boolean isWord(String text, int kinds, Known.Value value) {
        int start = text.indexOf(WORD);
        return Structure.isWord(text, new Search.Hit(start, start + WORD.length(), 0, kinds, 0, WORD), value);
    }

    private static boolean isWord(String text) {
        return isWord(text, 0, NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"token\":1",
                "{\"token\":1}",
                "{\"token\" \n\t:1}",
                "{\"token\":",
                "{\\\"token\\\":1}",
                "{\\\\\\\"token\\\\\\\" : 1}"
            })
    void aKeyIsNobody(String text) {
        assertThat(isWord(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token",
                "token\":1",
                "\"token",
                "\"token\"",
                "\"token\"\\",
                "\"token\",\"x\":1",
                "\"token\"x:1",
                "\"token:1",
                "\"token\\:1",
                "\"token \":1",
                "\" token\":1",
                "token:1",
                ":\"token\"",
                ":token\"",
                "{token\":1}",
                "\\token\":1",
                "'token':1"
            })
    void aValueOrHalfAKeyMayBeSomebody(String text) {
        assertThat(isWord(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/token",
                "/token/",
                "x/token/x",
                "/token?x=1",
                "\"/token\"",
                "GET /token HTTP/1.1",
                "/token\nnext",
                "?token=1",
                "/x?token=",
                "&token=1",
                "/x?y=1&token=1"
            })
    void aPartOfAPathAndAParameterAreNobody(String text) {
        assertThat(isWord(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x token/x",
                "token/x",
                "token?x=1",
                "/token=1",
                "/token&x=1",
                "/token.x",
                "/token@x",
                "/token,x",
                "?token",
                "?token&",
                "?token/",
                "&token",
                "&token?",
                "token=1",
                "/token1=token",
                "x=token",
                "=token="
            })
    void whatAPathOrAParameterSaysMayBeSomebody(String text) {
        assertThat(isWord(text)).isFalse();
    }

    @Test
    void anEscapedWordMayBeSomebody() {
        assertThat(isWord("/token", Escapes.PERCENT, NAME)).isFalse();
    }

    @Test
    void onlyNamesAndWordsOfTheVocabularyAreNobody() {
        assertThat(Structure.isWord(NAME)).isTrue();
        assertThat(Structure.isWord(new Known.Value("word", WORD, Kind.WORD))).isTrue();
        assertThat(Structure.isWord(new Known.Value("name", "Trautmann", Kind.NAME)))
                .isFalse();
        assertThat(isWord("/token", 0, new Known.Value("name", "Trautmann", Kind.NAME)))
                .isFalse();
        for (Known.Value other : new Known.Value[] {
            new Known.Value("secret", WORD, null),
            new Known.Value("host", WORD, null),
            new Known.Value("id", WORD, Kind.ID),
            new Known.Value("email", WORD, Kind.EMAIL),
            new Known.Value("phone", WORD, Kind.PHONE)
        }) {
            assertThat(Structure.isWord(other)).as(other.kind()).isFalse();
            assertThat(isWord("/token", 0, other)).as(other.kind()).isFalse();
        }
    }
}
