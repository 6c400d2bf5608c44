package io.cxsh;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.simulator.Scenarios;
import io.cxsh.simulator.SimulatedTenant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A ticket of one's own tenant runs there again: it has pseudonyms, the tenant has people, and nothing is drift but drift. */
@Timeout(60)
class LiveTicketTest {
    private static final List<String> SESSION = List.of(
            "states",
            "states --agent ann.lee@acme.example --format csv",
            "explain bob",
            "explain 'Ann Lee' --channel voice",
            "agents 'Ann Lee'",
            "states | where email ~ ann.lee | count",
            "states --channel voice --wide",
            "explain nobody@acme.example",
            "timeline ann.lee@acme.example",
            "request 999");

    @TempDir
    Path folder;

    private SimulatedTenant tenant;

    @BeforeEach
    void start() throws Exception {
        tenant = SimulatedTenant.start(Scenarios.named("demo"), 0, InstantSource.system());
    }

    @AfterEach
    void stop() throws IOException {
        tenant.close();
    }

    @ParameterizedTest
    @CsvSource({"classic,md", "classic,jira", "classic,txt", "platform,md"})
    void nothingIsDriftWhereNothingChanged(String dialect, String form) throws IOException {
        session(dialect, "transcript t." + form);

        for (String compare : List.of("--live", "--check")) {
            Console again = console(dialect, "home");
            assertThat(again.run("run", "t." + form, compare))
                    .as(again.out() + again.err())
                    .isZero();
            assertThat(again.out())
                    .contains("cxsh> states --agent ann.lee@acme.example")
                    .doesNotContain("agent-0");
            assertThat(again.err()).containsPattern("t\\." + form + ": (\\d+) of \\1 answers as in the transcript");
            assertThat(again.err().contains("taken for those given out here")).isEqualTo(!form.equals("md"));
        }
        assertThat(console(dialect, "home").run("run", "t." + form)).isZero();
    }

    @Test
    void whatDiffersIsToldUnderPseudonymsAtTheEnd() throws IOException {
        session("classic", "transcript t.md");
        change("Available", "Elsewhere");

        Console again = console("classic", "home");

        assertThat(again.run("run", "t.md", "--live", "--report", "junit", "r.xml"))
                .isEqualTo(4);
        List<String> drift =
                again.out().lines().filter(line -> line.startsWith("drift: ")).toList();
        assertThat(drift).isNotEmpty().allMatch(line -> line.contains("Elsewhere") && !line.contains("acme"));
        assertThat(again.out()).endsWith(drift.get(drift.size() - 1) + "\n");
        assertThat(folder.resolve("r.xml")).content().contains("Elsewhere").doesNotContain("ann.lee", "acme");
    }

    @Test
    void anUpdateKeepsPseudonymsAndNamesNobody() throws IOException {
        session("classic", "transcript t.md");
        String before = Files.readString(folder.resolve("t.md"));
        change("Available", "Elsewhere");

        assertThat(console("classic", "home").run("run", "t.md", "--update")).isZero();

        String after = Files.readString(folder.resolve("t.md"));
        assertThat(after).doesNotContain("Elsewhere", "acme", "Ann", "Lee");
        assertThat(after.lines().filter(line -> line.startsWith("cxsh> ")))
                .containsExactlyElementsOf(
                        before.lines().filter(line -> line.startsWith("cxsh> ")).toList());
        assertThat(console("classic", "home").run("run", "t.md", "--check")).isZero();
    }

    @Test
    void anUpdateOfATicketThatNamesNobodyNamesNobody() throws IOException {
        Files.writeString(folder.resolve("t.md"), "```cxsh\ncxsh> states --channel voice\n```\n");

        assertThat(console("classic", "home").run("run", "t.md", "--update")).isZero();

        assertThat(folder.resolve("t.md")).content().contains("agent-0").doesNotContain("acme", "4711");
        Console again = console("classic", "home");
        assertThat(again.run("run", "t.md", "--check"))
                .as(again.out() + again.err())
                .isZero();
    }

    @Test
    void anUpdateOfATicketThatNamesPeopleLeavesThemAndNoSecret() throws IOException {
        session("classic", "transcript t.md --keep-people");
        change("Available", "Elsewhere");

        assertThat(console("classic", "home").run("run", "t.md", "--update")).isZero();

        assertThat(folder.resolve("t.md"))
                .content()
                .contains("ann.lee@acme.example")
                .doesNotContain("Elsewhere", "agent-0", tenant.clientSecret());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--live", "--check"})
    void elsewhereNobodyIsTakenForSomebodyElse(String compare) throws IOException {
        session("classic", "transcript t.md");
        console("classic", "other").run("-c", "states", "-c", "explain bob", "-c", "transcript o.md");

        Console other = console("classic", "other");

        assertThat(other.run("run", "t.md", compare)).isEqualTo(4);
        assertThat(other.err())
                .contains("note: t.md: its pseudonyms were given out elsewhere and stand for nobody here");
        assertThat(other.out()).contains("cxsh> states --agent agent-");
    }

    @Test
    void elsewhereItIsNotUpdated() throws IOException {
        session("classic", "transcript t.md");
        String before = Files.readString(folder.resolve("t.md"));
        Console other = console("classic", "other");

        assertThat(other.run("run", "t.md", "--update")).isEqualTo(1);

        assertThat(other.err()).contains("would mix the pseudonyms in t.md with those of this home");
        assertThat(folder.resolve("t.md")).hasContent(before);
    }

    private void change(String from, String to) throws IOException {
        Path file = folder.resolve("t.md");
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private void session(String dialect, String write) {
        Console console = console(dialect, "home");
        String script = String.join(
                "\n", SESSION.stream().map(line -> "on-error continue\n" + line).toList());
        try {
            Files.writeString(folder.resolve("s.cxsh"), script + "\n" + write + "\n");
        } catch (IOException full) {
            throw new java.io.UncheckedIOException(full);
        }
        console.run("run", "s.cxsh", "--trust");
        assertThat(folder.resolve(write.replaceAll("\\S+ (\\S+).*", "$1")))
                .as(console.out() + console.err())
                .exists();
    }

    private Console console(String dialect, String home) {
        Map<String, String> environment = new HashMap<>(tenant.variables(dialect));
        environment.put("CXSH_HOME", folder.resolve(home).toString());
        return new Console(folder, environment);
    }
}
