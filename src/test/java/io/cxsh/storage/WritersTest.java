package io.cxsh.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.results.KeptResults;
import io.cxsh.results.Rows;
import io.cxsh.results.RowsFile;
import io.cxsh.session.Profiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Writers that are killed, and a hundred at once: what was said to be saved is there, and whole. */
@Timeout(120)
class WritersTest {
    private static final int ROUNDS = 6;
    private static final int PROCESSES = 4;
    private static final int THREADS = 25;

    @TempDir
    private Path folder;

    @Test
    void aKilledWriterLosesNothingThatItSaidWasSaved() throws Exception {
        Random random = new Random(1);
        List<String> aliases = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            String prefix = "k" + round + "-";
            int last = killed(prefix, random.nextInt(150));

            IntStream.rangeClosed(0, last).forEach(number -> aliases.add(prefix + number + "=states"));
            assertThat(numberOf(new KeptResults(home("results")).rows("r").orElseThrow()))
                    .isBetween(last, last + 1);
            assertThat(numberOf(RowsFile.read(folder.resolve("r-saved.json")))).isBetween(last, last + 1);
            assertThat(new Profiles(home("profiles")).read("r").values().get("CXONE_AREA"))
                    .isIn("na" + last, "na" + (last + 1));
            assertThat(Files.readAllLines(home("aliases"))).containsAll(aliases);
        }
    }

    @Test
    void aHundredWritersLoseNothing() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int process = 0; process < PROCESSES; process++) {
            processes.add(start("w" + process + "-", String.valueOf(THREADS)));
        }
        for (Process process : processes) {
            assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(said()).isZero();
        }

        List<String> names = IntStream.range(0, PROCESSES * THREADS)
                .mapToObj(i -> "w" + i / THREADS + "-" + i % THREADS)
                .sorted()
                .toList();
        assertThat(Files.readAllLines(home("aliases")))
                .containsExactlyInAnyOrderElementsOf(
                        names.stream().map(name -> name + "=states").toList());
        assertThat(new KeptResults(home("results")).names()).containsExactlyElementsOf(names);
        assertThat(new Profiles(home("profiles")).names()).containsExactlyElementsOf(names);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.map(Path::toString).filter(file -> file.endsWith(".part")))
                    .isEmpty();
        }
    }

    /** Lets a writer save something, and some milliseconds more; gives the last number that it said. */
    private int killed(String prefix, int milliseconds) throws Exception {
        Process process = start(prefix);
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String last = out.readLine();
            assertThat(last).as(said()).isEqualTo("0");
            process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
            process.toHandle().destroyForcibly(); // the process itself would close what it said
            process.waitFor();
            for (String line = last; line != null; line = out.readLine()) {
                last = line;
            }
            return Integer.parseInt(last);
        }
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                StateWriter.class.getName(),
                folder.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("err").toFile()))
                .start();
    }

    private String said() throws IOException {
        return Files.exists(folder.resolve("err")) ? Files.readString(folder.resolve("err")) : "";
    }

    private Path home(String name) {
        return folder.resolve("home").resolve(name);
    }

    private static int numberOf(Rows rows) {
        return Integer.parseInt(Rows.text(rows.cells().get(0), rows.column("n").orElseThrow()));
    }
}
