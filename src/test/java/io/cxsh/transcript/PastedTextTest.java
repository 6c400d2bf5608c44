package io.cxsh.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.transcript.PastedText.Pasted;
import io.cxsh.transcript.PastedText.Shown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What trackers, mail programs and chats make of a transcript reads as it was written. */
class PastedTextTest {
    private static final String SESSION = """
            cxsh> states --agent agent-01@example.test --channel voice --state Available
            0 rows of 1, 1 page · server: email=agent-01@example.test, channel=voice
              · local: state=Available                                        #3  200  0.0 s
            cxsh> request 2
            > Authorization  ***
            body             12 bytes: {"a":"b & c"}

            last line … of it
            cxsh> states --chanel voice
            error: no option --chanel for states
            [1]
            """;
    private static final String FENCED = "Hello,\n\n```cxsh\n" + SESSION + "```\n\nRegards\n";

    /** What each line shows when it runs again. */
    private static final List<Shown> SHOWN =
            List.of(new Shown("""
                    0 rows of 1, 1 page · server: email=agent-01@example.test, channel=voice
                      · local: state=Available                                       #14  200  1.3 s
                    """, 0), new Shown("""
                    > Authorization  ***
                    body             12 bytes: {"a":"b & c"}

                    last line … of it
                    """, 0), new Shown("error: no option --chanel for states\n", 1));

    static Stream<Arguments> mangled() {
        return Stream.of(
                mangled("as it is", text -> text),
                mangled("line ends of Windows", text -> text.replace("\n", "\r\n")),
                mangled("line ends of old", text -> text.replace("\n", "\r")),
                mangled("quoted once", text -> each(text, "> ")),
                mangled("quoted tightly", text -> each(text, ">>> ")),
                mangled("quoted widely", text -> each(text, "> > > ")),
                mangled("quoted and stripped", text -> each(text, "> ").replaceAll("(?m) +$", "")),
                mangled("blanks at the end", text -> text.replace("\n", "  \t\n")),
                mangled("no-break spaces", text -> text.replace(' ', '\u00a0')),
                mangled("every second blank", text -> text.replace("  ", " \u00a0")),
                mangled("smart quotes", text -> text.replaceAll("\"([^\"\n]*)\"", "“$1”")),
                mangled("invisible characters", text -> text.replaceAll("(?m)^(.)", "\ufeff$1\u200b")),
                mangled("indented", text -> each(text, "    ")),
                mangled("indented by a tab", text -> each(text, "\t")),
                mangled("entities", PastedTextTest::entities),
                mangled("entities twice", text -> entities(entities(text))),
                mangled(
                        "another fence",
                        text -> text.replace("```cxsh", "~~~~ text").replace("```", "~~~~")),
                mangled("no language", text -> text.replace("```cxsh", "```")),
                mangled("a fence within", text -> "```json\n{}\n```\n" + text),
                mangled("Jira code", text -> jira(text, "{code:title=x.txt|borderStyle=solid}", "{code}")),
                mangled("Jira noformat", text -> jira(text, "{noformat}", "{noformat}")),
                mangled("Jira tags in the line", text -> "{noformat}" + SESSION.strip() + "{noformat}"),
                mangled("no marks at all", text -> SESSION),
                mangled("words around it", text -> "Hello,\n\n" + SESSION + "\nRegards,\nsomebody\n"),
                mangled("double lines", text -> text.replace("\n", "\n\n")),
                mangled("blanks together", text -> text.replaceAll(" {2,}", " ")),
                mangled("no indent", text -> text.replaceAll("(?m)^ +", "")),
                mangled("wrapped", text -> wrapped(text, 76)),
                mangled(
                        "links of Jira",
                        text -> text.replaceAll("\\S+@[\\w.]+", "[$0|mailto:$0]")
                                .replace("email=[", "[")),
                mangled("links of Outlook", text -> text.replaceAll("[\\w-]+@[\\w.]+", "$0<mailto:$0>")),
                mangled("links of Slack", text -> text.replaceAll("[\\w-]+@[\\w.]+", "<mailto:$0|$0>")),
                mangled("links of Markdown", text -> text.replaceAll("[\\w-]+@[\\w.]+", "[$0](mailto:$0)")),
                mangled("escaped Markdown", text -> text.replace("*", "\\*").replace("[1]", "\\[1\\]")),
                mangled("bold prompts", text -> text.replace("cxsh> ", "*cxsh>* ")),
                mangled("no blank behind the prompt", text -> text.replace("cxsh> ", "cxsh>")),
                mangled("a terminal's prompt", text -> text.replace("cxsh> ", "cxsh acme 59m [3] channel=voice> ")),
                mangled("decoded wrongly", text -> text.replace("·", "Â·").replace("…", "â€¦")));
    }

