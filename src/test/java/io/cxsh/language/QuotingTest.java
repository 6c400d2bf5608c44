package io.cxsh.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.language.Token.Kind;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotingTest {
    private static final String[] PIECES = {
        "a", "-", "--", "=", " ", "\t", "\n", "\r", "\r\n", "'", "\"", "\\", "$", "{", "${", "}", "#", "@", "@last",
        "|", "as", "é", "👍", "\ud800", "“", "’", "\u00a0", "\u200b", "\ufeff", "｜", "—", "\u001b", "\u0000", "\\n"
    };

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            agent-07           ; agent-07
            Night Shift        ; 'Night Shift'
            it's               ; "it's"
            it's "${x}" \\     ; "it's \\"\\${x}\\" \\\\"
            ~~                 ; ''
            \\                 ; '\\'
            a\\b               ; a\\b
            a#b                ; a#b
            #b                 ; '#b'
            @last              ; '@last'
            ann@example.test   ; ann@example.test
            O’Brien            ; 'O’Brien'
            --wide             ; --wide
            --team=Night Shift ; --team='Night Shift'
            -a b               ; -'a b'
            """)
    void givesTheShortestSpelling(String word, String spelled) {
        assertThat(Quoting.quote(word)).isEqualTo(spelled);
    }

    @Test
    void whatCannotBeSeenIsShownInALine() {
        assertThat(Quoting.visible("explain 'ann@acme.example\u00a0' --exit-code \"a\u200bb\" # \u200b"))
                .isEqualTo("explain \"ann@acme.example\\u{a0}\" --exit-code \"a\\u{200b}b\" # \u200b");
        assertThat(Quoting.visible("explain 'a b'")).isEqualTo("explain 'a b'");
    }

    @Test
    void staysOnOneLine() {
        assertThat(Quoting.quote("a\nb")).isEqualTo("\"a\\nb\"");
    }

    @Test
    void readsBackAsExactlyTheWord() throws SyntaxException {
        Random random = new Random(301);
        for (int round = 0; round < 20_000; round++) {
            String word = anything(random);

            List<Token> read = Lexer.tokens("note " + Quoting.quote(word) + " end");

            assertThat(read).as(word).extracting(Token::value).containsExactly("note", word, "end");
            assertThat(read.get(1).kind()).as(word).isEqualTo(Kind.WORD);
            assertThat(new Word.Text("", read.get(1).parts(), read.get(1).place()).beginsBare('-'))
                    .as(word)
                    .isEqualTo(word.startsWith("-"));
        }
    }

    @Test
    void readsBackAloneAndAtTheEndOfALine() throws SyntaxException {
        Random random = new Random(302);
        for (int round = 0; round < 20_000; round++) {
            String word = anything(random);

            assertThat(Lexer.tokens(Quoting.quote(word)))
                    .as(word)
                    .extracting(Token::value)
                    .containsExactly(word);
        }
    }

    private static String anything(Random random) {
        StringBuilder word = new StringBuilder();
        int pieces = random.nextInt(8);
        for (int i = 0; i < pieces; i++) {
            word.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return word.toString();
    }
}
