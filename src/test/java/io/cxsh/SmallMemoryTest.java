package io.cxsh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program in a heap that is too small for what it is asked. */
@Timeout(120)
class SmallMemoryTest {
    private static final int ROWS = 50_000;

    @TempDir
    private Path folder;

    @Test
    void aLineThatNeedsTooMuchIsSaidAndTheNextOneRuns() throws Exception {
        moreThanTheHeapHolds(folder.resolve("rows.json"));
        Path script = Files.writeString(folder.resolve("s.cxsh"), """
                cxsh 1
                on-error continue
                load rows.json
                help states
                """);

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx32m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CxshApplication.class.getName(),
                        "run",
                        script.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();

        assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("said"))
                .content()
                .contains("error: not enough memory for that", "cxsh> help states")
                .doesNotContain("OutOfMemoryError", "\tat ");
        assertThat(process.exitValue()).isEqualTo(3);
    }

    private static void moreThanTheHeapHolds(Path file) throws IOException {
        try (Writer rows = Files.newBufferedWriter(file)) {
            String text = "x".repeat(1_000);
            for (int row = 0; row < ROWS; row++) {
                rows.write((row == 0 ? "[" : ",") + "{\"text\":\"" + row + text + "\"}");
            }
            rows.write("]");
        }
    }
}
