package io.cxsh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The script language end to end: predicates, exit codes, parameters, includes and reports. */
@Timeout(60)
class ScriptTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ok|0",
                "fail|4",
                "exit 0|0",
                "exit 3|4",
                "rows = 5|0",
                "rows > 5|4",
                "not rows > 5|0",
                "agent ann.lee@acme.example visible|0",
                "agent ann.lee@acme.example hidden|4",
                "agent zed@acme.example hidden|0",
                "no finding|0",
                "finding CX301|4",
                "requests <= 2|0",
                "requests = 0|4",
                "duration < 30s|0",
                "duration < 0ms|4",
                "field channel = voice|0",
                "field state = Available|4",
                "output ~bob\\.ray|0",
                "output ~zed|4",
                "within 4s rows = 6|4",
                "duration <= 2m|0",
                "duration < 1h|0",
                "field channel == voice|0",
                "field since < 400d|0",
                "field since>=1s|0",
                "field email ~@acme\\.example$|0",
                "not not ok|0",
                "output ~(a+)+b(.*a)*c|4"
            })
    void predicatesSpeakAboutTheLineAbove(String predicate, int exit) throws IOException {
        String check = predicate.startsWith("within") ? predicate : "expect " + predicate;
        assertThat(run("simulate healthy\nlogin\nstates --channel voice\n" + check + "\n")
                        .exit())
                .isEqualTo(exit);
    }

    @ParameterizedTest
    @CsvSource({
        "finding CX306,0",
        "finding CX3*,0",
        "no finding CX1*,0",
        "no finding,4",
        "sure certain,0",
        "sure likely,4"
    })
    void predicatesSpeakAboutADiagnosis(String predicate, int exit) throws IOException {
        String line = "explain ann.lee@acme.example --channel voice --state Available";
        assertThat(run("simulate demo\n" + line + "\nexpect " + predicate + "\n")
                        .exit())
                .isEqualTo(exit);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`expect ok`|there is no line above",
                "`states\nexpect rows`|is missing behind rows",
                "`states\nexpect rows > many`|a number belongs here",
                "`states\nexpect rwos > 1`|did you mean rows?",
                "`states\ncheck sure maybe`|write one of certain, likely, open",
                "`states\ncheck finding 306`|looks like CX306",
                "`states\ncheck agent x there`|write one of visible, hidden",
                "`states\ncheck within 5x ok`|write: within 60s",
                "`states\ncheck ok now`|nothing more belongs to it",
                "`states\ncheck field state`|write field NAME = VALUE",
                "`states\ncxsh 1`|the version stands before everything else",
                "`require dialect`|require dialect classic|platform",
                "`let 1st = x`|is no name",
                "`note`|words are missing",
                "`section \"\"`|a title is missing",
                "`let a = b | states`|let stands alone in its line",
                "`states --agent ${who}`|who",
                "`cxsh 2`|is written for version 2",
                "`let a b`|write: let NAME = VALUE",
                "`include none.cxsh`|cannot read none.cxsh",
                "`include x.cxsh`|a circle of includes: x.cxsh → x.cxsh",
                "`states --chanel voice`|did you mean --channel?",
                "`on-error maybe`|write: on-error stop",
                "`states\nwithin soon ok`|write: within 60s"
            })
    void whatDoesNotParseSendsNothing(String script, String message) throws IOException {
        Ran ran = run(script + "\n");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.console().err()).contains("--> x.cxsh:").contains("0 requests sent");
        assertThat(ran.console().err()).contains(message);
    }

    @Test
    void parametersFromOutsideWinAndIncludesShareThem() throws IOException {
        Files.writeString(folder.resolve("inc.cxsh"), "states --agent ${who}\nexpect rows = 1\n");

        Ran ran = run("simulate healthy\nlet who = zed@x\ninclude inc.cxsh\n", "--var", "who=cho.kim@acme.example");

        assertThat(ran.exit()).as(ran.console().err()).isZero();
        assertThat(ran.console().out()).contains("cho.kim@acme.example");
    }

    @Test
    void aParameterHasTheValueThatItHadAtItsLine() throws IOException {
        Ran ran = run("""
                simulate healthy
                let a = voice
                states --channel ${a}
                expect rows = 5
                let a = chat
                states --channel ${a}
                expect field channel = chat
                """);

        assertThat(ran.exit()).as(ran.console().out()).isZero();
        assertThat(ran.console().out()).contains("cxsh> states --channel voice\n", "cxsh> states --channel chat\n");
    }

    @Test
    void aParameterThatNoLineAsksForIsAMistake() throws IOException {
        Ran ran = run("let chan = voice\nstates --channel ${chan}\n", "--var", "chann=chat");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.console().err())
                .contains("no parameter chann in this script")
                .contains("did you mean chan?");
    }

    @Test
    void checksCanWait() throws IOException {
        assertThat(run("simulate healthy\nstates\nexpect within 60s rows > 3\ncheck within 4s rows = 0\n")
                        .exit())
                .isEqualTo(4);
    }

    @Test
    void circlesOfIncludesAreFoundByTheFilesNotTheirNames() throws IOException {
        Files.createDirectories(folder.resolve("sub"));
        Files.writeString(folder.resolve("sub/x.cxsh"), "note \"another file of that name\"\n");
        Files.writeString(folder.resolve("sub/y.cxsh"), "include ../sub/../x.cxsh\n");

        assertThat(run("include sub/x.cxsh\n").exit()).isZero();
        Ran circle = run("include sub/y.cxsh\n");
        assertThat(circle.exit()).isEqualTo(2);
        assertThat(circle.console().err())
                .contains("a circle of includes: x.cxsh → sub/y.cxsh → ../sub/../x.cxsh")
                .contains("--> sub/y.cxsh:1:9");
    }

    @Test
    void scriptWordsWorkInSingleLinesToo() {
        Console console = new Console(folder, Map.of());

        int exit = console.run(
                "-c",
                "simulate healthy",
                "-c",
                "let c = voice",
                "-c",
                "states --channel ${c}",
                "-c",
                "expect rows = 9");

        assertThat(exit).isEqualTo(4);
        assertThat(console.out()).endsWith("failed: rows = 9, found rows 5\n");
    }

    @Test
    void notesAndChecksStandInTheTranscript() throws IOException {
        Ran ran = run("""
                simulate healthy
                let c = voice
                section "who"
                note "seen twice"
                states --channel ${c} # said
                check rows = 5
                check rows = 9
                transcript ${out}
                """, "--var", "out=t.txt");

        assertThat(ran.exit()).isEqualTo(4);
        assertThat(folder.resolve("t.txt"))
                .content()
                .contains("cxsh> section \"who\"\ncxsh> note \"seen twice\"\ncxsh> states --channel voice\nagentId")
                .endsWith("cxsh> check rows = 5\ncxsh> check rows = 9\nfailed: rows = 9, found rows 5\n[4]\n");
    }

    @Test
    void anOlderReportGivesWayWhenTheScriptDoesNotParse() throws Exception {
        Files.writeString(folder.resolve("r.txt"), "1..1\nok 1\n");

        Ran ran = run("stats\n", "--report", "tap", "r.txt");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(Files.readString(folder.resolve("r.txt"))).contains("not ok 1", "no command stats");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "states | save evil.csv",
                "transcript evil.csv",
                "bundle save evil.csv",
                "history --script evil.csv",
                "keep @x",
                "forget @x",
                "alias s 'login'",
                "use other",
                "login --base http://127.0.0.1:9",
                "login --tenant other",
                "login --save evil",
                "diff --as supervisor",
                "watch --times 1 save evil.csv"
            })
    void aFileFromAStrangerWritesNothingAndAsksNobodyElse(String line) throws IOException {
        Ran ran = run("simulate healthy\n" + line + "\n");
        Files.writeString(folder.resolve("t.md"), "cxsh> " + line + "\n");
        Console ticket = new Console(folder, Map.of());

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.console().err()).contains("--trust").contains("0 requests sent");
        assertThat(ticket.run("run", "t.md")).isEqualTo(1);
        assertThat(folder.resolve("evil.csv")).doesNotExist();
    }

    @Test
    void anExpectationThatFailsInATicketNamesItsLine() throws IOException {
        Files.writeString(
                folder.resolve("t.md"),
                "Dear team,\n\n> cxsh> simulate healthy\n> cxsh> states\n> cxsh> expect rows = 99\n");
        Console ticket = new Console(folder, Map.of());

        assertThat(ticket.run("run", "t.md")).isEqualTo(4);
        assertThat(ticket.out()).contains("failed: t.md:5: rows = 99, found rows ");
    }

    @Test
    void aReportNamesNobody() throws IOException {
        for (String form : List.of("junit", "tap", "json")) {
            Ran ran = run(
                    "simulate healthy\nstates --agent ann.lee@acme.example\nexpect agent ann.lee@acme.example hidden\n",
                    "--report",
                    form,
                    "r.txt");
            assertThat(ran.exit()).isEqualTo(4);
            assertThat(folder.resolve("r.txt"))
                    .content()
                    .doesNotContainIgnoringCase("ann.lee")
                    .contains("agent-01");
        }
    }

    @Test
    void aFailingLineStopsUnlessToldToGoOn() throws IOException {
        assertThat(run("simulate forbidden\nstates\nwhoami\n").console().out()).doesNotContain("tenant ");
        Ran goesOn = run("simulate forbidden\non-error continue\nstates\nwhoami\n");
        assertThat(goesOn.exit()).isEqualTo(3);
        assertThat(goesOn.console().out()).contains("tenant ");
        assertThat(run("simulate forbidden\nstates\nexpect fail\n").exit()).isZero();
    }

    @Test
    void checksGoOnAndFailAtTheEnd() throws IOException {
        Ran ran = run(
                "simulate healthy\nsection \"one\"\nstates\ncheck rows = 0\nwhoami\n", "--report", "junit", "r.xml");

        assertThat(ran.exit()).isEqualTo(4);
        assertThat(ran.console().out())
                .contains("failed: x.cxsh:4: rows = 0, found rows 10")
                .contains("tenant ");
        assertThat(folder.resolve("r.xml")).content().contains("tests=\"3\" failures=\"1\"");
    }

    @Test
    void aRequirementIsMetBeforeAnythingIsSent() throws IOException {
        Ran ran = run("require dialect platform\nstates\n");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.console().err()).contains("for the dialect platform; the dialect is classic");
    }

    @Test
    void aRequirementThatIsNotMetFailsTheReport() throws IOException {
        for (String form : List.of("junit", "tap", "json")) {
            Ran ran = run("require dialect platform\nstates\n", "--report", form, "r.txt");

            assertThat(ran.exit()).isEqualTo(2);
            assertThat(folder.resolve("r.txt"))
                    .content()
                    .contains("x.cxsh:1", "require dialect platform")
                    .containsAnyOf("failures=\"1\"", "not ok 1", "\"ok\":false");
        }
    }

    @Test
    void aReportNamesNobodyWhomOnlyAPredicateOrAMistypedLineAsksFor() throws IOException {
        Ran ran = run(
                "simulate healthy\nstates\ncheck agent Zedekiah visible\ncheck within 1s agent Obadiah visible\n",
                "--report",
                "json",
                "r.txt");

        assertThat(ran.exit()).isEqualTo(4);
        assertThat(folder.resolve("r.txt")).content().doesNotContain("Zedekiah", "Obadiah");
    }

    private record Ran(int exit, Console console) {}

    private Ran run(String script, String... more) throws IOException {
        Files.writeString(folder.resolve("x.cxsh"), script);
        Console console = new Console(folder, Map.of());
        String[] arguments =
                Stream.concat(Stream.of("run", "x.cxsh"), Stream.of(more)).toArray(String[]::new);
        return new Ran(console.run(arguments), console);
    }
}
