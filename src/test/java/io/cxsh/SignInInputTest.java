package io.cxsh;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.simulator.Scenarios;
import io.cxsh.simulator.SimulatedTenant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the secrets of a sign-in come from, and where they are not taken from. */
@Timeout(60)
class SignInInputTest {
    @TempDir
    Path folder;

    private SimulatedTenant tenant;

    @BeforeEach
    void start() throws Exception {
        tenant = SimulatedTenant.start(Scenarios.named("platform-healthy"), 0, InstantSource.system());
    }

    @AfterEach
    void stop() throws IOException {
        tenant.close();
    }

    @Test
    void aTokenComesFromStandardInput() throws Exception {
        Console console = new Console(folder, without("*"), PlatformTokenOf.global(tenant) + "\n", "UTC");

        assertThat(console.run("login", "--bearer-stdin")).as(console.err()).isZero();
        assertThat(console.out()).contains("flow           bearer").doesNotContain("eyJ");
    }

    @Test
    void twoSecretsAreTwoLinesInTheOrderTypedAndTheRestIsLeft() throws Exception {
        Files.writeString(
                folder.resolve("s.cxsh"), "login --access-key-secret-stdin --client-secret-stdin\nstates | count\n");
        Console console = new Console(
                folder,
                without("SECRET"),
                tenant.accessKeySecret() + "\r\n" + tenant.clientSecret() + "\nnot for us\n",
                "UTC");

        assertThat(console.run("run", "s.cxsh", "--trust")).as(console.err()).isZero();
        assertThat(console.out())
                .contains("flow           global", "count\n10\n")
                .doesNotContain(tenant.clientSecret(), tenant.accessKeySecret());
    }

    @Test
    void aScriptThatIsPipedInIsNotSwallowedAndSaysWhy() {
        Console console = new Console(folder, without("*"), "login --bearer-stdin\nstates\n", "UTC");

        assertThat(console.run()).isEqualTo(1);
        assertThat(console.err())
                .contains("standard input brought no CXONE_BEARER; a script that is piped in takes all of it");
    }

    @Test
    void whatIsMissingIsNamedWhenNobodyCanBeAsked() {
        Console console = new Console(folder, without("SECRET"));

        assertThat(console.run("login")).isEqualTo(1);
        assertThat(console.err())
                .contains("not set: CXONE_ACCESS_KEY_SECRET, CXONE_CLIENT_SECRET, which the sign-in flow global needs")
                .contains("takes one from a pipe with --access-key-secret-stdin --client-secret-stdin");
    }

    @Test
    void aSecretThatDoesNotSignInIsForgotten() throws Exception {
        Files.writeString(folder.resolve("s.cxsh"), """
                on-error continue
                login --client-secret-stdin
                config why CLIENT_SECRET
                login --client-secret-stdin
                config why CLIENT_SECRET
                logout
                config why CLIENT_SECRET
                """);
        Console console =
                new Console(folder, without("CLIENT_SECRET"), "wrong-secret\n" + tenant.clientSecret() + "\n", "UTC");

        console.run("run", "s.cxsh", "--trust");

        assertThat(console.err()).contains("the sign-in was refused").doesNotContain("wrong-secret");
        String[] why = console.out().split("CXONE_CLIENT_SECRET: ", -1);
        assertThat(why).as(console.out()).hasSize(4);
        assertThat(why[1]).contains("not set");
        assertThat(why[2]).contains("***  from sign-in");
        assertThat(why[3]).contains("not set");
    }

    @Test
    void secretsComeFromFilesThatTheEnvironmentNames() throws Exception {
        Map<String, String> settings = without("SECRET");
        settings.put("CXONE_CLIENT_SECRET_FILE", "client");
        settings.put(
                "CXONE_ACCESS_KEY_SECRET_FILE",
                Files.writeString(folder.resolve("key"), tenant.accessKeySecret() + "\n")
                        .toString());
        Files.writeString(folder.resolve("client"), tenant.clientSecret());
        Console console = new Console(folder, settings);

        assertThat(console.run("-c", "login", "-c", "config why CLIENT_SECRET"))
                .as(console.err())
                .isZero();
        assertThat(console.out()).contains("***  from CXONE_CLIENT_SECRET_FILE").doesNotContain(tenant.clientSecret());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--client-secret", "--access-key-secret", "--bearer", "--token"})
    void aSecretOnTheCommandLineIsRefusedAndShownNowhere(String option) throws Exception {
        Files.writeString(folder.resolve("s.cxsh"), "states\nlogin " + option + " hunter2hunter2\n");
        for (String[] arguments : new String[][] {
            {"login", option, "hunter2hunter2"},
            {option + "=hunter2hunter2", "login"},
            {"-c", "login " + option + " 'hunter2hunter2"},
            {"run", "s.cxsh", "--trust"}
        }) {
            Console console = new Console(folder, without(""));

            assertThat(console.run(arguments)).isBetween(1, 2);
            assertThat(console.err())
                    .startsWith("error: secrets are not taken from the command line")
                    .doesNotContain("hunter2");
            assertThat(console.out()).doesNotContain("hunter2");
        }
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).containsExactly(folder.resolve("s.cxsh"));
        }
    }

    /** The tenant's settings but those whose name has a part; with a star no key, only where it is. */
    private Map<String, String> without(String part) {
        Map<String, String> settings = new HashMap<>(tenant.variables("platform"));
        settings.keySet()
                .removeIf(name -> part.equals("*")
                        ? name.matches(".*(SECRET|CLIENT|KEY|FLOW|BEARER).*")
                        : !part.isEmpty() && name.contains(part));
        return settings;
    }
}
