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
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({"t.md,---", "t.txt,cxsh> ", "t.html,<!doctype html>", "T.JIRA,{noformat}", "t.log,---", "t,---"})
    void theEndingOfTheFileIsItsForm(String name, String begin) throws IOException {
        session("transcript " + name);

        assertThat(Files.readString(folder.resolve(name))).startsWith(begin);
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
        assertThat(again.err()).containsPattern("ticket.md: (\\d+) of \\1 answers as in the transcript");
    }

    @Test
    void aTranscriptRunsFromALineToo() throws IOException {
        Files.writeString(folder.resolve("t.md"), """
                ```cxsh
                cxsh> explain CX999
                [1]
                ```
                """);
        Console console = console();

        assertThat(console.run("-c", "run t.md --check"))
                .as(console.out() + console.err())
                .isZero();
        assertThat(console().run("-c", "run t.md --check | first 1")).isEqualTo(1);
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

        assertThat(script.run("run", "x.cxsh", "--trust")).isZero();
        assertThat(folder.resolve("t.md"))
                .content()
                .contains("error: no request 99")
                .contains("\n[1]\n");
    }

    @Test
    void updateRewritesWhatFailedAndKeepsPatterns() throws IOException {
        Files.writeString(folder.resolve("t.md"), """
                > ```cxsh
                > cxsh> states --agent ann.lee@acme.example --format csv
                > agentId,email,channel,state,kind,since
                > 4711,ann.lee@acme.example,voice,Wrap[..]
                > 4711,ann.lee@acme.example,chat,Busy,busy,2020-01-01T00:00:00Z
                > cxsh> states --agent nobody@acme.example --format csv
                > agentId,email,channel,state,kind,since
                > ```
                > bye
                """);

        assertThat(console().run("run", "t.md", "--update")).isZero();

        assertThat(folder.resolve("t.md"))
                .content()
                .startsWith("""
                        > ```cxsh
                        > cxsh> states --agent ann.lee@acme.example --format csv
                        > agentId,email,channel,state,kind,since
                        > 4711,ann.lee@acme.example,voice,Wrap[..]
                        > 4711,ann.lee@acme.example,chat,Available,idle,20""")
                .endsWith("> agentId,email,channel,state,kind,since\n> ```\n> bye\n");
        assertThat(console().run("run", "t.md", "--check")).isZero();
    }

    @Test
    void driftIsNamedSoInALiveRun() throws IOException {
        Files.writeString(folder.resolve("t.md"), "cxsh> states --channel voice --format csv\nnothing\n");

        Console console = console();

        assertThat(console.run("run", "t.md", "--live")).isEqualTo(4);
        assertThat(console.out()).contains("drift: t.md:1: line 1");
    }

    @Test
    void aFolderIsASuite() throws IOException {
        Files.createDirectory(folder.resolve("tickets"));
        Files.writeString(folder.resolve("tickets/a.cxsh"), "states\nexpect rows > 3\n");
        Files.writeString(folder.resolve("tickets/b.md"), "cxsh> states --channel voice --format csv\nnothing\n");

        Console console = console();

        assertThat(console.run("run", "tickets", "--check")).isEqualTo(4);
        assertThat(console.out())
                .contains("ok tickets/a.cxsh\n")
                .contains("failed tickets/b.md [4]\n")
                .endsWith("1 of 2 passed\n");
    }

    @Test
    void lintSendsNothing() throws IOException {
        Files.writeString(folder.resolve("bad.cxsh"), "states\nstates --chanel voice\n");
        Files.writeString(folder.resolve("good.cxsh"), "states\nexpect ok\n");

        Console bad = console();
        Console good = console();

        assertThat(bad.run("lint", "bad.cxsh")).isEqualTo(2);
        assertThat(bad.err()).contains("bad.cxsh:2:8").contains("did you mean --channel?");
        assertThat(good.run("lint", "good.cxsh")).isZero();
        assertThat(good.out()).isEqualTo("good.cxsh: 2 steps, no errors\n");
    }

    @Test
    void historyMakesAScript() throws IOException {
        Console console = console();
        console.run(
                "-c", "states", "-c", "states --channel voice", "-c", "history 2-2 --script x.cxsh", "-c", "history");

        assertThat(folder.resolve("x.cxsh")).content().isEqualTo("cxsh 1\nstates --channel voice\n");
        assertThat(console.out()).endsWith("   1  states\n   2  states --channel voice\n");
    }

    @Test
    void htmlHasTheVerdictAndAPictureOfTheStatesUnderPseudonyms() throws IOException {
        session("transcript t.html");

        assertThat(folder.resolve("t.html"))
                .content()
                .contains("content=\"default-src 'none'; style-src 'unsafe-inline'\"")
                .contains("<p class=\"verdict\">CX306 two filters that are each true hide this agent together</p>")
                .contains("<svg ")
                .containsPattern("<text [^>]*>agent-\\d+@example.test voice</text>")
                .containsPattern("<desc>[^<]*agent-\\d+@example.test chat: Available since [^<]*</desc>")
                .doesNotContain("<script", " src=", " href=");
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
