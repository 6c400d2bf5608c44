package io.cxsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final Instant NOW = Instant.parse("2026-11-23T14:20:04.317Z");

    @TempDir
    private Path home;

    private final List<String> told = new ArrayList<>();

    @Test
    void everyLineStandsInItAtOnceForItsOwnerOnly() throws IOException {
        Journal journal = Journal.in(home, NOW, told::add);

        journal.line(new RecordedLine("states", NOW, 1), 0);
        journal.line(new RecordedLine("request 9", NOW, 3), 1);

        Path file = files().get(0);
        assertThat(Files.readString(file)).isEqualTo("""
                cxsh 1
                states  # at 2026-11-23T14:20:04.317Z from #1
                request 9  # at 2026-11-23T14:20:04.317Z from #3 [1]
                """);
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }

    @Test
    void onlyTheNewestAreKept() throws IOException {
        for (int i = 0; i < 25; i++) {
            Journal.in(home, NOW.plusSeconds(i), told::add).line(new RecordedLine("line " + i, NOW, 1), 0);
        }

        assertThat(files()).hasSize(20);
        assertThat(Files.readString(files().get(0))).contains("line 5 ");
    }

    @Test
    void aHomeThatCannotBeWrittenIsSaidOnce() throws IOException {
        Files.writeString(home.resolve("journal"), "a file");
        Journal journal = Journal.in(home, NOW, told::add);

        journal.line(new RecordedLine("states", NOW, 1), 0);
        journal.line(new RecordedLine("states", NOW, 1), 0);

        assertThat(told).singleElement().asString().startsWith("no journal: ");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("journal"))) {
            return files.sorted().toList();
        }
    }
}
