package io.cxsh.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way to go wrong on the wire, against the whole program. */
@Timeout(20)
class FaultsTest {
    private static final FaultyServer elsewhere = start();

    @TempDir
    Path folder;

    private static FaultyServer start() {
        try {
            return new FaultyServer(Wires.ok(Wires.TOKEN), Wires.ok("[]"));
        } catch (java.io.IOException noSocket) {
            throw new java.io.UncheckedIOException(noSocket);
        }
    }

    /** The first run of all loads the program, which is not what is timed. */
    @BeforeAll
    static void warmUp(@TempDir Path folder) throws Exception {
        Wire fine = Wires.ok(Wires.ROWS);
        new Promise(folder, Map.of())
                .within(Duration.ofSeconds(15))
                .holds(Mode.data("none", fine, 0, "1 row", 0, "shown"));
    }

    @AfterAll
    static void close() throws Exception {
        elsewhere.close();
    }

    static List<Mode> statuses() {
        return StatusFaults.all();
    }

    static List<Mode> bodies() {
        return BodyFaults.all();
    }

    static List<Mode> tokens() {
        return TokenFaults.all();
    }

    static List<Mode> frames() {
        return FramingFaults.all();
    }

    static List<Mode> times() {
        return TimingFaults.all();
    }

    static List<Mode> waits() {
        return WaitFaults.all();
    }

    static List<Mode> late() {
        return TimingFaults.late();
    }

    static List<Mode> redirects() {
        return RedirectFaults.to(elsewhere.base());
    }

    @ParameterizedTest
    @MethodSource({"statuses", "bodies", "tokens", "frames", "times", "waits"})
    void staysHonest(Mode mode) throws Exception {
        Promise promise = new Promise(folder, Map.of());
        // what is late should be so soon; everything else should not be late because the machine is busy
        (TimingFaults.isLate(mode) ? promise : promise.within(Duration.ofSeconds(6))).holds(mode);
    }

    /** What is shown as JSON is JSON, whatever numbers and texts the rows bring. */
    @ParameterizedTest
    @MethodSource("bodies")
    void showsRowsAsJson(Mode mode) throws Exception {
        if (mode.states().exit() == 0) {
            try (FaultyServer server = new FaultyServer(Wires.ok(Wires.TOKEN), mode.wire())) {
                Mode.Outcome rows = new Mode.Outcome(0, "\"rows\":");
                Promise promise = new Promise(folder, Map.of()).within(Duration.ofSeconds(6));
                promise.run(List.of("states", "--format", "json"), server, rows);
            }
        }
    }

    /** A call that is given up leaves no thread at the socket: the server sees the connection go. */
    @ParameterizedTest
    @MethodSource("late")
    void hangsUpOnWhatIsLate(Mode mode) throws Exception {
        try (FaultyServer server = new FaultyServer(Wires.ok(Wires.TOKEN), mode.wire())) {
            new Promise(folder, Map.of()).run(List.of("states"), server, mode.states());

            assertThat(server.isHungUpOn(Duration.ofSeconds(3))).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("redirects")
    void followsNoRedirect(Mode mode) throws Exception {
        new Promise(folder, Map.of()).within(Duration.ofSeconds(6)).holds(mode);

        assertThat(elsewhere.requests()).isEmpty();
    }
}
