package io.cxsh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results as values, in the demo tenant: references, pipes, names, files. */
@Timeout(60)
class ShellLanguageTest {
    @TempDir
    Path folder;

    @Test
    void resultsFlowAndAreReferredTo() {
        Console console = ran(
                "states --channel voice as @v",
                "states as @all",
                "diff @all @v --by channel",
                "@v | where state=Available | select email | sort email:desc | first 1 | show --format ndjson",
                "states | count --by channel --format csv");

        assertThat(console.err()).isEmpty();
        assertThat(console.out())
                .contains("5 vanished, 0 appeared, 0 changed, 5 alike")
                .contains("{\"email\":\"gus.hall@acme.example\"}\n")
                .contains("channel,count\nvoice,5\nchat,4\nemail,1\n");
    }

    @Test
    void explainsTheOneThatVanished() {
        Console console = ran(
                "states --agent cho.kim@acme.example as @cho",
                "diff @cho states --agent cho.kim@acme.example --channel voice",
                "explain");

        assertThat(console.out())
                .contains("1 vanished")
                .contains("CX301 the channel filter hides this agent: she is on chat");
    }

    @Test
    void savesLoadsKeepsAndForgets() throws IOException {
        Console console = ran(
                "states as @all",
                "@all | select agentId email | save people.csv",
                "load people.csv as @people",
                "diff --roster people.csv states --channel chat",
                "keep @people",
                "forget @people",
                "results --format csv");

        assertThat(console.err()).isEmpty();
        assertThat(Files.readString(folder.resolve("people.csv")))
                .startsWith("agentId,email\n4711,ann.lee@acme.example\n");
        assertThat(console.out()).contains("expected and not seen").contains("kept @people, 10 rows");
        assertThat(folder.resolve("home/results/people.json")).doesNotExist();
    }

    @Test
    void comparesTwoFilesWithoutShowingEither() throws IOException {
        Files.writeString(folder.resolve("a.json"), "[{\"agentId\":\"1\",\"state\":\"Busy\"},{\"agentId\":\"2\"}]");
        Files.writeString(folder.resolve("b.csv"), "agentId,state\n1,Wrapup\n");

        Console console = ran("diff a.json b.csv");

        assertThat(console.out())
                .contains("1 vanished, 0 appeared, 1 changed, 0 alike")
                .doesNotContain("2 rows of 2 · from");
    }

    @Test
    void aKeptResultServesTheNextSession() {
        ran("states as @morning", "keep @morning");

        Console next = ran("@morning | count");

        assertThat(next.out()).contains("10");
    }

