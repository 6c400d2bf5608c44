package io.cxsh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Pseudonyms outlive their session, on the machine that gave them out and for its owner only. */
@Timeout(60)
class RevealTest {
    @TempDir
    Path folder;

    @Test
    void aLaterSessionKnowsWhoItWas() throws IOException {
        String pseudonym = seen("states --agent ann.lee@acme.example", "transcript a.md", "a.md");

        assertThat(revealed(pseudonym)).isEqualTo("ann.lee@acme.example\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(map())))
                .isEqualTo("rw-------");
    }

    @Test
    void aLaterSessionGoesOnWhereTheLastOneStopped() throws IOException {
        String ann = seen("states --agent ann.lee@acme.example", "bundle save a.cxb --force", "b.md");
        String bob = seen("states --agent bob.ray@acme.example", "transcript c.md", "c.md");
        String again = seen("states --agent ann.lee@acme.example", "transcript d.md", "d.md");

        assertThat(bob).isNotEqualTo(ann);
        assertThat(again).isEqualTo(ann);
        assertThat(revealed(ann)).isEqualTo("ann.lee@acme.example\n");
        assertThat(revealed(bob)).isEqualTo("bob.ray@acme.example\n");
    }

    @Test
    void anUnknownOneIsSaidSo() {
        Console console = new Console(folder, Map.of());

        assertThat(console.run("-c", "reveal agent-77")).isEqualTo(1);
        assertThat(console.err())
                .isEqualTo("error: agent-77 was given out neither in this session nor in an earlier one\n");
    }

    @Test
    void aBrokenMapIsNamedAndLeftAlone() throws IOException {
        Files.createDirectories(map().getParent());
        Files.writeString(map(), "{\"given\":");
        Console console = new Console(folder, Map.of());

        assertThat(console.run("-c", "demo", "-c", "states", "-c", "transcript a.md"))
                .isNotZero();

        assertThat(console.err()).contains("pseudonyms.json is no map of pseudonyms; move it away");
        assertThat(folder.resolve("a.md")).doesNotExist();
        assertThat(map()).content().isEqualTo("{\"given\":");
    }

    @Test
    void whereTheMapCannotBeKeptTheTranscriptIsWrittenAllTheSame() throws IOException {
        Files.writeString(folder.resolve("file"), "no folder");
        Console console = new Console(
                folder, Map.of("CXSH_HOME", folder.resolve("file/home").toString()));

        assertThat(console.run("-c", "demo", "-c", "states", "-c", "transcript a.md"))
                .isZero();

        assertThat(console.err()).contains("warning: reveal works in this session only");
        assertThat(folder.resolve("a.md")).content().contains("agent-01@example.test");
    }

    @Test
    void aSavedFileHasPseudonymsWhenAskedFor() throws IOException {
        Files.writeString(folder.resolve("people.csv"), "name,phone\nZoe Quill,+49 170 5550123\n");
        Console console = new Console(folder, Map.of());

        assertThat(console.run(
                        "-c",
                        "demo",
                        "-c",
                        "states --agent ann.lee@acme.example as @a",
                        "-c",
                        "@a | save a.json --redact",
                        "-c",
                        "@a | save plain.csv",
                        "-c",
                        "load people.csv | save p.csv --redact"))
                .as(console.err())
                .isZero();

        assertThat(folder.resolve("a.json"))
                .content()
                .contains("\"agentId\":\"")
                .containsPattern("agent-\\d+@example.test")
                .doesNotContain("ann.lee", "4711");
        assertThat(folder.resolve("plain.csv")).content().contains("4711,ann.lee@acme.example");
        assertThat(folder.resolve("p.csv")).content().contains("Agent ").doesNotContain("Quill", "5550123");
    }

    private String seen(String line, String write, String file) throws IOException {
        Console console = new Console(folder, Map.of());
        assertThat(console.run("-c", "demo", "-c", line, "-c", write, "-c", "transcript " + file + " --force"))
                .as(console.err())
                .isZero();
        Matcher found = Pattern.compile("cxsh> states --agent (agent-\\d+@example.test)\n")
                .matcher(Files.readString(folder.resolve(file)));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String revealed(String pseudonym) {
        Console console = new Console(folder, Map.of());
        assertThat(console.run("-c", "reveal " + pseudonym)).as(console.err()).isZero();
        return console.out();
    }

    private Path map() {
        return folder.resolve("home/pseudonyms.json");
    }
}
