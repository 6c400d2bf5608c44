package io.cxsh.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfilesTest {
    private static final String ODD =
            "ab =#'\"\\\\nru0$`%!\n\r\t\u0000\u007f\u0085\u2028\u2029\ufeff\u00e9\u4e16\ud83d\ude00\ud800\udc00";

    @TempDir
    Path home;

    private Path folder = Path.of("");
    private Profiles profiles = new Profiles(folder);

    @BeforeEach
    void within() {
        folder = home.resolve("a").resolve("profiles");
        profiles = new Profiles(folder);
    }

    @Test
    void readsBackExactlyWhatWasSaved() throws Exception {
        Random random = new Random(7);
        for (int round = 0; round < 100; round++) {
            String id = odd(random);
            String secret = odd(random);

            profiles.save("p", Map.of(Key.CXONE_ACCESS_KEY_ID, id, Key.CXONE_ACCESS_KEY_SECRET, secret));

            SettingsFile read = profiles.read("p");
            assertThat(read.warnings()).as("round %d", round).isEmpty();
            assertThat(read.values())
                    .as("round %d", round)
                    .isEqualTo(Map.of("CXONE_ACCESS_KEY_ID", id, "CXONE_ACCESS_KEY_SECRET", secret));
        }
    }

    @Test
    void everyTextSurvivesItsQuotes() {
        Random random = new Random(11);
        for (int round = 0; round < 20_000; round++) {
            Map<String, String> values = Map.of("A", odd(random), "B", odd(random));

            DotenvText read = DotenvText.read(DotenvText.written(values));

            assertThat(read).as("round %d", round).isEqualTo(new DotenvText(values, List.of()));
        }
    }

    @Test
    void aPlainValueLooksPlain() throws Exception {
        Map<Key, String> values = new EnumMap<>(Key.class);
        values.put(Key.CXONE_ACCESS_KEY_ID, "KEY ID==#1\\n");
        values.put(Key.CXONE_TENANT_ID, "it's");

        profiles.save("p", values);

        assertThat(profiles.file("p")).hasContent("CXONE_TENANT_ID=\"it's\"\nCXONE_ACCESS_KEY_ID='KEY ID==#1\\n'\n");
    }

    @Test
    void isForItsOwnerOnlyAndLeavesNothingElse() throws Exception {
        profiles.save("p", Map.of(Key.CXONE_BEARER, "t0"));
        profiles.save("p", Map.of(Key.CXONE_BEARER, "t1"));

        assertThat(rights(folder)).isEqualTo("rwx------");
        assertThat(rights(home.resolve("a"))).isEqualTo("rwx------");
        assertThat(rights(profiles.file("p"))).isEqualTo("rw-------");
        assertThat(profiles.read("p").values()).containsExactly(Map.entry("CXONE_BEARER", "t1"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(profiles.file("p"));
        }
    }

    @Test
    void narrowsAFolderThatIsOpenToOthers() throws Exception {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        profiles.save("p", Map.of(Key.CXONE_BEARER, "t0"));

        assertThat(rights(folder)).isEqualTo("rwx------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-----w-"})
    void aSecretThatIsOpenToOthersIsNotUsed(String rights) throws Exception {
        profiles.save("p", Map.of(Key.CXONE_ACCESS_KEY_SECRET, "k3y", Key.CXONE_AREA, "na1"));
        Path file = profiles.file("p");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));

        SettingsFile read = profiles.read("p");

        assertThat(read.values()).isEmpty();
        assertThat(read.warnings())
                .containsExactly(
                        file + " holds a secret and is open to others, so it sets nothing; run: chmod 600 " + file);
    }

    @Test
    void oneWithoutSecretIsUsedWithAWarning() throws Exception {
        profiles.save("p", Map.of(Key.CXONE_AREA, "na1"));
        Files.setPosixFilePermissions(profiles.file("p"), PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(profiles.read("p").values()).containsEntry("CXONE_AREA", "na1");
        assertThat(profiles.read("p").warnings()).hasSize(1);
    }

    @Test
    void listsProfilesAndNothingElse() throws Exception {
        assertThat(profiles.names()).isEmpty();
        profiles.save("prod.eu", Map.of());
        profiles.save("Lab_1", Map.of());
        Files.writeString(folder.resolve("notes.txt"), "");
        Files.writeString(folder.resolve(".hidden.env"), "");
        Files.writeString(folder.resolve("a b.env"), "");
        Files.createDirectory(folder.resolve("folder.env"));

        assertThat(profiles.names()).containsExactly("Lab_1", "prod.eu");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                ".a",
                "a/b",
                "../a",
                "a\\b",
                "a b",
                "a\n",
                "\u00e4",
                "a0123456789012345678901234567890123456789012345678901234567890123"
            })
    void anotherNameIsRefused(String name) {
        assertThatThrownBy(() -> profiles.read(name)).isInstanceOf(SettingsException.class);
        assertThatThrownBy(() -> profiles.save(name, Map.of(Key.CXONE_AREA, "na1")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("is no name for a profile");
        assertThat(folder).doesNotExist();
    }

    @Test
    void theOldOneStaysWhenTheNewOneCannotBeWritten() throws Exception {
        profiles.save("p", Map.of(Key.CXONE_AREA, "na1"));
        Path file = profiles.file("p");
        Path aside = folder.resolve("kept");
        Files.move(file, aside);
        Files.createDirectory(file);
        Files.writeString(file.resolve("x"), "");

        assertThatThrownBy(() -> profiles.save("p", Map.of(Key.CXONE_AREA, "eu1")))
                .isInstanceOf(IOException.class);

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).as("no half-written file is left").containsExactlyInAnyOrder(file, aside);
        }
    }

    @Test
    void aBackslashOfTodayStaysOneWithinDoubleQuotes() {
        Map<String, String> values = DotenvText.read(
                        "A=\"C:\\dir\\users\" # rest\nB=\"say \\\"hi\\\"\"\nC=\"a\nD='x\\n'\nE=\"C:\\\"\n")
                .values();

        assertThat(new TreeMap<>(values))
                .isEqualTo(Map.of("A", "C:\\dir\\users", "B", "say \"hi\"", "C", "\"a", "D", "x\\n", "E", "C:\\"));
    }

    private static String rights(Path path) throws IOException {
        assumeThat(path.getFileSystem().supportedFileAttributeViews()).contains("posix");
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static String odd(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(ODD.charAt(random.nextInt(ODD.length())));
        }
        return text.toString();
    }
}
