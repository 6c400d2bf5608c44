package io.cxsh.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Output that nobody takes: a full disk is told, a reader that has had enough is not. */
@Timeout(60)
@EnabledOnOs(OS.LINUX)
class StreamsTest {
    @TempDir
    Path folder;

    private record Ended(int exit, String err) {}

    private Ended shell(String line) throws Exception {
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder("sh", "-c", line)
                .directory(folder.toFile())
                .redirectError(err.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(err, StandardCharsets.UTF_8));
    }

    private static String cxsh(List<String> arguments) {
        return Program.quoted(Program.piped(arguments.toArray(String[]::new)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--version", "-c demo -c states"})
    void aFullDiskIsAnErrorInOneSentence(String arguments) throws Exception {
        Ended ended = shell(cxsh(List.of(arguments.split(" ", -1))) + " >/dev/full");

        assertThat(ended.exit()).isEqualTo(3);
        assertThat(ended.err().lines()).singleElement().asString().startsWith("error: standard output: ");
    }

    @Test
    void aNameThatTheLocaleCannotCarryIsRefused() throws Exception {
        Ended ended = shell("LC_ALL=C " + cxsh(List.of("states", "--agent")) + " $(printf 'j\\303\\274rgen')");

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err()).startsWith("error: this locale cannot carry the characters of j");
    }

    @ParameterizedTest
    @ValueSource(strings = {"head -n 1", "true"})
    void aReaderThatHasHadEnoughEndsItQuietly(String reader) throws Exception {
        String lines = "demo seed:7:2000\nstates\nstates --format json\nstates\n";

        Ended ended = shell("printf '" + lines.replace("\n", "\\n") + "' | { " + cxsh(List.of())
                + "; echo $? >code; } | " + reader);

        assertThat(Files.readString(folder.resolve("code"))).isEqualTo("3\n");
        assertThat(ended.err()).isEmpty();
    }
}
