package io.cxsh.terminal;

import static io.cxsh.terminal.ScreenSession.ENTER;
import static io.cxsh.terminal.ScreenSession.ctrl;
import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.terminal.ScreenSession.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Terminals and locales of every kind: each one gets a prompt, an answer, a way out of a line, and a way to leave. */
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
class TerminalKindsTest {
    private static final Pattern COLOUR = Pattern.compile("\033\\[[0-9;]*m");

    @TempDir
    Path folder;

    private record Kind(String name, Place place, List<String> jvm, boolean colour) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Kind> kinds() {
        Place usual = Place.in(Path.of("."));
        return Stream.of(
                new Kind("dumb", usual.with("TERM", "dumb"), List.of(), false),
                new Kind("no TERM", usual.without("TERM"), List.of(), false),
                new Kind("an unknown TERM", usual.with("TERM", "teapot-9"), List.of(), true),
                new Kind("NO_COLOR", usual.with("NO_COLOR", "1"), List.of(), false),
                new Kind("C locale", usual.with("LC_ALL", "C"), List.of(), true),
                new Kind("Turkish", usual, List.of("-Duser.language=tr", "-Duser.country=TR"), true));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindServes(Kind kind) throws Exception {
        Place place = kind.place().at(folder);
        try (ScreenSession session = ScreenSession.command(place, Program.cxsh(List.of("demo"), kind.jvm()))) {
            session.prompt();
            session.type("states --agent jürgen@x.example" + ENTER)
                    .shows("server: email=jürgen@x.example")
                    .prompt();
            session.type("states --wide" + ENTER).shows("11 rows").prompt();
            session.type("half a line").ends("half a line");
            session.type(ctrl('c')).prompt();
            session.type("nonsense" + ENTER).shows("error: no command nonsense").prompt();
            session.type(ctrl('d'));

            assertThat(session.exit()).isZero();
            assertThat(session.text()).doesNotContain("Exception", "\tat ", "WARNING");
            assertThat(COLOUR.matcher(session.raw()).find()).isEqualTo(kind.colour());
        }
    }

    @Test
    void noOtherProgramIsStartedForATerminalThatIsKnown() throws Exception {
        Path programs = Files.createDirectory(folder.resolve("programs"));
        for (String name : List.of("infocmp", "stty", "test", "tty")) {
            Path program = Files.writeString(
                    programs.resolve(name), "#!/bin/sh\necho " + name + " >>'" + folder + "/started'\nexit 1\n");
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        }
        Place place = Place.in(folder);
        String path = programs + ":" + place.environment().get("PATH");
        try (ScreenSession session = ScreenSession.cxsh(place.with("PATH", path), "demo")) {
            session.prompt();
            session.type(ctrl('d'));

            assertThat(session.exit()).isZero();
            assertThat(folder.resolve("started")).doesNotExist();
        }
    }
}
