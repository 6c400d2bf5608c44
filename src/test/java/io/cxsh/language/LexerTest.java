package io.cxsh.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cxsh.language.Token.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexerTest {
    private static final Pattern GAP = Pattern.compile("[\\h\ufeff\u2028\u2029\\\\\r\n]*");

    /** Everything the grammar and its lookalikes are made of. */
    static final String[] PIECES = {
        " ",
        "\t",
        "\n",
        "\r\n",
        "\r",
        "|",
        "#",
        "'",
        "\"",
        "\\",
        " \\\n",
        "$",
        "${",
        "${a}",
        "${a:-b c}",
        "}",
        ":-",
        "@",
        "@last",
        "@3",
        "as",
        "as @x",
        "--",
        "-n",
        "=",
        "a",
        "é",
        "👍",
        "\ud800",
        "\udc00",
        "“",
        "”",
        "’",
        "\u00a0",
        "\u200b",
        "\ufeff",
        "｜",
        "—",
        "\u001b",
        "\u0000",
        "\\n",
        "\\\"",
        "山"
    };

    @Test
    void cutsALineIntoWordsAndPipes() throws SyntaxException {
        assertThat(shown("states --agent=agent-07 | first 3 as @voice # so far"))
                .containsExactly(
                        "WORD states 1:1",
                        "WORD --agent=agent-07 1:8",
                        "PIPE | 1:25",
                        "WORD first 1:27",
                        "WORD 3 1:33",
                        "AS as 1:35",
                        "REF @voice 1:38",
                        "COMMENT # so far 1:45");
    }

    @Test
    void keepsOneWordWhenItsPartsTouch() throws SyntaxException {
        Token word = Lexer.tokens("--team='Night Shift'\"-${n:-1}\"\\").get(0);

        assertThat(word.value()).isEqualTo("--team=Night Shift-${n:-1}\\");
        assertThat(word.parts()).extracting(Part::unfilled).containsExactly("--team=", "Night Shift-", "${n:-1}", "\\");
    }

    @Test
    void keepsAnEmptyWordWhenItIsQuoted() throws SyntaxException {
        assertThat(Lexer.tokens("note '' \"\"")).extracting(Token::value).containsExactly("note", "", "");
    }

    @Test
    void readsEscapesOnlyInDoubleQuotes() throws SyntaxException {
        assertThat(Lexer.tokens("'a\\n' \"a\\n\\t\\\"\\\\\\$\" a\\n"))
                .extracting(Token::value)
                .containsExactly("a\\n", "a\n\t\"\\$", "a\\n");
    }

    @Test
    void readsACharacterByItsNumber() throws SyntaxException {
        assertThat(Lexer.tokens("\"a\\u{200b}b\\u{1F44D}\" '\\u{41}' \\u{41}"))
                .extracting(Token::value)
                .containsExactly("a\u200bb\ud83d\udc4d", "\\u{41}", "\\u{41}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u", "\\u{", "\\u{}", "\\u{41", "\\u{xy}", "\\u{1234567}", "\\u{110000}"})
    void refusesWhatIsNoNumberOfACharacter(String escape) {
        assertThatExceptionOfType(SyntaxException.class)
                .isThrownBy(() -> Lexer.tokens("note \"" + escape + "\""))
                .withMessageContaining("no escape");
    }

    @Test
    void startsACommentOnlyAfterABlank() throws SyntaxException {
        assertThat(shown("#all\na#b '#c' #d"))
                .containsExactly(
                        "COMMENT #all 1:1", "NEWLINE \n 1:5", "WORD a#b 2:1", "WORD #c 2:5", "COMMENT #d 2:10");
    }

    @Test
    void continuesALineAcrossAnyLineEnd() throws SyntaxException {
        assertThat(shown("a \\\r\n b \\ \t\nc")).containsExactly("WORD a 1:1", "WORD b 2:2", "WORD c 3:1");
    }

    @Test
    void countsColumnsInCodePointsAfterTheByteOrderMark() throws SyntaxException {
        List<Token> tokens = Lexer.tokens("\ufeff👍é a");

        assertThat(tokens).extracting(Token::column).containsExactly(1, 4);
        assertThat(tokens).extracting(Token::start).containsExactly(1, 5);
    }

    @Test
    void namesAResultOnlyWhenAReferenceFollows() throws SyntaxException {
        assertThat(Lexer.tokens("as as x as")).extracting(Token::kind).containsOnly(Kind.WORD);
        assertThat(Lexer.tokens("x 'as' @y")).extracting(Token::kind).containsExactly(Kind.WORD, Kind.WORD, Kind.REF);
    }

    @Test
    void readsAQuotedLineEndAsALineFeed() throws SyntaxException {
        assertThat(Lexer.tokens("'a\r\nb' c")).extracting(Token::value).containsExactly("a\nb", "c");
        assertThat(Lexer.tokens("'a\r\nb' c").get(0).place().length()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            a “b         ; 1:3+1 “ (U+201C) is not a quote here                  ; type "
            O’Brien      ; 1:2+1 ’ (U+2019) is not a quote here                  ; type ', or "…" around a word that has one
            «x           ; 1:1+1 « (U+00AB) is not a quote here                  ; type "
            a\u00a0\u00a0b ; 1:2+2 no-break space U+00A0                           ; type an ordinary space
            a\u202fb     ; 1:2+1 no-break space U+202F                           ; type an ordinary space
            a\u3000b     ; 1:2+1 unusual space U+3000                            ; type an ordinary space
            a\u200bb     ; 1:2+1 U+200B cannot be seen                           ; delete it, or quote the word
            a\u001bb     ; 1:2+1 U+001B is a control character                   ; delete it, or quote the word
            a ｜ b       ; 1:3+1 ｜ (U+FF5C) is not a pipe                       ; type |
            a —wide      ; 1:3+1 — (U+2014) does not begin an option             ; type --
            a 'b         ; 1:3+1 this quote is never closed                      ; close it with '
            a "b\\"      ; 1:3+1 this quote is never closed                      ; close it with "
            a "\\q"      ; 1:4+2 no escape \\q                                   ; type \\\\ for \\, or use '…'
            a@b @c.d     ; 1:5+4 @c.d is not a reference                         ; write @last, @3 or @name, or quote it to mean text
            ${a          ; 1:1+2 this is not a whole variable                    ; write ${name} or ${name:-default}, or '${' to mean text
            "${}"        ; 1:2+2 this is not a whole variable                    ; write ${name} or ${name:-default}, or '${' to mean text
            ${a:-${b}    ; 1:1+2 this is not a whole variable                    ; write ${name} or ${name:-default}, or '${' to mean text
            ${a:-x\u00a0y} ; 1:1+9 no-break space U+00A0                        ; type an ordinary space
            """)
    void saysWhatToTypeInstead(String source, String message, String advice) {
        assertThat(problems(source).get(0)).isEqualTo(message + " -> " + advice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'“\u00a0｜\u200b'", "\"’—\u001b\"", "# “\u00a0", "Night – Day"})
    void allowsLookalikesWhereTheyAreText(String source) throws SyntaxException {
        assertThat(Lexer.tokens(source)).isNotEmpty();
    }

    @Test
    void goesOnAfterAnOpenQuoteToFindTheOtherMistakes() {
        assertThat(problems("a 'b\nc\u00a0d\ne \"f"))
                .extracting(line -> line.split(" ", 2)[0])
                .containsExactly("1:3+1", "2:2+1", "3:3+1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a 'b", "a \"b\\\"", "a \\", "a \\ ", "\\", "a 'b\nc", "a \\\nb \\"})
    void isIncompleteWhenAQuoteIsOpenOrABackslashEndsTheLine(String line) {
        assertThat(Lexer.isIncomplete(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a 'b'", "a\\", "a '\\'", "# it's \\", "a \\\nb", "a \\\n", "a |", "${a"})
    void isCompleteWhenTheLineEnds(String line) {
        assertThat(Lexer.isIncomplete(line)).isFalse();
    }

    @Test
    void endsAnOpenQuoteWithTheTextWhenTolerant() {
        List<Token> tokens = Lexer.tolerant("a \"b ${x");

        assertThat(tokens).extracting(Token::isOpen).containsExactly(false, true);
        assertThat(tokens.get(1).value()).isEqualTo("b ${x");
    }

    @Test
    void readsAnythingWhenTolerantAndLosesNothing() {
        Random random = new Random(4821);
        for (int round = 0; round < 20_000; round++) {
            String source = anything(random);

            assertThat(rebuilt(source, Lexer.tolerant(source))).as(source).isEqualTo(source);
            try {
                assertThat(rebuilt(source, Lexer.tokens(source))).as(source).isEqualTo(source);
            } catch (SyntaxException refused) {
                assertThat(ProblemText.render(refused.problems(), 0)).startsWith("error: ");
            }
            Lexer.isIncomplete(source);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "abcdefghi ",
                "\"",
                "'",
                "\\\"\n",
                "'\n",
                "\"${",
                "${a:-",
                "${a:-b}",
                "\u00a0",
                "\\ ",
                "a\\ ",
                "“",
                "é|#",
                "@",
                "a \\\n",
                "\n"
            })
    void takesTimeInProportionToTheText(String piece) {
        readsQuickly(piece.repeat(400_000 / piece.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abcdefghi ", "x"})
    void readsALineOfTenMegabytes(String piece) {
        readsQuickly(piece.repeat(10_000_000 / piece.length()));
    }

    private static void readsQuickly(String source) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            Lexer.tolerant(source);
            problems(source);
        });
    }

    static String anything(Random random) {
        StringBuilder source = new StringBuilder();
        int pieces = random.nextInt(12);
        for (int i = 0; i < pieces; i++) {
            source.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return source.toString();
    }

    /** Raws and gaps together; a gap may hold nothing but blanks, marks and continued line ends. */
    private static String rebuilt(String source, List<Token> tokens) {
        StringBuilder rebuilt = new StringBuilder();
        for (Token token : tokens) {
            String gap = source.substring(rebuilt.length(), token.start());
            assertThat(GAP.matcher(gap).matches()).as(source).isTrue();
            rebuilt.append(gap).append(token.raw());
            assertThat(rebuilt.length()).as(source).isEqualTo(token.end());
        }
        return rebuilt.append(source.substring(rebuilt.length())).toString();
    }

    private static List<String> shown(String source) throws SyntaxException {
        return Lexer.tokens(source).stream()
                .map(token -> token.kind() + " " + token.value() + " " + token.line() + ":" + token.column())
                .toList();
    }

    private static List<String> problems(String source) {
        SyntaxException refused = catchThrowableOfType(SyntaxException.class, () -> Lexer.tokens(source));
        return refused == null
                ? List.of()
                : refused.problems().stream().map(LexerTest::shown).toList();
    }

    private static String shown(Problem problem) {
        return problem.line() + ":" + problem.column() + "+" + problem.length() + " " + problem.message() + " -> "
                + problem.suggestion().orElse("");
    }
}
