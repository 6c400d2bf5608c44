package io.cxsh.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void theFirstSourceThatSetsAKeyWins() {
        Settings settings = settings(Map.of("CXONE_TENANT_ID", " "), Map.of("CXONE_TENANT_ID", "acme"))
                .under("flag", Map.of("CXONE_SCOPE", "agent:read"));

        assertThat(settings.value(Key.CXONE_TENANT_ID)).contains("acme");
        assertThat(settings.value(Key.CXONE_SCOPE)).contains("agent:read");
        assertThat(settings.why(Key.CXONE_TENANT_ID))
                .containsExactly(new Settings.Origin("./config.env", "acme", true));
    }

    @Test
    void whyNamesEverySourceAndNeverASecret() {
        Settings settings = settings(Map.of("CXONE_CLIENT_SECRET", "s3cret"), Map.of("CXONE_CLIENT_SECRET", "0ther"));

        assertThat(settings.why(Key.CXONE_CLIENT_SECRET))
                .containsExactly(
                        new Settings.Origin("environment", "***", true),
                        new Settings.Origin("./config.env", "***", false));
    }

    @Test
    void anAccountNeedsIdSecretAndTenant() {
        assertThatThrownBy(() -> Account.of(settings(Map.of(), Map.of())))
                .hasMessageStartingWith("not set: CXONE_CLIENT_ID, CXONE_CLIENT_SECRET");
        Map<String, String> client = Map.of("CXONE_CLIENT_ID", "id", "CXONE_CLIENT_SECRET", "s");
        assertThatThrownBy(() -> Account.of(settings(client, Map.of())))
                .hasMessage("not set: CXONE_TENANT_ID (or CXONE_API_BASE)");
    }

    @Test
    void theTenantMakesTheAddressUnlessOneIsSet() throws Exception {
        Map<String, String> client =
                Map.of("CXONE_CLIENT_ID", "id", "CXONE_CLIENT_SECRET", "s", "CXONE_TENANT_ID", "acme");

        assertThat(Account.of(settings(client, Map.of())).base()).hasToString("https://acme.api.nice.incontact.com");
        assertThat(Account.of(settings(client, Map.of("CXONE_API_BASE", "http://127.0.0.1:8085/")))
                        .base())
                .hasToString("http://127.0.0.1:8085");
        assertThatThrownBy(() -> Account.of(settings(client, Map.of("CXONE_API_BASE", "acme.example"))))
                .hasMessageContaining("is no address of an API");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example/x", "a@evil.example", "evil.example#", "evil.example:1/?", "a b", "-", "ä"})
    void aTenantThatIsNoNameMakesNoAddress(String tenant) {
        Map<String, String> client =
                Map.of("CXONE_CLIENT_ID", "id", "CXONE_CLIENT_SECRET", "s", "CXONE_TENANT_ID", tenant);

        assertThatThrownBy(() -> Account.of(settings(client, Map.of())))
                .hasMessageStartingWith("CXONE_TENANT_ID is " + tenant + ", which is no name of a tenant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://me:s3cret@acme.example", "https://acme.example:65536"})
    void anAddressIsRefusedWithoutItsPassword(String address) {
        assertThatThrownBy(() -> WebAddress.of(address, "https://acme.example"))
                .hasMessageContaining("is no address of an API")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void readsAFileAsDotenvToolsDo() throws IOException {
        Path file = folder.resolve("config.env");
        Files.writeString(file, "\uFEFF# note\r\nexport A=one # rest\r\nB=\"two # words\"\r\nC='x'\r\nnonsense\r\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        SettingsFile read = SettingsFile.read(file);

        assertThat(read.values()).containsExactlyInAnyOrderEntriesOf(Map.of("A", "one", "B", "two # words", "C", "x"));
        assertThat(read.warnings())
                .containsExactly(
                        file + " can be read by others; run: chmod 600 " + file,
                        file + ":5 is no NAME=value line and is skipped");
    }

    @Test
    void aFileForItsOwnerOnlyGivesNoWarning() throws IOException {
        Path file = folder.resolve("config.env");
        Files.writeString(file, "A=1\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        assertThat(SettingsFile.read(file).warnings()).isEmpty();
        assertThat(SettingsFile.read(folder.resolve("none")).values()).isEmpty();
    }

    private static Settings settings(Map<String, String> environment, Map<String, String> file) {
        return new Settings(
                List.of(new SettingSource("environment", environment), new SettingSource("./config.env", file)));
    }
}
