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

/** What is taller than the window goes through the person's pager, and only that. */
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
class PagerTest {
    @TempDir
    Path folder;

    @Test
    void onlyATallAnswerGoesThroughIt() throws Exception {
        ScreenSession.Place place = ScreenSession.Place.in(folder).with("CXSH_PAGER", "sed s/^/paged:/");
        try (ScreenSession session = ScreenSession.cxsh(place, "demo")) {
            session.prompt();
            session.resize(100, 8);
            session.type("states | count" + ENTER).shows("1 row of 11").takesKeys();
            assertThat(session.text()).doesNotContain("paged:");

            session.type("states" + ENTER).shows("paged:11 rows of 11").takesKeys();
            session.type(ctrl('d'));
            assertThat(session.exit()).isZero();
        }
    }

    @Test
    void nothingIsLostWithoutIt() throws Exception {
        ScreenSession.Place place = ScreenSession.Place.in(folder).with("CXSH_PAGER", "no-such-pager");
        try (ScreenSession session = ScreenSession.cxsh(place, "demo")) {
            session.prompt();
            session.resize(100, 8);

            session.type("states" + ENTER).shows("11 rows of 11").takesKeys();
            session.type(ctrl('d'));
            assertThat(session.exit()).isZero();
        }
    }
}
