package io.cxsh;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.bundle.BundleReader;
import io.cxsh.bundle.BundleServer;
import io.cxsh.bundle.Recording;
import io.cxsh.simulator.Scenarios;
import io.cxsh.simulator.SimulatedTenant;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session sealed in a bundle plays again where nobody ever saw the tenant. */
class BundleTest {
    private static final List<String> LINES = List.of(
            "whoami",
            "states as @all",
            "states --channel voice as @voice",
            "states --agent ann.lee@acme.example --history",
            "states --state Available",
            "explain ann.lee@acme.example --channel voice --state Available",
            "why-not CX301",
            "explain ann.lee@acme.example --channel voice --state Available --tree",
            "diff @voice @all",
            "diff @all states --channel chat",
            "@all | where channel=voice | count --by state",
            "@all | sort since:desc | first 2",
            "@all | select email state | show --format md",
            "states --agent nobody@acme.example",
            "explain nobody@acme.example",
            "requests",
            "request 2",
            "request 99",
            "explain CX306",
            "states --channel voice");

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    @Test
    void everyRecordedLinePlaysByteForByteAndTheTicketChecksGreen() throws Exception {
        Console live = live("bundle save t.cxb", "transcript ticket.md");
        assertThat(live.err()).contains("no request 99").doesNotContain("not written");
        Files.copy(folder.resolve("t.cxb"), elsewhere.resolve("t.cxb"));
        Files.writeString(
                elsewhere.resolve("ticket.md"),
                Files.readString(folder.resolve("ticket.md"))
                        .replaceAll("(?m)^", "> ")
                        .replace("\n", "\r\n"));

        Console replay = new Console(elsewhere, Map.of());
        int exit = replay.run("replay", "t.cxb", "run", "ticket.md", "--check");

        assertThat(exit).as(replay.out() + replay.err()).isZero();
        assertThat(entry("transcript.md")).contains(fences(Files.readString(folder.resolve("ticket.md"))));
    }

    @Test
    void nobodyIsToldApartInIt() throws Exception {
        Console live = live("bundle save t.cxb");

        for (String name :
                List.of("manifest.json", "exchanges.har", "session.cxsh", "transcript.md", "findings.json")) {
            String text = entry(name);
            assertThat(text)
                    .as(name)
                    .doesNotContainIgnoringCase("ann.lee")
                    .doesNotContain("demo-secret", base64("ann.lee@acme.example"), "bob.ray");
        }
        assertThat(live.out()).contains("saved t.cxb: 20 lines");
        assertThat(entry("session.cxsh")).startsWith("cxsh 1\nwhoami  # at 20");
    }

    @Test
    void whatWasReplacedInTypedLinesIsCounted() throws Exception {
        Console console = new Console(folder, Map.of());
        Files.writeString(
                folder.resolve("s.cxsh"),
                "note \"Wiebke Trautmann called\"\nbundle save t.cxb\nbundle inspect t.cxb\n");

        console.run("run", "s.cxsh", "--trust");

        assertThat(console.out()).contains("saved t.cxb: 1 line, 0 requests; replaced: word 1");
        assertThat(entry("redaction.json")).contains("\"word\"").contains("1");
    }

    @Test
    void aNewQuestionIsAnsweredFromTheWholeListOrRefused() throws Exception {
        live("bundle save t.cxb");
        Console replay = new Console(folder, Map.of());

        assertThat(replay.run("replay", "t.cxb", "-c", "states --channel email --state Wrapup"))
                .isZero();
        assertThat(replay.out()).contains("local: channel=email, state=Wrapup");

        Console refused = new Console(folder, Map.of());
        assertThat(refused.run("replay", "t.cxb", "-c", "states --since 2020-01-01T00:00:00Z --history"))
                .isEqualTo(7);
        assertThat(refused.err())
                .contains("not recorded: GET /api/v2/agents/states")
                .contains("closest is #");
    }

    @Test
    void inspectSaysWhatIsInIt() throws Exception {
        live("bundle save t.cxb");
        Console console = new Console(folder, Map.of());

        assertThat(console.run("bundle", "inspect", "t.cxb")).isZero();
        assertThat(console.out())
                .contains("lines")
                .contains("20")
                .contains("not in it")
                .contains("replaced")
                .containsPattern("clock +\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ, zone");
    }

