package io.cxsh.terminal;

import static io.cxsh.terminal.ScreenSession.ENTER;
import static io.cxsh.terminal.ScreenSession.ctrl;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.terminal.ScreenSession.Place;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ctrl-C and signals, against a tenant that takes every connection and never answers. */
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
class InterruptTest {
    private static final Duration SOON = Duration.ofSeconds(2);

    @TempDir
    Path folder;

    private ServerSocket silent;
    private Place place;

    @BeforeEach
    void listen() throws Exception {
        silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        place = Place.in(folder)
                .with("CXONE_API_BASE", "http://127.0.0.1:" + silent.getLocalPort())
                .with("CXONE_TENANT_ID", "acme")
                .with("CXONE_CLIENT_ID", "client")
                .with("CXONE_CLIENT_SECRET", "secret");
    }

    @AfterEach
    void hangUp() throws Exception {
        silent.close();
    }

    /** The request is under way when somebody has connected. */
    private ScreenSession asks(ScreenSession session, String line) throws Exception {
        session.type(line + ENTER);
        silent.accept();
        return session;
    }

    @ParameterizedTest
    @ValueSource(strings = {"xterm-256color", "dumb"})
    void ctrlCEndsARequestAndTheSessionGoesOn(String term) throws Exception {
        try (ScreenSession session = ScreenSession.cxsh(place.with("TERM", term))) {
            session.prompt();
            for (String line : new String[] {"states", "explain ann.lee@acme.example", "whoami", "watch states"}) {
                asks(session, line);
                long start = System.nanoTime();
                session.type(ctrl('c')).shows("cancelled").prompt();

                assertThat(Duration.ofNanos(System.nanoTime() - start)).as(line).isLessThan(SOON);
            }
            session.type("nonsense" + ENTER).shows("no command nonsense").prompt();
            session.type(ctrl('d'));
            assertThat(session.exit()).isZero();
        }
    }

    @Test
    void ctrlCEndsTheRestOfAPasteToo() throws Exception {
        try (ScreenSession session = ScreenSession.cxsh(place)) {
            session.prompt();
            asks(session, ScreenSession.PASTE_BEGINS + "states\rhelp c1\r" + ScreenSession.PASTE_ENDS);
            session.type(ctrl('c')).shows("cancelled").prompt();

            assertThat(session.text()).doesNotContain("no command c1");
        }
    }

    /** The VM would list all its threads, which is a page of addresses in what is pasted into a ticket. */
    @Test
    void ctrlBackslashIsNoMoreThanAKey() throws Exception {
        try (ScreenSession session = ScreenSession.cxsh(place)) {
            session.prompt();
            session.type(ctrl('\\') + "help c1" + ENTER).shows("no command").prompt();
            asks(session, "states");
            session.type(ctrl('\\') + ctrl('c')).shows("cancelled").prompt();
            session.type(ctrl('c')).prompt();
            session.type(ctrl('d'));

            assertThat(session.exit()).isZero();
            assertThat(session.text()).doesNotContain("hread dump");
        }
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143", "HUP, 129"})
    void aSignalLeavesAndTheHistoryIsKept(String signal, int exit) throws Exception {
        try (ScreenSession session = ScreenSession.cxsh(place)) {
            session.prompt();
            session.type("help c1" + ENTER).shows("no command c1").prompt();
            session.type("half a line").ends("half a line").signal(signal);

            assertThat(session.exit()).isEqualTo(exit);
            assertThat(Files.readString(folder.resolve("home/history"))).endsWith(":help c1\n");
        }
    }

    @Test
    void aSlowAnswerIsSaidToBeAndTheLineIsWiped() throws Exception {
        try (ScreenSession session = ScreenSession.cxsh(place)) {
            session.prompt();
            session.type("states" + ENTER);
            try (Socket slow = silent.accept()) {
                session.shows("waiting for the answer, 1 s");
                slow.getOutputStream().write("HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n".getBytes(UTF_8));
                session.shows("error: ").prompt();
            }
            assertThat(session.screen()).doesNotContain("waiting for the answer");
        }
    }

    @Test
    void aCallWithArgumentsEndsWith130OnCtrlC() throws Exception {
        try (ScreenSession session = ScreenSession.cxsh(place, "states")) {
            silent.accept();
            session.type(ctrl('c'));

            assertThat(session.exit()).isEqualTo(130);
            assertThat(session.text()).doesNotContain("Exception", "\tat ");
        }
    }
}
