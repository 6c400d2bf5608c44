package io.cxsh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code scripts/cxsh} with made-up JDKs, whose java says what it was started with. */
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final Instant BUILT = Instant.parse("2026-11-23T10:00:00Z");

    @TempDir
    private Path folder;

    private Path base;
    private Path home;

    @BeforeEach
    void checkout() throws IOException {
        base = folder.resolve("it's a \"checkout\"");
        home = folder.resolve("home");
        write(base.resolve("pom.xml"), "<project/>", BUILT.minusSeconds(60));
        write(base.resolve("target/app/cxsh.jar"), "jar", BUILT);
        write(base.resolve("target/app/lib/one.jar"), "jar", BUILT.minusSeconds(60));
        write(base.resolve("scripts/cxsh"), Files.readString(Path.of("scripts/cxsh")), BUILT);
        jdk("a b", "99.0.2");
        jdk("old", "11.0.1");
    }

    @Test
    void theNewestJdkIsTakenWhereNothingElseIsSaid() throws Exception {
        jdk("newer", "99.0.10");

        assertThat(started(Map.of(), "help")).startsWith("99.0.10 ").endsWith(" help");
    }

    @Test
    void javaHomeComesFirstUnlessItIsTooOld() throws Exception {
        Path eighteen = jdk("eighteen", "98.1");

        assertThat(started(Map.of("JAVA_HOME", eighteen.toString()), "help")).startsWith("98.1 ");
        assertThat(started(Map.of("JAVA_HOME", home.resolve(".jdks/old").toString()), "help"))
                .startsWith("99.0.2 ");
    }

    @Test
    void aNamedJavaWinsAndOneThatIsTooOldIsRefused() throws Exception {
        String old = home.resolve(".jdks/old/bin/java").toString();

        assertThat(started(
                        Map.of("CXSH_JAVA", jdk("x", "97").resolve("bin/java").toString()), "help"))
                .startsWith("97 ");
        assertThat(started(Map.of("CXSH_JAVA", old), "help")).contains("is Java 11.0.1; a JDK 17 or newer is needed");
        assertThat(started(Map.of("CXSH_JAVA", "/nowhere/java"), "help")).contains("is no program");
    }

    @Test
    void wordsArriveAsTheyWereWritten() throws Exception {
        assertThat(started(Map.of(), "-c", "states | where team='a  b' *"))
                .endsWith(" -c states | where team='a  b' *");
    }

    /** The jar says that native calls are meant; without that word a newer Java warns in the middle of the prompt. */
    @Test
    void whatMayAskAtATerminalStartsFromTheJar() throws Exception {
        assertThat(started(Map.of(), "demo")).contains(" -jar ").endsWith("cxsh.jar demo");
        assertThat(started(Map.of(), "login")).contains(" -jar ");
        assertThat(started(Map.of(), "states")).contains(" -cp ").endsWith(" io.cxsh.CxshApplication states");
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<Enable-Native-Access>ALL-UNNAMED<");
    }

    @Test
    void anArchiveIsUsedOnlyWhileItCarriesTheTimeOfTheJar() throws Exception {
        Path archive = archive("secure.aot", BUILT);

        assertThat(started(Map.of(), "states")).contains("-XX:AOTCache=" + archive.toRealPath());
        for (Instant changed : List.of(BUILT.plusSeconds(9), BUILT.minusSeconds(9))) {
            archive("secure.aot", changed);
            assertThat(started(Map.of(), "states")).doesNotContain("AOTCache").endsWith(" states");
        }
    }

    @Test
    void anArchiveThatEndsTheVmIsThrownAway() throws Exception {
        Path archive = archive("secure.aot", BUILT);
        Path java = home.resolve(".jdks/a b/bin/java");
        String crash = """
                for w in "$@"; do case $w in -XX:OnError=*) commands=${w#*=} ;; esac; done
                IFS=';' # as the VM takes them apart
                for c in $commands; do sh -c "$c"; done
                exit 134
                """;
        write(java, "#!/bin/sh\n" + crash, BUILT);

        assertThat(started(Map.of(), "states")).contains("class archive is thrown away, please run that again");
        assertThat(archive).doesNotExist();
        assertThat(started(Map.of(), "states")).isEmpty();
    }

    @Test
    void anArchiveIsNotUsedWhereALibraryIsNewer() throws Exception {
        archive("session.aot", BUILT);
        write(base.resolve("target/app/lib/one.jar"), "other", Instant.now().plusSeconds(3600));

        assertThat(started(Map.of(), "help")).doesNotContain("AOTCache").endsWith(" help");
    }

    @Test
    void aOneShotThatAsksForStatesHasItsOwnArchive() throws Exception {
        archive("states.aot", BUILT);
        archive("secure.aot", BUILT);
        archive("session.aot", BUILT);
        Map<String, String> inTheClear = Map.of("CXONE_API_BASE", "http://127.0.0.1:1");

        assertThat(started(inTheClear, "-c", "states | count")).contains("states.aot");
        assertThat(started(Map.of(), "-c", "states | count")).contains("secure.aot");
        assertThat(started(Map.of("CXONE_API_BASE", "https://a.example"), "states"))
                .contains("secure.aot");
        assertThat(started(Map.of(), "explain", "ann")).contains("session.aot");
        assertThat(started(Map.of(), "-c", "states", "-c", "diff @1 @2")).contains("session.aot");
    }

    @Test
    void anArchiveThatCouldNotBeMadeIsNotTriedAgain() throws Exception {
        Path archive = archive("secure.aot", BUILT);
        Files.delete(archive.resolveSibling("lock"));
        Files.write(archive, new byte[0]);
        Files.setLastModifiedTime(archive, FileTime.from(BUILT));

        assertThat(started(Map.of(), "states")).doesNotContain("AOTCache");
        assertThat(archive).isEmptyFile();
        assertThat(archive.resolveSibling("lock")).doesNotExist();
    }

    @Test
    void buildsAgainWhenASourceIsNewerHoweverDeepItLies() throws Exception {
        archive("session.aot", BUILT);
        write(base.resolve("mvnw"), "#!/bin/sh\necho built \"$@\"\n", BUILT);
        for (String source : List.of("resources/x.md", "java/io/cxsh/A.java", "java/io/cxsh/a/b/C.java")) {
            Path file = base.resolve("src/main").resolve(source);
            write(file, "text", BUILT.minusSeconds(9));
            try (var folders = Files.walk(base.resolve("src"))) {
                for (Path at : folders.filter(Files::isDirectory).toList()) {
                    Files.setLastModifiedTime(at, FileTime.from(BUILT.minusSeconds(9)));
                }
            }
            assertThat(started(Map.of(), "help")).as(source).doesNotContain("built");
            Files.setLastModifiedTime(file, FileTime.from(BUILT.plusSeconds(9)));
            assertThat(started(Map.of(), "help")).as(source).contains("built -q -DskipTests package");
            Files.setLastModifiedTime(file, FileTime.from(BUILT.minusSeconds(9)));
            Files.setLastModifiedTime(base.resolve("target/app/cxsh.jar"), FileTime.from(BUILT));
        }
    }

    private Path archive(String name, Instant time) throws IOException {
        Path jdk = home.resolve(".jdks/a b");
        Path archive =
                base.resolve("target/app/archive").resolve("99.0.2" + jdk).resolve(name);
        write(archive, "archive", time);
        Files.createDirectories(archive.resolveSibling("lock")); // somebody makes others: none is begun
        return archive;
    }

    private Path jdk(String name, String version) throws IOException {
        Path jdk = home.resolve(".jdks").resolve(name);
        write(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n", BUILT);
        write(jdk.resolve("bin/java"), "#!/bin/sh\necho " + version + " \"$@\"\n", BUILT);
        return jdk;
    }

    private static void write(Path file, String text, Instant time) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setLastModifiedTime(file, FileTime.from(time));
    }

    /** What the launcher said or started. */
    private String started(Map<String, String> environment, String... words) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(base.resolve("scripts/cxsh").toString());
        builder.command().addAll(List.of(words));
        builder.environment().keySet().removeAll(List.of("JAVA_HOME", "CXSH_JAVA", "CXSH_ARCHIVE", "CXONE_API_BASE"));
        builder.environment().put("HOME", home.toString());
        builder.environment().put("CXSH_ARCHIVE", Files.exists(base.resolve("target/app/archive")) ? "auto" : "off");
        builder.environment().putAll(environment);
        Path said = folder.resolve("said");
        Process process = builder.redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return Files.readString(said, StandardCharsets.UTF_8).stripTrailing();
    }
}
