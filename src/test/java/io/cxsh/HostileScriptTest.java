package io.cxsh;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.transport.RawServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts and tickets made to harm: a clear error, nothing written, nothing sent. */
@Timeout(60)
class HostileScriptTest {
    @TempDir
    Path folder;

    private RawServer server;
    private Console console;

    @BeforeEach
    void aServerThatIsNotToBeAsked() throws IOException {
        server = new RawServer(RawServer.answer("200 OK", "[]"));
        console = new Console(
                folder,
                Map.of(
                        "CXONE_API_BASE", server.uri("").toString(),
                        "CXONE_CLIENT_ID", "robot-for-tests",
                        "CXONE_CLIENT_SECRET", "not-so-s3cret"));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void aCircleOfIncludes() throws IOException {
        write("a.cxsh", "states | save out.csv\ninclude b.cxsh\n");
        write("b.cxsh", "include a.cxsh\n");

        refused("a.cxsh", "a circle of includes");
    }

    @Test
    void includesThatDoubleAtEachLevel() throws IOException {
        for (int i = 0; i < 30; i++) {
            write("i" + i + ".cxsh", "include i%d.cxsh\ninclude i%d.cxsh\n".formatted(i + 1, i + 1));
        }
        write("i30.cxsh", "states | save out.csv\n");

        refused("i0.cxsh", "more than 1000 includes");
    }

    @Test
    void aLineOfTenMegabytes() throws IOException {
        write("a.cxsh", "states | save out.csv\nstates --chanel " + "x".repeat(10 << 20) + "\n");

        refused("a.cxsh", "a line of more than 100000 characters");
        assertThat(console.err()).hasSizeLessThan(4_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.cxsh", "ticket.md"})
    void brokenUtf8(String name) throws IOException {
        Files.write(folder.resolve(name), "cxsh> states\n\u00ff".getBytes(StandardCharsets.ISO_8859_1));

        refused(name, "is no UTF-8 text");
    }

    @Test
    void brokenUtf8InAnInclude() throws IOException {
        write("a.cxsh", "states | save out.csv\ninclude b.cxsh\n");
        Files.write(folder.resolve("b.cxsh"), new byte[] {'s', (byte) 0xC3, 'x'});

        refused("a.cxsh", "b.cxsh is no UTF-8 text");
    }

    @Test
    void anIncludeWithoutEnd() throws IOException {
        write("a.cxsh", "states | save out.csv\ninclude /dev/zero\n");

        refused("a.cxsh", "/dev/zero is larger than 16 MB");
    }

    @Test
    void brokenUtf8FromAPipe() throws IOException {
        Console piped = new Console(folder, Map.of(), "states \ud800", "UTC");

        assertThat(piped.run()).isEqualTo(2);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void sequencesForTheTerminal() throws IOException {
        write("a.cxsh", "states | save out.csv\nstates --\u001b]52;c;AAAA\u0007 \u001b[2J\n");

        refused("a.cxsh", "\\u{1b}");
        assertThat(console.err()).doesNotContain("\u001b", "\u0007");
    }

    @Test
    void sequencesInATicketThatRuns() throws IOException {
        write("t.md", "cxsh> \u001b[2Jstates\n");

        console.run("run", "t.md", "--check");

        assertThat(console.err() + console.out()).doesNotContain("\u001b");
        assertThat(server.requests()).isEmpty();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private void refused(String script, String sentence) throws IOException {
        assertThat(console.run("run", script, "--trust")).as(console.err()).isNotZero();
        assertThat(console.err()).contains(sentence).doesNotContain("Exception", "\tat ");
        assertThat(server.requests()).isEmpty();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .allMatch(name -> name.endsWith(".cxsh") || name.endsWith(".md"));
        }
    }
}
