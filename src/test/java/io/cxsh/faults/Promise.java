package io.cxsh.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.Console;
import io.cxsh.faults.Mode.Outcome;
import io.cxsh.table.PlainJson;
import io.cxsh.transport.Body;
import io.cxsh.transport.Limits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What holds whatever a server does: the program ends in time, says why, and gives nothing away. */
final class Promise {
    private static final Limits LIMITS = new Limits(Duration.ofMillis(600), Duration.ofMillis(600), 1 << 20);

    /** One second for the program itself, one for a machine that is busy with other builds. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private static final int MOST_REQUESTS = 12;
    private static final List<String> STATES = List.of("states");
    private static final List<String> EXPLAIN = List.of("explain", "ann@acme.example", "--format", "json");

    private final Limits limits;
    private final Path folder;
    private final Map<String, String> more;

    /**
     * A promise of programs that run here.
     *
     * @param more the environment besides the account
     */
    Promise(Path folder, Map<String, String> more) {
        this(folder, more, LIMITS);
    }

    private Promise(Path folder, Map<String, String> more, Limits limits) {
        this.limits = limits;
        this.folder = folder;
        this.more = more;
    }

    /** The same for calls that may take this long; a machine's first TLS connection is slow. */
    Promise within(Duration whole) {
        return new Promise(folder, more, new Limits(whole, whole, LIMITS.bytes()));
    }

    /** Holds both commands against a server that has this mode. */
    void holds(Mode mode) throws Exception {
        boolean onToken = mode.spot() == Mode.Spot.TOKEN;
        Wire token = onToken ? mode.wire() : Wires.ok(Wires.TOKEN);
        Wire data = onToken ? Wires.ok(Wires.ROWS) : mode.wire();
        try (FaultyServer server = new FaultyServer(token, data)) {
            run(STATES, server, mode.states());
        }
        try (FaultyServer server = new FaultyServer(token, data)) {
            run(EXPLAIN, server, mode.explain());
        }
    }

    /** Runs one command against a server and holds what it does. */
    void run(List<String> command, FaultyServer server, Outcome outcome) {
        run(command, server.base(), outcome);
        assertThat(server.requests()).as("requests sent").hasSizeLessThanOrEqualTo(MOST_REQUESTS);
    }

    void run(List<String> command, String base, Outcome outcome) {
        Console console = Console.limited(folder, environment(base), limits);
        long start = System.nanoTime();
        int exit = console.run(command.toArray(String[]::new));
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        String shown = console.out() + console.err();

        assertThat(shown).as("%s says why", command.get(0)).contains(outcome.says());
        assertThat(exit).as("exit code of %s: %s", command.get(0), shown).isEqualTo(outcome.exit());
        assertThat(took)
                .as("time of %s", command.get(0))
                .isLessThan(limits.whole().plus(GRACE));
        discreet(shown);
        if (exit == 0 && command.contains("json")) {
            assertThat(PlainJson.read(Body.of(console.out()).stream())).isInstanceOf(Map.class);
        }
        if (outcome.exit() != 0) {
            assertThat(shown).as("a false empty").doesNotContain("0 rows");
        }
    }

    private Map<String, String> environment(String base) {
        Map<String, String> environment = new java.util.HashMap<>(more);
        environment.putAll(
                Map.of("CXONE_API_BASE", base, "CXONE_CLIENT_ID", "id", "CXONE_CLIENT_SECRET", Wires.SECRET));
        return environment;
    }

    private static void discreet(String shown) {
        assertThat(shown)
                .as("no trace, no credential")
                .doesNotContain("\tat ", "Exception", "Error:", "cxsh itself failed", "java.", "null)")
                .doesNotContain(Wires.TOKEN_VALUE, Wires.SECRET, "s3cret%2F4711")
                .as("nothing that a terminal obeys")
                .doesNotContainPattern("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069]");
    }
}
