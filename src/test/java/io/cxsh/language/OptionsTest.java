package io.cxsh.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
    private static final CommandSpec STATES = new CommandSpec(
            "states",
            List.of(
                    OptionSpec.value("agent").withLetter('a').repeatable(),
                    OptionSpec.value("channel", "voice", "chat", "email").withLetter('c'),
                    OptionSpec.value("top").withLetter('n'),
                    OptionSpec.flag("wide").withLetter('w'),
                    OptionSpec.flag("quiet").withLetter('q')),
            0,
            1,
            "states [TEAM] [--agent A] [--channel C]");
    private static final CommandSpec DIFF = new CommandSpec("diff", List.of(), 2, 2, "diff A B");

    @Test
    void readsEveryWayToGiveAnOption() throws SyntaxException {
        Arguments arguments = read("states --agent ann -a bob --agent='Jane Doe' -n5 --channel=voice -wq Night");

        assertThat(arguments.values("agent")).containsExactly("ann", "bob", "Jane Doe");
        assertThat(arguments.value("agent")).contains("Jane Doe");
        assertThat(arguments.value("top")).contains("5");
        assertThat(arguments.value("channel")).contains("voice");
        assertThat(arguments.has("wide")).isTrue();
        assertThat(arguments.has("quiet")).isTrue();
        assertThat(arguments.value("wide")).isEmpty();
        assertThat(arguments.operands()).containsExactly("Night");
    }

    @Test
    void hasNothingWhenNothingIsGiven() throws SyntaxException {
        Arguments arguments = read("states");

        assertThat(arguments.has("agent")).isFalse();
        assertThat(arguments.word("agent")).isEmpty();
        assertThat(arguments.operands()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            states --top -5        ; -5
            states --top=-x        ; -x
            states --top '-x'      ; -x
            states --top -.5       ; -.5
            states --top -         ; -
            states -n=5            ; 5
            states -n 5            ; 5
            states -wn5            ; 5
            states --top ${minus}  ; --wide
            states --top=${minus}  ; --wide
            states --"top"=a=b     ; a=b
            states --top @3        ; @3
            """)
    void takesTheValueWhenItLooksLikeSomethingElse(String line, String value) throws SyntaxException {
        assertThat(read(line).value("top")).contains(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            states "-w"       ; -w
            states '--wide'   ; --wide
            states -- --wide  ; --wide
            states ''-w       ; -w
            states -5         ; -5
            states -          ; -
            states ${minus}   ; --wide
            """)
    void takesAnOperandWhenTheHyphenIsQuotedOrHasNoLetter(String line, String operand) throws SyntaxException {
        assertThat(read(line).operands()).containsExactly(operand);
        assertThat(read(line).has("wide")).isFalse();
    }

    @Test
    void keepsAnEmptyValue() throws SyntaxException {
        assertThat(read("states --top=").value("top")).contains("");
        assertThat(read("states --top ''").value("top")).contains("");
    }

    @Test
    void keepsWhereAValueStandsAndWhetherItIsAReference() throws SyntaxException {
        Arguments arguments = read("states --agent=@last --top='@3' @x");

        assertThat(arguments.word("agent")).containsInstanceOf(Word.Ref.class);
        assertThat(arguments.word("agent").orElseThrow().place())
                .isEqualTo(new Place("line", 1, 16, 5, "states --agent=@last --top='@3' @x"));
        assertThat(arguments.word("top")).containsInstanceOf(Word.Text.class);
        assertThat(arguments.operandWords().get(0)).isInstanceOf(Word.Ref.class);
    }

    @Test
    void showsTheScreenOfTheDesignWhenAnOptionIsMistyped() throws SyntaxException {
        assertThat(screen(Parser.line("states --agent ${minus} --chanel voice x"), "invisible-agent.cxsh"))
                .isEqualTo("""
                error: no option --chanel for states
                 --> invisible-agent.cxsh:1:25
                  |
                1 | states --agent ${minus} --chanel voice x
                  |                         ^^^^^^^^ did you mean --channel?
                  = 1 error, 0 requests sent""");
    }

    @Test
    void pointsIntoTheCallWhenAnArgumentIsWrong() throws SyntaxException {
        Line call = Parser.arguments(List.of("states", "--chanel=Night Shift"));

        assertThat(screen(Optional.of(call), "line")).isEqualTo("""
                error: no option --chanel for states
                 --> line:1:13
                  |
                1 | cxsh states --chanel='Night Shift'
                  |             ^^^^^^^^ did you mean --channel?
                  = 1 error, 0 requests sent""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            states --wode=3           ; 8+6 no option --wode for states       ; did you mean --wide?
            states -x                 ; 8+2 no option -x for states           ; none
            states -channel           ; 8+8 no option -channel for states     ; did you mean --channel?
            states -top               ; 8+4 no option -top for states         ; did you mean --top?
            states --CHANNEL voice    ; 8+9 no option --CHANNEL for states    ; did you mean --channel?
            states --agent            ; 8+7 --agent needs a value             ; none
            states --agent --wide     ; 8+7 --agent needs a value             ; if --wide is the value, quote it: '--wide'
            states -a -- x            ; 8+2 -a needs a value                  ; if -- is the value, quote it: '--'
            states --top 1 -n 2       ; 16+2 -n is given twice                ; give it once
            states --wide --wide      ; 15+6 --wide is given twice            ; give it once
            states --wide=3           ; 15+1 --wide takes no value            ; leave it out
            states -w=3               ; 11+1 -w takes no value                ; leave it out
            states --channel voise    ; 18+5 no value voise for --channel     ; did you mean voice?
            states --channel="fax x"  ; 18+7 no value 'fax x' for --channel   ; one of voice, chat, email
            states -cvoise            ; 10+5 no value voise for --channel     ; did you mean voice?
            states --channel=         ; 8+10 no value '' for --channel        ; one of voice, chat, email
            states a b                ; 10+1 states takes at most 1 operand   ; usage: states [TEAM] [--agent A] [--channel C]
            states a as voice         ; 10+2 states takes at most 1 operand   ; to name the result write as @name
            states ${unset} --x       ; 8+8 ${unset} has no value             ; set it, or write ${unset:-…} with a default
            diff a                    ; 1+4 diff needs 2 operands             ; usage: diff A B
            diff a b c                ; 10+1 diff takes 2 operands            ; usage: diff A B
            diff --al                 ; 6+4 no option --al for diff           ; none
            """)
    void pointsAtWhatIsWrong(String line, String message, String advice) {
        Problem problem = problems(line).get(0);

        assertThat(problem.column() + "+" + problem.length() + " " + problem.message())
                .isEqualTo(message);
        assertThat(problem.suggestion().orElse("none")).isEqualTo(advice);
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        assertThat(problems("states --channel voise a b --wide=1 --top"))
                .extracting(Problem::column)
                .containsExactly(18, 26, 35, 37);
    }

    @Test
    void refusesAnythingOnlyWithASyntaxError() {
        Random random = new Random(5);
        for (int round = 0; round < 20_000; round++) {
            List<String> argv = List.of("states", LexerTest.anything(random), LexerTest.anything(random), "-w");
            String typed = "states -" + LexerTest.anything(random) + " --top=" + LexerTest.anything(random);

            onlyRefuses(() -> read(Parser.arguments(argv).stages().get(0), STATES));
            onlyRefuses(() -> read(typed));
        }
    }

    private static void onlyRefuses(ThrowingCallable reading) {
        Throwable thrown = catchThrowable(reading);
        if (thrown != null) {
            assertThat(thrown).isInstanceOf(SyntaxException.class);
            assertThat(ProblemText.render(((SyntaxException) thrown).problems(), 0))
                    .startsWith("error: ");
        }
    }

    private static Arguments read(String line) throws SyntaxException {
        Stage stage = Parser.line(line).orElseThrow().stages().get(0);
        return read(stage, line.startsWith("diff") ? DIFF : STATES);
    }

    private static Arguments read(Stage stage, CommandSpec spec) throws SyntaxException {
        return Options.read(stage, spec, OptionsTest::minus, "line");
    }

    private static Optional<String> minus(String name) {
        return name.equals("minus") ? Optional.of("--wide") : Optional.empty();
    }

    private static List<Problem> problems(String line) {
        return catchThrowableOfType(SyntaxException.class, () -> read(line)).problems();
    }

    private static String screen(Optional<Line> line, String sourceName) {
        Stage stage = line.orElseThrow().stages().get(0);
        return ProblemText.render(
                catchThrowableOfType(
                                SyntaxException.class,
                                () -> Options.read(stage, STATES, OptionsTest::minus, sourceName))
                        .problems(),
                0);
    }
}
