package io.cxsh.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are broken or newer, and places that take nothing: one sentence, the right exit code, nothing lost. */
class BadFilesTest {
    private static final byte[] NO_TEXT = {'v', '=', (byte) 0xff, '\n'};

    @TempDir
    private Path folder;

    private Path results = Path.of("");
    private Path aliases = Path.of("");

    @BeforeEach
    void aRowToKeep() throws IOException {
        Files.writeString(folder.resolve("rows.json"), "[{\"n\":1}]");
        results = Files.createDirectories(folder.resolve("home/results"));
        aliases = folder.resolve("home/aliases");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"version\":1,\"rows\":[{\"n\"", "", "\u0000\u0000", "{\"version\":2,\"rows\":[{\"n\":{}}]}"})
    void aKeptResultThatCannotBeReadIsSaidAndSetAsideNotWrittenOver(String broken) throws IOException {
        Path kept = Files.writeString(results.resolve("r.json"), broken);
        Console reading = console();

        assertThat(reading.run("-c", "show @r")).isEqualTo(broken.isEmpty() ? 0 : 3);
        assertThat(reading.err()).doesNotContain("Exception").hasLineCount(broken.isEmpty() ? 0 : 1);
        assertThat(kept).hasContent(broken);

        assertThat(console().run("-c", "load rows.json as @r", "-c", "keep @r")).isZero();
        assertThat(console().run("-c", "show @r")).isZero();
        assertThat(setAside(results))
                .hasSize(broken.isEmpty() ? 0 : 1)
                .allSatisfy(aside -> assertThat(aside).hasContent(broken));
    }

    @Test
    void aResultOfANewerVersionIsSaidToBeOne() throws IOException {
        Files.writeString(results.resolve("r.json"), "{\"version\":2,\"rows\":[]}");
        Console reading = console();

        assertThat(reading.run("-c", "show @r")).isEqualTo(3);
        assertThat(reading.err()).endsWith("r.json was written by a newer cxsh; use that one\n");
    }

    @Test
    void aliasesThatAreNoTextAreSetAside() throws IOException {
        Files.write(aliases, NO_TEXT);
        Console console = console();

        assertThat(console.run("-c", "alias w 'states'")).isZero();

        assertThat(console.err()).contains("the aliases were no UTF-8 text; they are set aside as aliases.corrupt-");
        assertThat(setAside(folder.resolve("home")))
                .singleElement()
                .satisfies(aside -> assertThat(aside).hasBinaryContent(NO_TEXT));
        assertThat(aliases).hasContent("w=states\n");
    }

    @Test
    void linesThatThisVersionDoesNotKnowStay() throws IOException {
        Files.writeString(aliases, "# mine\n@later w=x\nv=states\nv2=whoami\n");

        assertThat(console().run("-c", "alias v 'help'", "-c", "unalias v2")).isZero();

        assertThat(aliases).hasContent("# mine\n@later w=x\nv=help\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"keep @r", "save @r full.csv --force", "transcript full.csv --force"})
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsSaid(String line) throws IOException {
        Path full = Path.of("/dev/full");
        Files.createSymbolicLink(folder.resolve("full.csv"), full);
        Files.createSymbolicLink(results.resolve("r.json"), full);
        Console console = console();

        assertThat(console.run("-c", "load rows.json as @r", "-c", line)).isEqualTo(3);

        assertThat(console.err())
                .startsWith("error: ")
                .contains("No space left on device")
                .hasLineCount(1);
        assertThat(folder.resolve("full.csv")).isSymbolicLink();
    }

    @ParameterizedTest
    @ValueSource(strings = {"keep @r", "alias v 'states'"})
    void aHomeThatTakesNothingIsSaid(String line) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        Console console =
                new Console(folder, Map.of("CXSH_HOME", file.resolve("home").toString()));

        assertThat(console.run("-c", "load rows.json as @r", "-c", line)).isEqualTo(3);

        assertThat(console.err()).startsWith("error: ").contains("home").hasLineCount(1);
        assertThat(console.err()).doesNotContain("Exception").matches("(?s)error: .*\\w: .*|error: .* .*");
        assertThat(file).hasContent("no folder");
    }

    private Console console() {
        return new Console(folder, Map.of());
    }

    private static List<Path> setAside(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> file.toString().contains(".corrupt-")).toList();
        }
    }
}
