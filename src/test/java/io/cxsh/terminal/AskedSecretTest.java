package io.cxsh.terminal;

import static io.cxsh.terminal.ScreenSession.ENTER;
import static io.cxsh.terminal.ScreenSession.UP;
import static io.cxsh.terminal.ScreenSession.ctrl;
import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.simulator.Scenarios;
import io.cxsh.simulator.SimulatedTenant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret that is typed at a real pseudo-terminal: no screen shows it and no file keeps it. */
@Timeout(90)
@DisabledOnOs(OS.WINDOWS)
class AskedSecretTest {
    private static final String QUESTION = "CXONE_CLIENT_SECRET (not shown): ";

    @TempDir
    Path folder;

    private SimulatedTenant tenant;

    @BeforeEach
    void start() throws Exception {
        tenant = SimulatedTenant.start(Scenarios.named("healthy"), 0, InstantSource.system());
    }

    @AfterEach
    void stop() throws IOException {
        tenant.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xterm-256color", "dumb"})
    void isNotShownAtThePromptAndNotKept(String terminal) throws Exception {
        try (ScreenSession session = ScreenSession.cxsh(place().with("TERM", terminal))) {
            session.prompt();
            session.type("login" + ENTER).ends(QUESTION);
            session.type(tenant.clientSecret() + ENTER).shows("tenant").prompt();
            session.type("states | count" + ENTER).shows("count").prompt();
            session.type("transcript t.md" + ENTER).shows("t.md").prompt();
            session.type("login --scope x" + ENTER).prompt();
            session.type("quit" + ENTER);

            assertThat(session.exit()).isZero();
            assertThat(session.raw()).doesNotContain(tenant.clientSecret());
        }
        assertThat(kept()).contains("login", "states | count").doesNotContain(tenant.clientSecret());
    }

    @Test
    void aPastedOneWithQuotesAndBackslashesIsTakenAsItIs() throws Exception {
        try (ScreenSession session = ScreenSession.cxsh(place())) {
            session.prompt();
            session.type("login" + ENTER).ends(QUESTION);
            session.type(ScreenSession.PASTE_BEGINS + "it's \\a \"wrong one\\" + ScreenSession.PASTE_ENDS + ENTER)
                    .shows("error: ")
                    .prompt();
            session.type("login" + ENTER).ends(QUESTION);
            session.type(ctrl('c')).prompt();

            assertThat(session.raw()).doesNotContain("wrong one");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xterm-256color", "dumb"})
    void ctrlCLeavesTheQuestionAndNothingHasHappened(String terminal) throws Exception {
        try (ScreenSession session = ScreenSession.cxsh(place().with("TERM", terminal))) {
            session.prompt();
            session.type("login --scope agent:states:read" + ENTER).ends(QUESTION);
            session.type("half a sec")
                    .type(ctrl('c'))
                    .shows("nothing was entered, and nothing has changed")
                    .prompt();
            session.type("requests" + ENTER).prompt();
            session.type("config why SCOPE" + ENTER).shows("not set").prompt();

            assertThat(session.raw()).doesNotContain("half", "POST");
        }
        assertThat(kept()).doesNotContain("half");
    }

    @Test
    void oneCallAsksToo() throws Exception {
        try (ScreenSession session = ScreenSession.cxsh(place(), "login")) {
            session.ends(QUESTION);
            session.type(tenant.clientSecret() + ENTER).shows("tenant");

            assertThat(session.exit()).isZero();
            assertThat(session.raw()).doesNotContain(tenant.clientSecret());
        }
        try (ScreenSession session = ScreenSession.cxsh(place(), "login")) {
            session.ends(QUESTION);
            session.type(ctrl('c'));

            assertThat(session.exit()).isEqualTo(130);
        }
    }

    @Test
    void aLineWithASecretIsRefusedAndRememberedNowhere() throws Exception {
        try (ScreenSession session = ScreenSession.cxsh(place())) {
            session.prompt();
            session.type("whoami --wide" + ENTER).prompt();
            session.type("login --client-secret hunter2hunter2" + ENTER)
                    .shows("secrets are not taken from the command line")
                    .prompt();
            session.type(UP).ends("whoami --wide");
            session.type(ctrl('c')).prompt();
            session.type(ctrl('d'));
            assertThat(session.exit()).isZero();
        }
        assertThat(kept()).doesNotContain("hunter2");
    }

    private ScreenSession.Place place() {
        ScreenSession.Place place = ScreenSession.Place.in(folder);
        for (Map.Entry<String, String> setting : tenant.variables("classic").entrySet()) {
            place = setting.getKey().contains("SECRET") ? place : place.with(setting.getKey(), setting.getValue());
        }
        return place;
    }

    /** All that the session wrote. */
    private String kept() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
