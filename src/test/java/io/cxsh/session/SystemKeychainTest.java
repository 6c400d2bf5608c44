package io.cxsh.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cxsh.redaction.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
@DisabledOnOs(OS.WINDOWS)
class SystemKeychainTest {
    private static final Secret SECRET = Secret.of("hunter2 \"quoted\" \\back $HOME 'x' +/=");

    @TempDir
    Path folder;

    private FakeKeychain fake;

    @BeforeEach
    void install() throws Exception {
        fake = new FakeKeychain(folder.resolve("bin"));
    }

    @Test
    void keepsOneSecretPerProfileAndSettingAndNamesNoneInArguments() throws Exception {
        for (FakeKeychain system : List.of(fake.onLinux(), new FakeKeychain(folder.resolve("mac")).onMac())) {
            SystemKeychain keychain = keychain(system.path(), Duration.ofSeconds(20));

            keychain.keep("acme", Key.CXONE_CLIENT_SECRET, SECRET);
            keychain.keep("acme", Key.CXONE_ACCESS_KEY_SECRET, Secret.of("other-secret"));
            keychain.keep("beta", Key.CXONE_CLIENT_SECRET, Secret.of("third-secret"));

            assertThat(keychain.read("acme", Key.CXONE_CLIENT_SECRET)).isEqualTo(SECRET);
            assertThat(keychain.read("acme", Key.CXONE_ACCESS_KEY_SECRET)).isEqualTo(Secret.of("other-secret"));
            assertThat(keychain.read("beta", Key.CXONE_CLIENT_SECRET)).isEqualTo(Secret.of("third-secret"));
            assertThat(system.calls())
                    .contains("acme")
                    .doesNotContain("hunter2", "68756e74", "other-secret", "third-secret");
        }
    }

    @Test
    void anotherFoldersProfileOfThatNameIsAnother() throws Exception {
        fake.onLinux();
        keychain(fake.path(), Duration.ofSeconds(20)).keep("acme", Key.CXONE_CLIENT_SECRET, SECRET);
        Keychain other = new SystemKeychain(folder.resolve("elsewhere"), fake.path(), Duration.ofSeconds(20));

        assertThatThrownBy(() -> other.read("acme", Key.CXONE_CLIENT_SECRET)).isInstanceOf(KeychainException.class);
    }

    @Test
    void saysWhyWhenThereIsNone() {
        fails("", "there is no keychain here: neither secret-tool nor security is on the PATH");
        fails(":\u0000:" + folder, "there is no keychain here");
    }

    @Test
    void saysWhyWhenItRefuses() throws Exception {
        fake.doing("cat >/dev/null; echo 'Cannot get secret of a locked object' >&2; exit 1");
        fails(fake.path(), "the keychain refused (secret-tool, exit 1): Cannot get secret of a locked object");

        fake.doing("printf 'no: ' >&2; cat >&2; exit 3");
        fails(fake.path(), "exit 3): no: ***");
    }

    @Test
    void doesNotBelieveOneThatKeepsNothing() throws Exception {
        fake.doing("case $1 in lookup) echo something-else ;; esac");
        fails(fake.path(), "the keychain does not give back what it was given");

        fake.doing("exit 0");
        fails(fake.path(), "the keychain has no CXONE_CLIENT_SECRET for profile acme");
    }

    @Test
    void waitsForNoneThatIsSlow() throws Exception {
        fake.doing("sleep 25");

        assertThatThrownBy(() -> keychain(fake.path(), Duration.ofMillis(200)).read("acme", Key.CXONE_CLIENT_SECRET))
                .isInstanceOf(KeychainException.class)
                .hasMessage("the keychain did not answer within 0.2 s; it may be locked");
    }

    private void fails(String path, String why) {
        assertThatThrownBy(() -> keychain(path, Duration.ofSeconds(20)).keep("acme", Key.CXONE_CLIENT_SECRET, SECRET))
                .isInstanceOf(KeychainException.class)
                .hasMessageContaining(why)
                .hasMessageNotContaining("hunter2");
    }

    private SystemKeychain keychain(String path, Duration limit) {
        return new SystemKeychain(folder.resolve("profiles"), path, limit);
    }
}