    @Test
    void otherProgramsAskItOnLoopback() throws Exception {
        live("bundle save t.cxb");
        Recording recording = BundleReader.open(folder.resolve("t.cxb")).recording();
        try (BundleServer server = BundleServer.start(recording, 0)) {
            Map<String, String> settings = Map.of(
                    "CXONE_API_BASE",
                    server.base().toString(),
                    "CXONE_CLIENT_ID",
                    "any",
                    "CXONE_CLIENT_SECRET",
                    "any-one");
            Console known = new Console(elsewhere, settings);
            Console unknown = new Console(elsewhere, settings);

            assertThat(known.run("states", "--channel", "voice")).isZero();
            assertThat(known.out()).contains("5 rows of 5");
            assertThat(unknown.run("states", "--channel", "fax")).isEqualTo(3);
            assertThat(unknown.err()).contains("not recorded: GET /api/v2/agents/states?channel=fax");
        }
    }

    @Test
    void whatIsServedIsReadOnlyAndForThisMachine() throws Exception {
        live("bundle save t.cxb");
        Recording recording = BundleReader.open(folder.resolve("t.cxb")).recording();
        try (BundleServer server = BundleServer.start(recording, 0)) {
            String path = "/api/v2/agents/states?channel=voice";

            assertThat(raw(server, "HEAD " + path, "localhost"))
                    .startsWith("HTTP/1.1 200")
                    .endsWith("\r\n\r\n");
            assertThat(raw(server, "DELETE " + path, "127.0.0.1:80"))
                    .startsWith("HTTP/1.1 405")
                    .contains("Allow: GET, HEAD, POST");
            assertThat(raw(server, "GET " + path, "page.example"))
                    .startsWith("HTTP/1.1 421")
                    .doesNotContain("agentId");
        }
    }

    private static String raw(BundleServer server, String asked, String host) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.base().getPort())) {
            String head = asked + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aRangeIsNoFileForAScriptOfTheSession() throws Exception {
        Console console = new Console(folder, Map.of());

        assertThat(console.run("-c", "history --script 1-6")).isEqualTo(1);
        assertThat(console.err()).contains("history 1-6 --script FILE.cxsh");
        assertThat(folder.resolve("1-6")).doesNotExist();
    }

    @Test
    void helpIsToldBehindAnyOperand() throws Exception {
        Console console = new Console(folder, Map.of());

        assertThat(console.run("bundle", "serve", "--help")).isZero();
        assertThat(console.out()).contains("--port X");
    }

    @Test
    void whatIsNoBundleIsSaid() throws Exception {
        Files.writeString(folder.resolve("x.cxb"), "hello");
        Console console = new Console(folder, Map.of());

        assertThat(console.run("replay", "x.cxb")).isEqualTo(1);
        assertThat(console.err()).startsWith("error: x.cxb: ");
        assertThat(new Console(folder, Map.of()).run("replay", "none.cxb")).isEqualTo(1);
    }

    private Console live(String... last) throws Exception {
        try (SimulatedTenant tenant = SimulatedTenant.start(Scenarios.named("demo"), 0, InstantSource.system())) {
            List<String> lines = new ArrayList<>(LINES);
            lines.addAll(List.of(last));
            Files.writeString(folder.resolve("session.cxsh"), "on-error continue\n" + String.join("\n", lines) + "\n");
            Console console = new Console(
                    folder,
                    Map.of(
                            "CXONE_API_BASE", tenant.base().toString(),
                            "CXONE_CLIENT_ID", tenant.clientId(),
                            "CXONE_CLIENT_SECRET", tenant.clientSecret()));
            console.run("run", "session.cxsh", "--trust");
            return console;
        }
    }

    private static String fences(String transcript) {
        return transcript.substring(transcript.indexOf("```cxsh"));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private String entry(String name) throws IOException {
        byte[] bundle = Files.readAllBytes(folder.resolve("t.cxb"));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IOException("no " + name);
    }
}
