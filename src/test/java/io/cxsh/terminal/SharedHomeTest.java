package io.cxsh.terminal;

import static io.cxsh.terminal.ScreenSession.ENTER;
import static io.cxsh.terminal.ScreenSession.ctrl;
import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.terminal.ScreenSession.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The home of cxsh's own files: shared by two shells, broken, or not to be written at all. */
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
class SharedHomeTest {
    @TempDir
    Path folder;

    private static void leaves(ScreenSession session) throws Exception {
        session.type(ctrl('d'));
        assertThat(session.exit()).isZero();
        assertThat(session.text()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void twoShellsKeepWhatBothTyped() throws Exception {
        Place place = Place.in(folder);
        try (ScreenSession one = ScreenSession.cxsh(place, "demo");
                ScreenSession other = ScreenSession.cxsh(place, "demo")) {
            one.prompt();
            other.prompt();
            one.type("states --channel voice as @v" + ENTER).shows("5 rows").prompt();
            other.type("states --channel chat as @c" + ENTER).shows("5 rows").prompt();
            one.type("keep @v" + ENTER).shows("kept").prompt();
            other.type("keep @c" + ENTER).shows("kept").prompt();
            one.type("@c | count" + ENTER).shows("1 row of 5").prompt();
            leaves(one);
            other.type("@v | count" + ENTER).shows("1 row of 5").prompt();
            leaves(other);

            assertThat(Files.readAllLines(folder.resolve("home/history")))
                    .extracting(line -> line.replaceFirst("^\\d+:", ""))
                    .containsExactlyInAnyOrder(
                            "states --channel voice as @v",
                            "keep @v",
                            "@c | count",
                            "states --channel chat as @c",
                            "keep @c",
                            "@v | count");
        }
    }

    @Test
    void aHistoryThatIsNoTextIsSetAside() throws Exception {
        Path history = Files.createDirectories(folder.resolve("home")).resolve("history");
        Files.write(history, new byte[] {'1', ':', (byte) 0xff, '\n'});
        try (ScreenSession session = ScreenSession.cxsh(Place.in(folder))) {
            session.shows("the history was no UTF-8 text; it is set aside as history.corrupt-")
                    .prompt();
            session.type("help c1" + ENTER).shows("no command c1").prompt();
            leaves(session);
        }
        assertThat(Files.readString(history)).endsWith(":help c1\n");
        try (Stream<Path> files = Files.list(history.getParent())) {
            assertThat(files.filter(file -> file.toString().contains("corrupt")))
                    .singleElement()
                    .satisfies(aside -> assertThat(Files.readAllBytes(aside)).containsExactly('1', ':', 0xff, '\n'));
        }
    }

    @Test
    void aHistoryWhoseLinesAreOddIsReadAsFarAsItGoes() throws Exception {
        Path history = Files.createDirectories(folder.resolve("home")).resolve("history");
        Files.writeString(history, "no time\n12:help old\nx".repeat(3) + ":\n:::\n\n99999999999999999999:y\n");
        try (ScreenSession session = ScreenSession.cxsh(Place.in(folder))) {
            session.prompt();
            session.type("help c1" + ENTER).shows("no command c1").prompt();
            leaves(session);
        }
    }

    @Test
    void withoutAHomeItWorksAndSaysSo() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        Place place = Place.in(folder).with("CXSH_HOME", file.resolve("home").toString());
        try (ScreenSession session = ScreenSession.cxsh(place, "demo")) {
            session.shows("no history: ").prompt();
            session.type("states as @v" + ENTER).shows("11 rows").prompt();
            session.type("keep @v" + ENTER).shows("error: ").prompt();
            session.type(ScreenSession.UP).ends("keep @v");
            session.type(ctrl('c')).prompt();
            leaves(session);
        }
    }
}
