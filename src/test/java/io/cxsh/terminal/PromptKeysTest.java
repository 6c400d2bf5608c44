package io.cxsh.terminal;

import static io.cxsh.terminal.ScreenSession.ENTER;
import static io.cxsh.terminal.ScreenSession.TAB;
import static io.cxsh.terminal.ScreenSession.UP;
import static io.cxsh.terminal.ScreenSession.ctrl;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The keys of an hour at the prompt, pressed in one real pseudo-terminal; each test leaves an empty line behind. */
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PromptKeysTest {
    private ScreenSession session;

    @BeforeAll
    void demo(@TempDir Path folder) throws Exception {
        session = ScreenSession.cxsh(ScreenSession.Place.in(folder), "demo");
        session.prompt();
        session.type("states" + ENTER).shows("ann.lee@acme.example").prompt();
    }

    @AfterAll
    void leavesWithCtrlD() throws Exception {
        session.type(ctrl('d'));
        assertThat(session.exit()).isZero();
        assertThat(session.text()).doesNotContain("Exception", "\tat ");
        session.close();
    }

    @BeforeEach
    void clear() throws Exception {
        session.type(ctrl('c')).prompt();
    }

    @Test
    void theLastLineComesBackOnArrowUpInBothFormsOfTheKey() throws Exception {
        session.type("states --channel chat" + ENTER).shows("cho.kim").prompt();

        for (String up : new String[] {UP, "\033[A"}) {
            session.type(up).ends("> states --channel chat");
            clear();
        }
    }

    @Test
    void anOldLineIsFoundOnCtrlR() throws Exception {
        session.type("states --channel voice" + ENTER).shows("rows of").prompt();
        session.type("whoami" + ENTER).shows("tenant").prompt();

        session.type(ctrl('r')).shows("bck-i-search");
        session.type("voi").onScreen("bck-i-search: voi");
        session.type(ENTER).shows("server: channel=voice").prompt();
    }

    @Test
    void aCommandIsCompletedOnTab() throws Exception {
        session.type("whoa" + TAB).ends("> whoami ");
        clear();
    }

    @Test
    void anOptionAndItsSeenValueAreCompletedOnTab() throws Exception {
        session.type("states --chan" + TAB).ends("> states --channel ");
        session.type("voi" + TAB).ends("> states --channel voice ");
        clear();
    }

    @Test
    void aSeenAgentIsCompletedOnTab() throws Exception {
        session.type("explain cho" + TAB).ends("> explain cho.kim@acme.example ");
        clear();
    }

    @Test
    void aFieldIsCompletedInsideAPipe() throws Exception {
        session.type("states | whe" + TAB).ends("> states | where ");
        session.type("chan" + TAB).ends("> states | where channel=");
        session.type("voi" + TAB).ends("> states | where channel=voice ");
        clear();
    }

    @Test
    void theMeaningOfTheWordUnderTheCursorStandsBelow() throws Exception {
        session.type("states ").onScreen("states: the agents' states");
        session.type("--cha").onScreen("--channel: ");
        session.type("nnel voice").onScreen("--channel: ");
        session.type(ENTER).shows("server: channel=voice").prompt();

        assertThat(session.screen()).doesNotContain("--channel: ");
    }

    @Test
    void anUnknownCommandIsMarkedBeforeEnter() throws Exception {
        session.type("stattes ").ends("> stattes ");

        assertThat(session.sinceKeys()).contains("\033[4;31m");
        clear();
    }

    @Test
    void aTypedLineIsDroppedOnCtrlC() throws Exception {
        session.type("states --channel voice").ends("voice");
        clear();

        session.type(ENTER).prompt();
        assertThat(session.sinceKeys()).doesNotContain("rows of");
    }

    @Test
    void aLineGoesOnBehindABackslashAndInsideQuotes() throws Exception {
        session.type("states \\" + ENTER).ends("  > ");
        session.type("--channel voice" + ENTER).shows("server: channel=voice").prompt();

        session.type("states --channel 'voi" + ENTER).ends("  > ");
        session.type("ce'" + ENTER).prompt();
    }
}