    @Test
    void doesNotWriteOverAFileUnasked() throws IOException {
        Files.writeString(folder.resolve("x.json"), "mine");

        Console console = console();

        assertThat(console.run("-c", "simulate healthy", "-c", "states | save x.json"))
                .isEqualTo(1);
        assertThat(console.err()).contains("x.json is there already; --force writes over it");
        assertThat(folder.resolve("x.json")).hasContent("mine");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`states | states`|states takes nothing from a pipe",
                "`states | wher a=b`|did you mean where?",
                "`states | where team=x`|no field team; there are: agentId",
                "`states | where team`|is no condition",
                "`@nowhere`|no result @nowhere",
                "`diff`|diff needs two results",
                "`keep @3`|no result @3",
                "`states | first x`|x is no number of rows"
            })
    void whatMakesNoSenseIsSaid(String line, String message) {
        Console console = console();

        assertThat(console.run("-c", "simulate healthy", "-c", line)).isEqualTo(1);
        assertThat(console.err()).contains(message);
    }

    @Test
    void aMissingScopeIsNamedBesideAnEmptyList() {
        Console console = console();

        assertThat(console.run("-c", "simulate silent-scope", "-c", "states")).isZero();
        assertThat(console.err()).contains("granted agent:read, not agent:states:read");
    }

    @Test
    void watchesUntilItHoldsOrTheRoundsAreOver() {
        assertThat(ran("watch --until 'agent ann.lee@acme.example visible' states")
                        .out())
                .contains("it holds: agent ann.lee@acme.example visible");
        assertThat(ran("watch --times 3 --until 'rows > 99' states --channel voice", "requests")
                        .out())
                .contains("watched 3 rounds")
                .contains("5 rows of 5");
    }

    @Test
    void explainsAllWhoVanished() {
        Console console = ran("states as @all", "states --channel voice as @v", "diff @all @v --by agent | explain");

        assertThat(console.err()).isEmpty();
        assertThat(console.out())
                .contains("   3  CX301 certain: the channel filter hides this agent\n")
                .contains("3 agents, 3 not shown · 2 requests\n");
        assertThat(console().run("-c", "simulate healthy", "-c", "states as @all", "-c", "diff @all @all | explain"))
                .isEqualTo(1);
    }

    @Test
    void watchMeasuresHowLateAChangeIsSeen() {
        Console late = console();
        late.run("-c", "simulate late-change", "-c", "watch --times 2 --every 2s states");
        assertThat(late.out())
                .containsPattern("appeared  4711  ann.lee@acme.example  voice  Available  seen 4\\d s after its since")
                .containsPattern(
                        "delay: 1 change, median 4\\d s, most 4\\d s \\(± 2 s, the time between two rounds\\)");
        Console flickers = console();
        flickers.run("-c", "simulate flickers", "-c", "watch --times 4 --every 2s states");
        assertThat(flickers.out()).contains("Available  again, unchanged").contains("delay: 1 change,");
    }

    @Test
    void aWatchSaysWhatItCannotDo() {
        Console console = console();

        assertThat(console.run("-c", "simulate healthy", "-c", "watch --every 1s states"))
                .isEqualTo(1);
        assertThat(console.err()).contains("--every takes a number of at least 2, not 1");
        assertThat(console().run("-c", "simulate forbidden", "-c", "watch states"))
                .isEqualTo(3);
    }

    @Test
    void showsARequestWithoutItsSecrets() {
        Console console = ran("states", "requests", "request 1", "request 2", "request 1 --curl", "request 2 --curl");

        assertThat(console.out())
                .contains("GET /api/v2/agents/states")
                .contains("Bearer $CXONE_BEARER")
                .doesNotContain("sim-1-");
    }

    @Test
    void aSimulationTellsOtherProgramsHowToSignIn() {
        Console console = console();
        console.run("-c", "simulate platform-healthy", "-c", "states | count", "-c", "simulate platform-healthy");

        assertThat(console.out())
                .contains("export CXONE_CLIENT_SECRET=demo-secret\n")
                .contains("export CXONE_ACCESS_KEY_SECRET=")
                .doesNotContain("***");
    }

    @Test
    void helpIsShownAsProgramsAreAskedForIt() {
        Console help = console();
        help.run("help", "states");
        help.run("states", "--help");
        help.run("-c", "states --help");
        String[] pages = help.out().split("(?=states \\[options])");
        assertThat(pages).hasSize(3).allMatch(page -> page.equals(pages[0]));
    }

    @Test
    void helpBeginsWithSigningIn() {
        Console help = console();
        help.run("help");
        assertThat(help.out()).startsWith("sign in\n").contains("\nget along\n  alias ");
    }

    @Test
    void everyExampleInHelpRuns() {
        List<String> examples = new ArrayList<>();
        Console help = console();
        help.run("help");
        for (String line :
                help.out().lines().filter(text -> text.startsWith("  ")).toList()) {
            Console page = console();
            page.run("help", line.strip().split(" ", 2)[0]);
            page.out()
                    .lines()
                    .dropWhile(text -> !text.equals("examples"))
                    .skip(1)
                    .map(String::strip)
                    .forEach(examples::add);
        }
        assertThat(examples).hasSizeGreaterThan(25);
        examples.removeIf(
                example -> example.matches("(replay|recover) .*")); // of the system's prompt, and tested there
        for (String example : examples) {
            Console console = console();
            boolean platform = example.matches("(agents?|teams|timeline) ?.*");
            List<String> setup = List.of(
                    platform ? "simulate platform-healthy" : "simulate healthy",
                    "states --format csv | save people.csv --force",
                    "states as @voice",
                    "states",
                    "history 3-4 --script morning.cxsh --force",
                    "transcript ticket.md --force");
            assertThat(run(console, setup, List.of(example.replace("save states.csv", "save states.csv --force"))))
                    .as(example + ": " + console.err())
                    .isIn(0, 5);
        }
    }

    private Console ran(String... lines) {
        Console console = console();
        assertThat(run(console, List.of("simulate healthy"), Arrays.asList(lines)))
                .as(console.err())
                .isZero();
        return console;
    }

    private static int run(Console console, List<String> setup, List<String> lines) {
        List<String> arguments = new ArrayList<>();
        setup.forEach(line -> arguments.addAll(List.of("-c", line)));
        lines.forEach(line -> arguments.addAll(List.of("-c", line)));
        return console.run(arguments.toArray(String[]::new));
    }

    private Console console() {
        return new Console(folder, Map.of());
    }
}
