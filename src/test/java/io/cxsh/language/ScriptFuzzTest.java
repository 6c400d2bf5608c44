package io.cxsh.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whatever a script is made of: read, or told with places that are in it. */
class ScriptFuzzTest {

    @FuzzTest(maxDuration = "")
    void script(byte[] bytes) throws SyntaxException {
        String source = new String(bytes, StandardCharsets.UTF_8);
        assertTokensLieInOrder(source, Lexer.tolerant(source));
        Optional<Script> script = Optional.empty();
        try {
            script = Optional.of(Parser.script("f.cxsh", source));
        } catch (SyntaxException wrong) {
            wrong.problems().forEach(problem -> assertPointsInto(source, problem));
            assertThat(ProblemText.render(wrong.problems(), 0).chars().filter(c -> c < ' ' && c != '\n'))
                    .isEmpty();
        }
        for (Line line : script.map(Script::lines).orElse(List.of())) {
            Line again = Parser.line(line.source()).orElseThrow();
            assertThat(texts(again)).isEqualTo(texts(line));
            assertThat(again.name()).isEqualTo(line.name());
        }
    }

    @FuzzTest(maxDuration = "")
    void quoted(byte[] bytes) throws SyntaxException {
        String word = new String(bytes, StandardCharsets.UTF_8);

        List<Token> read = Lexer.tokens("note " + Quoting.quote(word) + " end");

        assertThat(read.stream().map(Token::value)).containsExactly("note", word, "end");
    }

    private static void assertTokensLieInOrder(String source, List<Token> tokens) {
        int end = 0;
        for (Token token : tokens) {
            assertThat(token.start()).isGreaterThanOrEqualTo(end);
            assertThat(source.substring(token.start(), token.end())).isEqualTo(token.raw());
            end = token.end();
        }
        assertThat(end).isLessThanOrEqualTo(source.length());
    }

    private static void assertPointsInto(String source, Problem problem) {
        assertThat(source).contains(problem.sourceLine());
        assertThat(problem.line())
                .isBetween(
                        1,
                        1
                                + (int) source.chars()
                                        .filter(c -> c == '\n' || c == '\r')
                                        .count());
        assertThat(problem.column())
                .isBetween(
                        1,
                        1
                                + problem.sourceLine()
                                        .codePointCount(0, problem.sourceLine().length()));
    }

    private static List<String> texts(Line line) throws SyntaxException {
        List<String> texts = new ArrayList<>();
        for (Stage stage : line.stages()) {
            texts.add("|");
            texts.add(stage.command().text(Optional::of));
            for (Word word : stage.words()) {
                texts.add(word.text(Optional::of));
            }
        }
        return texts;
    }
}
