package io.cxsh.terminal;

import static io.cxsh.terminal.ScreenSession.ENTER;
import static io.cxsh.terminal.ScreenSession.ctrl;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A window that changes its size while somebody works in it. */
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
class WindowTest {
    @TempDir
    Path folder;

    @Test
    void aTableTurnsVerticalInANarrowWindowAndTheShellOutlivesTheSmallest() throws Exception {
        try (ScreenSession session = ScreenSession.cxsh(ScreenSession.Place.in(folder), "demo")) {
            session.prompt();

            answers(session, 80, 24, "agentId  email");
            answers(session, 200, 50, "agentId  email");
            answers(session, 40, 24, "-- row 1");
            answers(session, 1, 1, "-- row 1");
            answers(session, 2, 200, "-- row 1");
            answers(session, 80, 24, "agentId  email");

            session.type(ctrl('d'));
            assertThat(session.exit()).isZero();
            assertThat(session.text()).doesNotContain("Exception", "\tat ");
        }
    }

    /** JLine draws anew in another thread when the window changes: in the midst of a key, and after the last line. */
    @Test
    void theShellOutlivesAWindowThatIsDraggedWhileSomebodyTypes() throws Exception {
        try (ScreenSession session = ScreenSession.cxsh(ScreenSession.Place.in(folder), "demo")) {
            session.prompt();

            for (int drag = 0; drag < 150; drag++) {
                session.resize(60 + drag % 20, 24);
                session.type("# a note");
                session.resize(60 + drag % 20, 20);
                session.type(ENTER);
            }
            session.type("# the last" + ENTER).shows("# the last").prompt();
            session.resize(50, 20);
            session.type(ctrl('d'));
            session.resize(80, 24);

            assertThat(session.exit()).isZero();
            assertThat(session.text()).doesNotContain("Exception", "\tat ");
        }
    }

    private static void answers(ScreenSession session, int columns, int rows, String shown) throws Exception {
        session.resize(columns, rows);
        session.type("states | first 1" + ENTER)
                .shows(shown)
                .shows("1 row of 11")
                .takesKeys();
    }
}
