package io.cxsh.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProblemTextTest {
    @Test
    void looksLikeTheDesignWhenAnOptionIsMistyped() {
        Problem problem = new Problem(
                "no option --chanel for states",
                "invisible-agent.cxsh",
                14,
                23,
                8,
                "states --agent ${who} --chanel voice",
                Optional.of("did you mean --channel?"));

        assertThat(ProblemText.render(List.of(problem), 0)).isEqualTo("""
                error: no option --chanel for states
                  --> invisible-agent.cxsh:14:23
                   |
                14 | states --agent ${who} --chanel voice
                   |                       ^^^^^^^^ did you mean --channel?
                   = 1 error, 0 requests sent""");
    }

    @Test
    void printsOneAfterTheOtherWhenThereAreSeveral() {
        Problem first = at("a |", 3, 1).problem("no command after |");
        Problem second = new Place("line", 1000, 1, 4, "stat").problem("no command stat");

        assertThat(ProblemText.render(List.of(first, second), 1)).isEqualTo("""
                error: no command after |
                 --> line:1:3
                  |
                1 | a |
                  |   ^

                error: no command stat
                    --> line:1000:1
                     |
                1000 | stat
                     | ^^^^
                     = 2 errors, 1 request sent""");
    }

    @Test
    void keepsTheCaretUnderItsWordWhenTheLineHasTabsAndWideLetters() {
        assertThat(screen("\tnote 山田 é👍 stop", 13, 4)).isEqualTo("""
                1 |     note 山田 é👍 stop
                  |                   ^^^^
                """);
    }

    @Test
    void escapesWhatWouldMoveTheCursorOrHide() {
        assertThat(screen("a\u001b[2J\u00a0\u200bb\ud800", 8, 1)).isEqualTo("""
                1 | a\\u{1b}[2J\\u{a0}\\u{200b}b\\u{d800}
                  |                         ^
                """);
    }

    @Test
    void cutsALongLineAroundTheCaret() {
        String line = "x".repeat(1000) + "|" + "y".repeat(1000);

        assertThat(screen(line, 1001, 1))
                .isEqualTo("1 | …" + "x".repeat(80) + "|" + "y".repeat(119) + "…\n" + "  | " + " ".repeat(81) + "^\n");
    }

    @Test
    void cutsALongLineWithoutLosingItsEnd() {
        assertThat(screen("x".repeat(300), 301, 1))
                .isEqualTo("1 | …" + "x".repeat(200) + "\n" + "  | " + " ".repeat(201) + "^\n");
    }

    @Test
    void clipsTheCaretWhenItIsLongerThanWhatIsShown() {
        assertThat(screen("x".repeat(300), 1, 300))
                .isEqualTo("1 | " + "x".repeat(200) + "…\n" + "  | " + "^".repeat(200) + "\n");
    }

    @Test
    void leavesNoBlankBehindWhenTheLineIsEmpty() {
        assertThat(screen("", 1, 0)).isEqualTo("1 |\n  | ^\n");
    }

    @Test
    void countsWhatItDoesNotShow() {
        String text =
                ProblemText.render(Collections.nCopies(103, at("x", 1, 1).problem("bad \u0007" + "z".repeat(400))), 0);

        assertThat(text).endsWith("\n… and 3 more\n\n  = 103 errors, 0 requests sent".replace("\n\n", "\n"));
        assertThat(text).startsWith("error: bad \\u{7}" + "z".repeat(145) + "…\n");
    }

    private static Place at(String line, int column, int length) {
        return new Place("line", 1, column, length, line);
    }

    private static String screen(String line, int column, int length) {
        String text = ProblemText.render(List.of(at(line, column, length).problem("wrong")), 0);
        return text.lines().skip(3).limit(2).map(shown -> shown + "\n").reduce("", String::concat);
    }
}
