package io.cxsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class HistoryFileTest {
    private static final Instant NOW = Instant.parse("2026-11-23T14:20:04Z");

    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();

    @Test
    void aNewOneAndItsFolderAreForTheirOwnerOnly() throws IOException {
        Path file = folder.resolve("home/history");

        assertThat(HistoryFile.ready(file, NOW, told::add)).contains(file);

        assertThat(rights(file)).isEqualTo("rw-------");
        assertThat(rights(folder.resolve("home"))).isEqualTo("rwx------");
    }

    @Test
    void aFolderOrADeviceInItsPlaceKeepsItsRights() throws IOException {
        Path inItsPlace = Files.createDirectories(folder.resolve("history"));
        Files.setPosixFilePermissions(inItsPlace, PosixFilePermissions.fromString("rwxr-xr-x"));

        HistoryFile.ready(inItsPlace, NOW, told::add);

        assertThat(rights(inItsPlace)).isEqualTo("rwxr-xr-x");
    }

    @Test
    void oneThatIsNoTextIsSetAside() throws IOException {
        byte[] broken = {'a', '\n', (byte) 0xff, '\n'};
        Path file = Files.write(folder.resolve("history"), broken);

        assertThat(HistoryFile.ready(file, NOW, told::add)).contains(file);

        assertThat(file).isEmptyFile();
        assertThat(folder.resolve("history.corrupt-" + NOW.getEpochSecond())).hasBinaryContent(broken);
        assertThat(told)
                .containsExactly("the history was no UTF-8 text; it is set aside as history.corrupt-1795443604");
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
