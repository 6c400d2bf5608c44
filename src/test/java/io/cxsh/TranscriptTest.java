package io.cxsh;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.simulator.Scenarios;
import io.cxsh.simulator.SimulatedTenant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A session becomes a text that leaks nobody, and a text becomes a session again. */
@Timeout(60)
class TranscriptTest {
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
    @ValueSource(strings = {"md", "jira", "text", "html"})
    void leaksNeitherPeopleNorSecrets(String format) throws IOException {
        Console console = session("transcript t.txt --format " + format);

        String text = Files.readString(folder.resolve("t.txt"));
        assertThat(console.err()).isEmpty();
        assertThat(text)
                .contains("CX306")
                .contains("agent-")
                .doesNotContainIgnoringCase("ann.lee")
                .doesNotContain("4711", tenant.clientSecret(), "sim-1-", "bob.ray");
    }

    @Test
    void onePersonHasOnePseudonym() throws IOException {
        session("transcript t.md");

        String text = Files.readString(folder.resolve("t.md"));
        String line = text.lines()
                .filter(found -> found.startsWith("cxsh> explain"))
                .findFirst()
                .orElseThrow();
        String pseudonym = line.replaceAll(".*(agent-\\d\\d@example\\.test).*", "$1");
        assertThat(text).contains("cxsh> states --agent " + pseudonym).contains("asked  states --agent " + pseudonym);
    }

    @ParameterizedTest
    @ValueSource(strings = {"md", "jira", "text"})
    void whatWasPastedRunsAgainAndShowsTheSame(String format) throws IOException {
        session("transcript t.txt --keep-people --format " + format);
        String mangled = Files.readString(folder.resolve("t.txt"))
                .replaceAll("(?m)^", "> ")
                .replace("\n", "\r\n");
        Files.writeString(folder.resolve("ticket.md"), "Hello,\r\nthis is what I saw:\r\n" + mangled);

        Console again = console();

        assertThat(again.run("run", "ticket.md", "--check"))
                .as(again.out() + again.err())
                .isZero();
        assertThat(again.out()).contains("cxsh> explain ann.lee@acme.example --channel voice --state Available");
    }

    @Test
    void aDifferenceIsToldWithItsPlace() throws IOException {
        Files.writeString(folder.resolve("t.md"), """
                ```cxsh
                cxsh> states --channel voice --format csv
                agentId,email,channel,state,kind,since
                ...
                cxsh> states --agent ann.lee@acme.example --channel chat --format csv
                agentId,email,channel,state,kind,since
                4711,ann.lee@acme.example,chat,Busy,[..]
                ```
                """);

        Console console = console();

        assertThat(console.run("run", "t.md", "--check")).isEqualTo(4);
        assertThat(console.out()).contains("differs: t.md:5: line 2");
    }

    @Test
    void anErrorAndItsExitCodeAreWrittenDown() throws IOException {
        Console console = console();
        console.run("-c", "states --channel voice", "-c", "request 99");
        Console script = console();
        Files.writeString(folder.resolve("x.cxsh"), "request 99\nexpect fail\ntranscript t.md\n");

        assertThat(script.run("run", "x.cxsh")).isZero();
        assertThat(folder.resolve("t.md"))
                .content()
                .contains("error: no request 99")
                .contains("\n[1]\n");
    }

    private Console session(String last) {
        Console console = console();
        int exit = console.run(
                "-c",
                "states --agent ann.lee@acme.example",
                "-c",
                "states --channel voice",
                "-c",
                "explain ann.lee@acme.example --channel voice --state Available",
                "-c",
                last);
        assertThat(exit).as(console.err()).isZero();
        return console;
    }

    private Console console() {
        return new Console(
                folder,
                Map.of(
                        "CXONE_API_BASE", tenant.base().toString(),
                        "CXONE_CLIENT_ID", tenant.clientId(),
                        "CXONE_CLIENT_SECRET", tenant.clientSecret()));
    }
}
