package io.cxsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.transport.Pause;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurroundingsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "relative/folder"})
    void whoseHomeIsNoPlaceHasNoFilesInTheWorkingDirectory(String home) {
        assertThat(home(Map.of("HOME", home, "CXSH_HOME", "")))
                .isAbsolute()
                .isEqualTo(Path.of(System.getProperty("user.home"), ".cxsh"));
    }

    @Test
    void theFolderThatIsNamedIsTaken() {
        Path folder = Path.of("folder").toAbsolutePath();

        assertThat(home(Map.of("HOME", "elsewhere", "CXSH_HOME", "here"))).isEqualTo(Path.of("here"));
        assertThat(home(Map.of("HOME", folder.toString()))).isEqualTo(folder.resolve(".cxsh"));
    }

    private static Path home(Map<String, String> environment) {
        PrintStream nobody = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Surroundings(
                        environment,
                        Path.of("").toAbsolutePath(),
                        InputStream.nullInputStream(),
                        nobody,
                        nobody,
                        InstantSource.system(),
                        Pause.sleeping(),
                        () -> ZoneOffset.UTC,
                        false,
                        "test")
                .home();
    }
}