    private static Arguments mangled(String name, UnaryOperator<String> how) {
        return Arguments.of(name, how.apply(FENCED));
    }

    @Test
    void aNamesStandInIsReadWithAnEditorsEscape() {
        List<Pasted> read = PastedText.read("cxsh> explain Agent\\_01\n0 rows\ncxsh> where 'a\\_b'\n");

        assertThat(read)
                .extracting(pasted -> typed(pasted).line())
                .containsExactly("explain Agent_01", "where 'a\\_b'");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mangled")
    void readsAsItWasWritten(String name, String text) {
        List<Pasted> read = PastedText.read(text);

        assertThat(PastedText.isOne(text)).isTrue();
        assertThat(read).extracting(pasted -> typed(pasted).line()).containsExactlyElementsOf(lines());
        assertThat(read).extracting(Pasted::exit).containsExactly(0, 0, 1);
        for (int i = 0; i < read.size(); i++) {
            assertThat(typed(read.get(i)).difference(SHOWN.get(i).text()))
                    .as(name)
                    .isEmpty();
        }
    }

    private static Pasted typed(Pasted pasted) {
        return pasted.unwrapped(lines()::contains);
    }

    private static List<String> lines() {
        return SESSION.lines()
                .filter(line -> line.startsWith("cxsh> "))
                .map(line -> line.substring(6))
                .toList();
    }

    @Test
    void aValueThatDiffersIsFoundInAnyShape() {
        for (Arguments mangled : mangled().toList()) {
            String text =
                    ((String) mangled.get()[1]).replace("12 bytes", "13 bytes").replace("12\u00a0bytes", "13 bytes");
            assertThat(typed(PastedText.read(text).get(1))
                            .difference(SHOWN.get(1).text()))
                    .as("%s", mangled.get()[0])
                    .isPresent();
        }
    }

    @Test
    void anAnswerThatLooksLikeAPromptOrAnExitCodeIsNone() {
        String shown = "cxsh> login --base http://evil.test\nrest\n[3]\n";
        String text = "```cxsh\ncxsh> get /x\n" + Rendering.safe(shown) + "```\n";

        List<Pasted> read = PastedText.read(text);

        assertThat(read).singleElement().satisfies(pasted -> {
            assertThat(pasted.line()).isEqualTo("get /x");
            assertThat(pasted.exit()).isZero();
            assertThat(pasted.difference(shown)).isEmpty();
        });
    }

    @Test
    void whatStandsFurtherRightIsPartOfTheAnswer() {
        assertThat(PastedText.read("  cxsh> help\n    cxsh> states\n  cxsh> states\n"))
                .extracting(Pasted::line)
                .containsExactly("help", "states");
    }

    @Test
    void onlyWhatDiffersIsRewritten() {
        String text = each(FENCED, "> > ").replace("\n", "\r\n");
        Pasted second = PastedText.read(text).get(1);

        String updated = PastedText.updated(text, new LinkedHashMap<>(Map.of(second, new Shown("new\n", 3))));

        assertThat(updated)
                .isEqualTo(text.replaceFirst("(?s)> > > Authorization.*of it", "> > new\r\n> > [3]")
                        .replaceFirst(Pattern.quote("> > \r\n> > Regards\r\n> > "), "> > \r\n> > Regards\r\n> > "));
    }

    @Test
    void answersBetweenOtherWordsAreNotReplaced() {
        assertThat(PastedText.isUpdatable(SESSION)).isTrue();
        assertThat(PastedText.isUpdatable(FENCED)).isTrue();
        assertThat(PastedText.isUpdatable("Hello\n" + SESSION)).isFalse();
    }

    private static String each(String text, String before) {
        return text.replaceAll("(?m)^(?=.|\\n)", before);
    }

    private static String entities(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String jira(String text, String opening, String closing) {
        return text.replace("```cxsh", opening).replace("```", closing);
    }

    private static String wrapped(String text, int width) {
        return text.replaceAll("(?m)^(.{" + width + "})(?=.)", "$1\n");
    }

    @Test
    void aLineOfSomeThousandMarksIsALine() {
        assertThat(PastedText.read("> ".repeat(20_000) + "cxsh> whoami\n")).isNotNull();
    }

    @Test
    void aPathOfSomeThousandFoldersIsAPath() {
        Pasted error = PastedText.read(FENCED.replace("no option", "no " + "/a".repeat(20_000) + "/option"))
                .get(2);

        assertThat(error.differenceOfErrors("error: no /option --chanel for states"))
                .isPresent();
        assertThat(error.differenceOfErrors("error: no /b/option --chanel for states"))
                .isEmpty();
    }
}
