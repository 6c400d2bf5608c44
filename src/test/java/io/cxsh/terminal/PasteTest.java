package io.cxsh.terminal;

import static io.cxsh.terminal.ScreenSession.ENTER;
import static io.cxsh.terminal.ScreenSession.PASTE_BEGINS;
import static io.cxsh.terminal.ScreenSession.PASTE_ENDS;
import static io.cxsh.terminal.ScreenSession.ctrl;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** More keys at once than a person has fingers. */
@Timeout(90)
@DisabledOnOs(OS.WINDOWS)
class PasteTest {
    private static final int LINES = 1_000;
    private static final Pattern ANSWER = Pattern.compile("no command c(\\d+)\n");

    @TempDir
    Path folder;

    private ScreenSession started() throws Exception {
        return ScreenSession.cxsh(ScreenSession.Place.in(folder)).prompt();
    }

    private void leaves(ScreenSession session) throws Exception {
        session.type(ctrl('d'));
        assertThat(session.exit()).isZero();
        assertThat(session.text()).doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyPastedLineRunsInOrder(boolean bracketed) throws Exception {
        String lines = IntStream.range(0, LINES)
                .mapToObj(number -> "help c" + number + "\r")
                .collect(Collectors.joining());
        try (ScreenSession session = started()) {
            session.type(bracketed ? PASTE_BEGINS + lines + PASTE_ENDS + ENTER : lines)
                    .shows("no command c" + (LINES - 1))
                    .prompt();

            assertThat(ANSWER.matcher(session.text())
                            .results()
                            .map(MatchResult::group)
                            .toList())
                    .isEqualTo(IntStream.range(0, LINES)
                            .mapToObj(number -> "no command c" + number + "\n")
                            .toList());
            session.type(ScreenSession.UP)
                    .ends("help c" + (LINES - 1))
                    .type(ctrl('c'))
                    .prompt();
            leaves(session);
            assertThat(Files.readAllLines(folder.resolve("home/history"))).hasSize(LINES);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLineOfAHundredThousandCharactersIsRead(boolean bracketed) throws Exception {
        String line = "x".repeat(100_000);
        try (ScreenSession session = started()) {
            session.type(bracketed ? PASTE_BEGINS + line + PASTE_ENDS + ENTER : line + ENTER)
                    .shows("error: no command xxx")
                    .shows("1 error, 0 requests sent")
                    .prompt();
            session.type("help c1" + ENTER).shows("no command c1").prompt();
            leaves(session);
        }
    }

    @Test
    void theShellOutlivesKeysThatAreNoText() throws Exception {
        byte[] noise = new byte[6_000];
        new Random(4711).nextBytes(noise);
        String text = new String(noise, java.nio.charset.StandardCharsets.ISO_8859_1)
                .replaceAll("[\\x04\\x1a\\x1c]", ""); // these leave, stop or end the program, as they should
        try (ScreenSession session = started()) {
            session.press(text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
            session.type(ctrl('c') + ctrl('g') + ctrl('c')).prompt();
            session.type(ctrl('c')).prompt();
            // the first key may end a half of a character that was in the air
            session.type(ctrl('u') + "help c1" + ENTER).shows("no command c1").prompt();
            leaves(session);
        }
    }
}
