package io.cxsh;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.session.FakeKeychain;
import io.cxsh.simulator.Scenarios;
import io.cxsh.simulator.SimulatedTenant;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Profiles whose secrets are in a keychain that is a script. */
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
class KeychainLoginTest {
    @TempDir
    Path folder;

    private SimulatedTenant tenant;
    private FakeKeychain keychain;

    @BeforeEach
    void start() throws Exception {
        tenant = SimulatedTenant.start(Scenarios.named("platform-healthy"), 0, InstantSource.system());
        keychain = new FakeKeychain(folder.resolve("bin")).onLinux();
    }

    @AfterEach
    void stop() throws Exception {
        tenant.close();
    }

    @Test
    void theFileHasNoSecretAndALaterSessionSignsIn() throws Exception {
        Console first = console(tenant.variables("platform"));
        assertThat(first.run("login", "--save", "acme", "--keychain"))
                .as(first.err())
                .isZero();

        String file = Files.readString(folder.resolve("home/profiles/acme.env"));
        assertThat(file)
                .contains("CXSH_KEYCHAIN='CXONE_CLIENT_SECRET, CXONE_ACCESS_KEY_SECRET'", tenant.accessKeyId())
                .doesNotContain(tenant.clientSecret(), tenant.accessKeySecret());

        Console later = console(Map.of());
        assertThat(later.run(
                        "-c", "use acme", "-c", "states | count", "-c", "config why CLIENT_SECRET", "-c", "profiles"))
                .as(later.err())
                .isZero();
        assertThat(later.out())
                .contains("count\n10\n", "***  from sign-in")
                .containsPattern("acme +\\S+ +\\(in use\\) +secret in the keychain")
                .doesNotContain(tenant.clientSecret(), tenant.accessKeySecret());
        assertThat(keychain.calls()).doesNotContain(tenant.clientSecret(), tenant.accessKeySecret());
    }

    @Test
    void anotherTokenOfAComparisonTakesItsSecretsFromThere() throws Exception {
        console(tenant.variables("platform")).run("login", "--save", "acme", "--keychain");

        Console compared = console(tenant.variables("platform"));
        assertThat(compared.run("diff", "--as", "acme")).as(compared.err()).isZero();
        assertThat(compared.out()).contains("0 only acme, 0 only this session");
    }

    @Test
    void itIsAskedOnlyWhenASecretIsMissing() throws Exception {
        console(tenant.variables("platform")).run("login", "--save", "default", "--keychain");
        String calls = keychain.calls();

        console(Map.of()).run("-c", "profiles", "-c", "config", "-c", "demo", "-c", "states | count");
        console(tenant.variables("platform")).run("states");
        assertThat(keychain.calls()).isEqualTo(calls);

        Console later = console(Map.of());
        assertThat(later.run("-c", "states | count", "-c", "states | count"))
                .as(later.err())
                .isZero();
        assertThat(keychain.calls()
                                .lines()
                                .filter(line -> line.startsWith("lookup"))
                                .count()
                        - calls.lines()
                                .filter(line -> line.startsWith("lookup"))
                                .count())
                .isEqualTo(2);
    }

    @Test
    void aKeychainThatFailsIsNoReasonForAFailedLogin() throws Exception {
        keychain.doing("cat >/dev/null; echo locked >&2; exit 1");
        Console console = console(tenant.variables("platform"));

        assertThat(console.run("-c", "login --save acme --keychain", "-c", "profiles"))
                .isZero();
        assertThat(console.err())
                .isEqualTo("warning: the keychain refused (secret-tool, exit 1): locked; profile acme is kept without"
                        + " its secret, and login asks for it\n");
        assertThat(console.out()).contains("flow           global", "no secret kept");
        assertThat(Files.readString(folder.resolve("home/profiles/acme.env")))
                .doesNotContain(tenant.clientSecret(), tenant.accessKeySecret());
    }

    @Test
    void oneThatNoLongerGivesTheSecretIsSaidAndTheSettingNamed() throws Exception {
        console(tenant.variables("platform")).run("login", "--save", "acme", "--keychain");
        keychain.doing("exit 1");

        Console later = console(Map.of());
        assertThat(later.run("-c", "use acme", "-c", "states")).isEqualTo(1);
        assertThat(later.err())
                .startsWith("warning: the keychain refused (secret-tool, exit 1): it may be locked, or have none\n")
                .contains("not set: CXONE_ACCESS_KEY_SECRET, CXONE_CLIENT_SECRET");

        Console piped = new Console(
                folder, path(Map.of()), tenant.clientSecret() + "\n" + tenant.accessKeySecret() + "\n", "UTC");
        assertThat(piped.run("-c", "use acme", "-c", "login --access-key-secret-stdin --client-secret-stdin"))
                .isEqualTo(6);
        Console right = new Console(
                folder, path(Map.of()), tenant.accessKeySecret() + "\n" + tenant.clientSecret() + "\n", "UTC");
        assertThat(right.run("-c", "use acme", "-c", "login --access-key-secret-stdin --client-secret-stdin"))
                .as(right.err())
                .isZero();
    }

    @Test
    void withoutTheKeychainTheFileKeepsThemButNoPastedToken() throws Exception {
        Map<String, String> settings = new HashMap<>(tenant.variables("platform"));
        Console console = console(settings);
        console.run("-c", "login --save plain", "-c", "profiles");
        assertThat(console.out()).contains("secret in its file");
        Path file = folder.resolve("home/profiles/plain.env");
        assertThat(Files.readString(file)).contains(tenant.clientSecret());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        settings.put("CXONE_FLOW", "bearer");
        settings.put("CXONE_BEARER", PlatformTokenOf.global(tenant));
        Console bearer = console(settings);
        assertThat(bearer.run("login", "--save", "pasted")).as(bearer.err()).isZero();
        assertThat(Files.readString(folder.resolve("home/profiles/pasted.env"))).doesNotContain("eyJ");
    }

    @Test
    void aProfileThatOthersCanChangeSendsTheKeychainsSecretNowhere() throws Exception {
        console(tenant.variables("platform")).run("login", "--save", "acme", "--keychain");
        Files.setPosixFilePermissions(
                folder.resolve("home/profiles/acme.env"), PosixFilePermissions.fromString("rw-rw-rw-"));

        Console later = console(Map.of());
        assertThat(later.run("-c", "use acme", "-c", "states")).isEqualTo(1);
        assertThat(later.err()).contains("sets nothing; run: chmod 600");
    }

    @Test
    void theKeychainIsForProfiles() {
        Console console = console(tenant.variables("platform"));

        assertThat(console.run("login", "--keychain")).isEqualTo(1);
        assertThat(console.err()).contains("type: login --save NAME --keychain");
    }

    private Console console(Map<String, String> settings) {
        return new Console(folder, path(settings));
    }

    private Map<String, String> path(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("PATH", keychain.path());
        return all;
    }
}
