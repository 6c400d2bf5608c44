package io.cxsh;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.simulator.Scenarios;
import io.cxsh.simulator.SimulatedTenant;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shell in front of the platform's own APIs. */
@Timeout(60)
class PlatformShellTest {
    @TempDir
    Path folder;

    @Test
    void countsWhoIsLoggedOutAndShowsThemOnDemand() {
        assertThat(ran("no-acd-session", "states").out()).contains("9 rows of 11, 1 page · 2 logged out not shown");
        assertThat(ran("no-acd-session", "states --include-logged-out").out())
                .contains("4711     ann.lee@acme.example", "11 rows of 11, 1 page   ")
                .doesNotContain("not shown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"states --agent ann.lee@acme.example", "states --state loggedout", "states --agent 4711"})
    void whoAsksForOneAgentOrForTheStateSeesIt(String line) {
        assertThat(ran("no-acd-session", line).out()).contains("4711").doesNotContain("not shown");
    }

    @Test
    void readsEveryPageAndSaysHowMany() {
        assertThat(ran("second-page", "states --channel chat").out())
                .contains("hal.young@acme.example")
                .contains("of 11, 4 pages · local: channel=chat");
        assertThat(ran("second-page", "states --format json").out()).contains("\"pages\":4");
    }

    @Test
    void filtersByTeamHereAndByTimeOnTheServer() {
        assertThat(ran("platform-healthy", "states --team support --updated-since 2026-01-01T00:00:00Z")
                        .out())
                .contains("server: since=2026-01-01T00:00:00Z", "local: team=support")
                .contains("ann.lee@acme.example")
                .doesNotContain("cho.kim@acme.example");
    }

    @Test
    void whoamiTellsTheClaimsAndWhereTheTenantLives() {
        assertThat(ran("platform-healthy", "whoami").out())
                .contains(
                        "tenant         acme\n",
                        "flow           global",
                        "business unit  4500000",
                        "cluster        B32")
                .contains(
                        "from discovery", "role           Administrator", "views          {}", "left           60 min")
                .doesNotContain("eyJ");
        assertThat(ran("stale-host", "whoami").out()).contains("set by hand", "names another address");
    }

    @Test
    void tellsTheHistoryOfOneAgentOnly() {
        assertThat(ran("platform-healthy", "states --agent 4711 --history").out())
                .contains("3 earlier");
        Console everybody = ran("platform-healthy", "states --history");

        assertThat(everybody.err()).contains("this API tells the history of one agent only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"global", "regional"})
    void signsInByEitherFlow(String flow) throws Exception {
        try (SimulatedTenant tenant =
                SimulatedTenant.start(Scenarios.named("platform-healthy"), 0, InstantSource.system())) {
            Map<String, String> settings = tenant.variables("platform");
            Console console = new Console(folder, settings);

            assertThat(console.run("-c", "login --flow " + flow, "-c", "states | count"))
                    .isZero();
            assertThat(console.out()).contains("flow           " + flow, "count\n10\n");
        }
    }

    @Test
    void aSimulationNeverAsksTheTenantOfTheEnvironment() {
        Console console = new Console(
                folder, Map.of("CXONE_API_BASE", "http://127.0.0.1:9", "CXONE_AUTH_URL", "http://127.0.0.1:9"));

        assertThat(console.run("-c", "simulate platform-healthy", "-c", "states | count"))
                .isZero();
    }

    private Console ran(String scenario, String... lines) {
        List<String> arguments = new ArrayList<>();
        Stream.concat(Stream.of("simulate " + scenario), Stream.of(lines))
                .forEach(line -> arguments.addAll(List.of("-c", line)));
        Console console = new Console(folder, Map.of());
        console.run(arguments.toArray(String[]::new));
        return console;
    }
}
