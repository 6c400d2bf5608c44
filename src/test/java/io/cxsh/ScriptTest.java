package io.cxsh;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.simulator.Scenarios;
import io.cxsh.simulator.SimulatedTenant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The script language end to end: predicates, exit codes, parameters, includes, reports, and the library. */
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
                "within 4s rows = 6|4"
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
                "`states\nexpect rows`|no predicate: rows",
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
        assertThat(ran.console().out()).contains("the dialect is classic, not platform");
    }

    @ParameterizedTest
    @MethodSource("library")
    void theLibraryRunsInTheSimulatedTenant(Path script) throws Exception {
        Files.writeString(folder.resolve("people.csv"), "email\nann.lee@acme.example\nzed.fox@acme.example\n");
        try (SimulatedTenant tenant = SimulatedTenant.start(Scenarios.named("healthy"), 0, InstantSource.system())) {
            Console console = new Console(
                    folder,
                    Map.of(
                            "CXONE_API_BASE", tenant.base().toString(),
                            "CXONE_CLIENT_ID", tenant.clientId(),
                            "CXONE_CLIENT_SECRET", tenant.clientSecret()));
            assertThat(console.run("run", script.toAbsolutePath().toString()))
                    .as(console.out() + console.err())
                    .isZero();
        }
    }

    static Stream<Path> library() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scripts"))) {
            return files.filter(file -> file.toString().endsWith(".cxsh")).toList().stream();
        }
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
