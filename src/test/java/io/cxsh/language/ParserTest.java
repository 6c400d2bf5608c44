package io.cxsh.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParserTest {
    private static final Variables WHO =
            name -> Optional.ofNullable(Map.of("who", "Jane Doe").get(name));

    @Test
    void readsStagesAndTheName() throws SyntaxException {
        Line line = Parser.line("  states --agent ${who} | first 3 as @voice # now\n")
                .orElseThrow();

        assertThat(texts(line)).containsExactly(List.of("states", "--agent", "Jane Doe"), List.of("first", "3"));
        assertThat(line.name()).contains("voice");
        assertThat(line.number()).isEqualTo(1);
        assertThat(line.source()).isEqualTo("states --agent ${who} | first 3 as @voice # now");
    }

    @Test
    void readsReferences() throws SyntaxException {
        Line line = Parser.line("@voice | diff @last @3").orElseThrow();

        assertThat(line.stages().get(0).command()).isInstanceOf(Word.Ref.class);
        Word.Ref last = (Word.Ref) line.stages().get(1).words().get(0);
        Word.Ref third = (Word.Ref) line.stages().get(1).words().get(1);
        assertThat(last.isLast()).isTrue();
        assertThat(last.number()).isEmpty();
        assertThat(third.number()).hasValue(3);
        assertThat(third.place().column()).isEqualTo(21);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \t", "# only words", "\ufeff", "\n\n", " \\\n"})
    void isEmptyWhenTheLineSaysNothing(String source) throws SyntaxException {
        assertThat(Parser.line(source)).isEmpty();
    }

    @Test
    void takesTheDefaultWhenAVariableIsNotSet() throws SyntaxException {
        Word word = Parser.line("note \"${who} ${shift:-by day}\"")
                .orElseThrow()
                .stages()
                .get(0)
                .words()
                .get(0);

        assertThat(word.text(WHO)).isEqualTo("Jane Doe by day");
        assertThat(word.text(name -> Optional.of("x"))).isEqualTo("x x");
    }

    @Test
    void pointsAtTheVariableWhenItHasNoValue() throws SyntaxException {
        Word word = Parser.script("a.cxsh", "note \\\n  'a'\"\n b${whom}\"")
                .lines()
                .get(0)
                .stages()
                .get(0)
                .words()
                .get(0);

        assertThat(screen(() -> word.text(WHO))).isEqualTo("""
                error: ${whom} has no value
                 --> a.cxsh:3:3
                  |
                3 |  b${whom}"
                  |   ^^^^^^^ set it, or write ${whom:-…} with a default
                  = 1 error, 0 requests sent""");
    }

    @Test
    void neverMakesAnOptionOfWhatAVariableHolds() throws SyntaxException {
        Word.Text word = (Word.Text) Parser.line("states ${who}")
                .orElseThrow()
                .stages()
                .get(0)
                .words()
                .get(0);

        assertThat(word.text(name -> Optional.of("--force"))).isEqualTo("--force");
        assertThat(word.beginsBare('-')).isFalse();
    }

    @Test
    void readsAScriptWithMarksAndAnyLineEnds() throws SyntaxException {
        Script script = Parser.script("a.cxsh", "\ufeffcxsh 1\r\n\r\n# why\r\nstates \\\r\n  --agent a\r\nexpect ok");

        assertThat(script.lines()).extracting(Line::number).containsExactly(1, 4, 6);
        assertThat(script.lines().get(1).source()).isEqualTo("states \\\r\n  --agent a");
        assertThat(texts(script.lines().get(1))).containsExactly(List.of("states", "--agent", "a"));
        assertThat(script.lines().get(1).stages().get(0).words().get(0).place())
                .isEqualTo(new Place("a.cxsh", 5, 3, 7, "  --agent a"));
    }

    @Test
    void tellsAllErrorsOfAScriptAtOnce() {
        assertThat(screen(() -> Parser.script("b.cxsh", "states |\nok\na | | b\nnote “x\n")))
                .isEqualTo("""
                error: no command after |
                 --> b.cxsh:1:8
                  |
                1 | states |
                  |        ^

                error: no command after |
                 --> b.cxsh:3:3
                  |
                3 | a | | b
                  |   ^

                error: “ (U+201C) is not a quote here
                 --> b.cxsh:4:6
                  |
                4 | note “x
                  |      ^ type "
                  = 3 errors, 0 requests sent""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            | a           ; 1 no command before |
            a ||          ; 3 no command after |
            as @x         ; 1 no command before as
            a | as @x     ; 3 no command after |
            a as @x b     ; 9 nothing can follow as @x
            a as @last    ; 6 the session itself gives @last
            a as @3       ; 6 the session itself gives @3
            a as @x as @y ; 9 nothing can follow as @x
            a | @x        ; 5 a result cannot follow |
            ${a} b        ; 1 a command cannot come from a variable
            a as @x-      ; none
            """)
    void refusesWhatIsNotALine(String source, String problem) {
        assertThat(first(() -> Parser.line(source))).isEqualTo(problem);
    }

    @Test
    void refusesASecondLine() {
        assertThat(first(() -> Parser.line("a\n b"))).isEqualTo("2 a second line");
    }

    @Test
    void takesArgumentsToTheLetter() throws SyntaxException {
        Line line = Parser.arguments(
                List.of("states", "--team=Night Shift", "${who}", "#1", "", "a|b", "|", "first", "@3", "as", "@x"));

        assertThat(texts(line))
                .containsExactly(
                        List.of("states", "--team=Night Shift", "${who}", "#1", "", "a|b"), List.of("first", "@3"));
        assertThat(line.name()).contains("x");
        assertThat(line.source()).isEqualTo("cxsh states --team='Night Shift' '${who}' '#1' '' 'a|b' | first @3 as @x");
        assertThat(((Word.Text) line.stages().get(0).words().get(0)).beginsBare('-'))
                .isTrue();
        assertThat(line.stages().get(1).words().get(0)).isInstanceOf(Word.Ref.class);
    }

    @Test
    void saysTheSameAtThePrompt() throws SyntaxException {
        Line line = Parser.arguments(List.of("note", "it's", "a\nb", "-x y", "|", "count"));

        Line typed = Parser.line(line.source().substring("cxsh ".length())).orElseThrow();

        assertThat(texts(typed)).isEqualTo(texts(line));
    }

    @Test
    void keepsAsAWordWhenItIsNotTheEnd() throws SyntaxException {
        assertThat(texts(Parser.arguments(List.of("note", "as", "@x", "y"))))
                .containsExactly(List.of("note", "as", "@x", "y"));
        assertThat(texts(Parser.arguments(List.of("note", "as", "is")))).containsExactly(List.of("note", "as", "is"));
    }

    @Test
    void pointsIntoTheWholeCallWhenAnArgumentIsWrong() {
        assertThat(screen(() -> Parser.arguments(List.of("note", "it's 👍", "|"))))
                .isEqualTo("""
                error: no command after |
                 --> line:1:20
                  |
                1 | cxsh note "it's 👍" |
                  |                     ^
                  = 1 error, 0 requests sent""");
    }

    @Test
    void refusesACallWithoutCommand() {
        assertThat(first(() -> Parser.arguments(List.of()))).isEqualTo("1 no command");
    }

    @Test
    void refusesAnythingOnlyWithASyntaxError() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            String source = LexerTest.anything(random);
            List<String> argv = List.of(LexerTest.anything(random), source, LexerTest.anything(random));

            onlyRefuses(() -> Parser.line(source));
            onlyRefuses(() -> Parser.script("a.cxsh", source + "\n" + argv.get(0)));
            onlyRefuses(() -> Parser.arguments(argv));
        }
    }

    @Test
    void readsAndRefusesALineOfTenMegabytes() throws SyntaxException {
        String source = "states --team='Night Shift' agent-07 | ".repeat(280_000);

        assertThat(Parser.line(source + "count").orElseThrow().stages()).hasSize(280_001);
        assertThat(screen(() -> Parser.line(source)).length()).isLessThan(1000);
    }

    private static void onlyRefuses(ThrowingCallable reading) {
        Throwable thrown = catchThrowable(reading);
        if (thrown != null) {
            assertThat(thrown).isInstanceOf(SyntaxException.class);
            assertThat(ProblemText.render(((SyntaxException) thrown).problems(), 0))
                    .startsWith("error: ");
        }
    }

    private static List<List<String>> texts(Line line) throws SyntaxException {
        List<List<String>> texts = new ArrayList<>();
        for (Stage stage : line.stages()) {
            List<String> words = new ArrayList<>();
            words.add(stage.command().text(WHO));
            for (Word word : stage.words()) {
                words.add(word.text(WHO));
            }
            texts.add(words);
        }
        return texts;
    }

    private static String screen(ThrowingCallable reading) {
        return ProblemText.render(
                catchThrowableOfType(SyntaxException.class, reading).problems(), 0);
    }

    private static String first(ThrowingCallable reading) {
        SyntaxException refused = catchThrowableOfType(SyntaxException.class, reading);
        return refused == null
                ? "none"
                : refused.problems().get(0).column() + " "
                        + refused.problems().get(0).message();
    }
}
