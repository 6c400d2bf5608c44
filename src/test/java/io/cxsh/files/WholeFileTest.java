package io.cxsh.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    private static final String ID = ".338f6944-0fa3-4cc5-b579-04de9581b9b7.part";

    @TempDir
    private Path folder;

    @Test
    void whatKilledWritersLeftGoesWithALaterWrite() throws IOException {
        old(".a.json" + ID);
        old(".b.env" + ID);
        Files.writeString(folder.resolve(".c" + ID), "another shell is at it");
        old(".mine.part");
        old("b.env");

        WholeFile.write(folder.resolve("a.json"), "new");

        assertThat(names()).containsExactlyInAnyOrder("a.json", ".c" + ID, ".mine.part", "b.env");
    }

    @Test
    void whatCannotBeReplacedLeavesNothingBehind() throws IOException {
        Files.createDirectories(folder.resolve("taken/full"));
        Path taken = folder.resolve("taken");

        assertThatThrownBy(() -> WholeFile.write(taken, "new"))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(taken + ": ")
                .hasMessageNotContaining(".part");

        assertThat(names()).containsExactly("taken");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Path none = folder.resolve("none");

        assertThatThrownBy(() -> WholeFile.write(none.resolve("a.json"), "new"))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(none.toString());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDeviceIsNamed() {
        assertThatThrownBy(() -> WholeFile.write(Path.of("/dev/full"), "new"))
                .hasMessage("/dev/full: No space left on device");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aNewFileIsItsOwnersAndARewrittenOneStaysWhoseItIs() throws IOException {
        Path file = folder.resolve("ticket.md");
        Path link = Files.createSymbolicLink(folder.resolve("link.md"), file);
        WholeFile.write(file, "old");
        assertThat(rights(file)).isEqualTo("rw-------");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));

        WholeFile.rewrite(link, "new");

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
        assertThat(rights(file)).isEqualTo("rwxr-xr-x");
    }

    private void old(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "old");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-15T12:00:00Z")));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
