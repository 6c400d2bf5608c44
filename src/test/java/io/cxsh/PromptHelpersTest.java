package io.cxsh;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.simulator.Scenarios;
import io.cxsh.simulator.SimulatedTenant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Aliases, sticky filters and the raw GET: what makes an hour at the prompt shorter. */
class PromptHelpersTest {
    @TempDir
    private Path folder;

    private SimulatedTenant tenant;

    @BeforeEach
    void start() throws Exception {
        tenant = SimulatedTenant.start(Scenarios.named("demo"), 0, InstantSource.system());
    }

    @AfterEach
    void stop() throws IOException {
        tenant.close();
    }

    @Test
    void anAliasStandsForItsLineInLaterSessionsToo() {
        assertThat(console().run("-c", "alias v 'states --channel voice'")).isZero();
        Console later = console();

        assertThat(later.run("-c", "v --format csv", "-c", "v | count", "-c", "alias"))
                .isZero();
        assertThat(later.out())
                .startsWith("agentId,email,channel,state,kind,since\n4711,")
                .contains("\ncount\n5\n")
                .endsWith("v  states --channel voice\n");
    }

    @Test
    void anAliasCanBeChangedAndDropped() {
        Console console = console();

        assertThat(console.run("-c", "alias v 'states'", "-c", "alias v 'whoami'", "-c", "alias", "-c", "unalias v"))
                .isZero();
        assertThat(console.out()).contains("v  whoami\n").endsWith("dropped: v\n");
        assertThat(console().run("-c", "v")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alias states 'whoami'", "alias V 'states'", "alias v", "alias v '\"open'", "alias v ''"})
    void anAliasThatCannotBeIsRefused(String line) {
        Console console = console();

        assertThat(console.run("-c", line)).isEqualTo(1);
        assertThat(console.err()).startsWith("error: ");
    }

    @Test
    void aScriptKnowsNoAlias() throws IOException {
        console().run("-c", "alias v 'states --channel voice'");
        Files.writeString(folder.resolve("x.cxsh"), "v\n");
        Console script = console();

        assertThat(script.run("run", "x.cxsh")).isEqualTo(1);
        assertThat(script.err()).contains("v is an alias").contains("write: states --channel voice");
    }

    @Test
    void aStickyFilterHoldsUntilItIsTakenBackAndIsSaid() {
        Console console = console();

        assertThat(console.run(
                        "-c", "set channel voice",
                        "-c", "states",
                        "-c", "states --no-sticky",
                        "-c", "states --channel chat",
                        "-c", "explain ann.lee@acme.example --state Available",
                        "-c", "unset channel"))
                .isZero();
        assertThat(console.out())
                .startsWith("channel=voice\n")
                .contains("5 rows of 5, 1 page · server: channel=voice")
                .contains("11 rows of 11, 1 page")
                .contains("server: channel=chat")
                .contains("CX306")
                .endsWith("nothing is set any more\n");
    }

    @Test
    void aSavedProfileSignsInLater() throws IOException {
        assertThat(console().run("login", "--save", "acme-eu")).isZero();
        Path file = folder.resolve("home/profiles/acme-eu.env");
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);

        Console later =
                new Console(folder, Map.of("CXSH_HOME", folder.resolve("home").toString()));
        assertThat(later.run("-c", "profiles", "-c", "use acme-eu", "-c", "states --channel voice", "-c", "profiles"))
                .as(later.err())
                .isZero();
        assertThat(later.out()).contains("5 rows of 5").contains("(in use)").doesNotContain("demo-secret");
    }

    @Test
    void aProfileThatOthersCanReadIsRefusedWithTheLineThatMendsIt() throws IOException {
        console().run("login", "--save", "default");
        Path file = folder.resolve("home/profiles/default.env");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        Console later =
                new Console(folder, Map.of("CXSH_HOME", folder.resolve("home").toString()));
        assertThat(later.run("states")).isEqualTo(1);
        assertThat(later.err()).contains("chmod 600");
    }

    @Test
    void anUnknownProfileIsSaid() {
        Console console = console();

        assertThat(console.run("use", "nowhere")).isEqualTo(1);
        assertThat(console.err()).contains("no profile nowhere");
        assertThat(console().run("login", "--save", "../x")).isEqualTo(1);
    }

    @Test
    void getAsksBelowTheAddressWithTheToken() {
        Console console = console();

        assertThat(console.run("-c", "get /api/v2/agents/states?channel=voice", "-c", "get /nowhere"))
                .isEqualTo(3);
        assertThat(console.out())
                .contains("GET " + tenant.base() + "/api/v2/agents/states?channel=voice")
                .contains("> Authorization      ***")
                .contains("status")
                .contains("404")
                .doesNotContain("sim-1-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "get //other.example/x",
                "get https://other.example/x",
                "get /../x",
                "get /a/%2e%2e/x",
                "get '/a b'",
                "get '@other.example/x'"
            })
    void getNeverLeavesTheAddress(String line) {
        Console console = console();

        assertThat(console.run("-c", line)).isEqualTo(1);
        assertThat(console.err()).startsWith("error: ");
        assertThat(console.out()).isEmpty();
    }

    private Console console() {
        return new Console(
                folder,
                Map.of(
                        "CXSH_HOME", folder.resolve("home").toString(),
                        "CXONE_API_BASE", tenant.base().toString(),
                        "CXONE_CLIENT_ID", tenant.clientId(),
                        "CXONE_CLIENT_SECRET", tenant.clientSecret()));
    }
}
