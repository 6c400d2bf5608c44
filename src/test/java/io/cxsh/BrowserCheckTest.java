package io.cxsh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The script that looks at an HTML transcript with a browser, against browsers that do as they are told. */
@Timeout(60)
class BrowserCheckTest {
    private static final Path SCRIPT = Path.of("scripts/browser-check").toAbsolutePath();

    @TempDir
    private Path folder;

    private Path page;
    private Path tools;

    @BeforeEach
    void aTranscript() throws IOException {
        page = folder.resolve("a page.html");
        Console console = new Console(folder, Map.of());
        assertThat(console.run(
                        "-c",
                        "demo",
                        "-c",
                        "explain ann.lee@acme.example --channel voice --state Available",
                        "-c",
                        "transcript \"a page.html\""))
                .as(console.err())
                .isZero();
        tools = Files.createDirectory(folder.resolve("tools"));
        for (String tool : List.of("sed", "grep", "mktemp", "rm", "wc", "cat", "tail", "cp")) {
            Files.createSymbolicLink(tools.resolve(tool), found(tool));
        }
    }

    @Test
    void skipsWhereNoBrowserIsInstalled() throws Exception {
        Ran ran = run(Map.of());

        assertThat(ran.text()).startsWith("browser-check: skipped, no Chromium is installed");
        assertThat(ran.exit()).isZero();
    }

    @Test
    void isContentWhenTitleAndVerdictAreShown() throws Exception {
        browser("cat \"$file\"");

        Ran ran = run(Map.of());

        assertThat(ran.text()).startsWith("browser-check: ok, 3 texts are shown; picture: ");
        assertThat(ran.exit()).isZero();
        assertThat(folder.resolve("a page.png")).content().isEqualTo("picture\n");
    }

    @Test
    void failsWhenTheVerdictIsNotShown() throws Exception {
        browser("sed s/CX306/nothing/ \"$file\"");

        Ran ran = run(Map.of());

        assertThat(ran.text()).contains("browser-check: not shown: CX306 two filters");
        assertThat(ran.exit()).isEqualTo(1);
    }

    @Test
    void failsWhenTheBrowserDoes() throws Exception {
        browser("echo no display >&2; exit 5");

        Ran ran = run(Map.of());

        assertThat(ran.text()).contains("cannot open").contains("no display");
        assertThat(ran.exit()).isEqualTo(1);
    }

    @Test
    void anotherBrowserIsNamedInTheEnvironment() throws Exception {
        browser("cat \"$file\"");
        Path other = folder.resolve("other browser");
        Files.move(tools.resolve("chromium"), other);

        assertThat(run(Map.of("CXSH_BROWSER", other.toString())).text()).startsWith("browser-check: ok");
    }

    private record Ran(String text, int exit) {}

    /** A browser that takes its picture and writes the page back in its own way. */
    private void browser(String dump) throws IOException {
        Path fake = tools.resolve("chromium");
        Files.writeString(fake, """
                #!/bin/sh
                for word; do
                  case $word in
                    --screenshot=*) echo picture >"${word#--screenshot=}"; exit 0 ;;
                    file://*) file=$(echo "${word#file://}" | sed 's/%%20/ /g') ;;
                  esac
                done
                %s
                """.formatted(dump));
        Files.setPosixFilePermissions(fake, PosixFilePermissions.fromString("rwx------"));
    }

    private Ran run(Map<String, String> environment) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", SCRIPT.toString(), page.toString());
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(text, process.waitFor());
    }

    private static Path found(String tool) {
        return Stream.of("/usr/bin", "/bin")
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
