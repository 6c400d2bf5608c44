package io.cxsh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The way to the tenant, whole and broken at each place. */
@Timeout(60)
class DoctorTest {
    @TempDir
    Path folder;

    @Test
    void allIsWellInBothDialects() {
        Console classic = console(Map.of());
        assertThat(classic.run("-c", "simulate healthy", "-c", "doctor"))
                .as(classic.out())
                .isZero();
        assertThat(classic.out())
                .containsPattern("dialect     ok       classic: ")
                .containsPattern("proxy       ok       none, 127.0.0.1 is reached directly\n")
                .containsPattern(
                        "connection  ok       without TLS, the server answers, status \\d+ in \\d\\.\\d\\ss  #1\n")
                .containsPattern("clock       ok       the same as the server's  #1\n")
                .contains("discovery   skipped  the classic API has none\n")
                .containsPattern("data        ok       10 rows in 1 page  #\\d+\nall is well\n");

        Console platform = console(Map.of());
        assertThat(platform.run("-c", "simulate platform-healthy", "-c", "doctor"))
                .as(platform.out())
                .isZero();
        assertThat(platform.out())
                .containsPattern("discovery   ok       .*  #1\n")
                .containsPattern("sign-in     ok       signed in, flow global  #\\d+\n")
                .containsPattern("tenant      ok       acme at http://127.0.0.1:\\d+, agent 4700\n")
                .endsWith("all is well\n");
    }

    @Test
    void aMissingSettingIsToldAndTheRestStillChecked() {
        Console console = console(Map.of("CXONE_API_BASE", "http://127.0.0.1:1"));

        assertThat(console.run("doctor")).isEqualTo(1);
        assertThat(console.out())
                .contains("settings    failed   not set: CXONE_CLIENT_ID, CXONE_CLIENT_SECRET.")
                .contains("connection  failed ")
                .contains("clock       skipped  nobody answered\n")
                .contains("data        skipped  the settings are not complete\n")
                .contains("2 of 10 checks failed\n");
    }

    @Test
    void aDeadAddressSkipsWhatNeedsIt() {
        Console console = console(
                Map.of("CXONE_API_BASE", "http://127.0.0.1:1", "CXONE_CLIENT_ID", "a", "CXONE_CLIENT_SECRET", "b"));

        assertThat(console.run("doctor")).isEqualTo(3);
        assertThat(console.out())
                .contains("sign-in     skipped  nobody answered\n")
                .contains("1 of 10 checks failed\n");
        assertThat(console.err()).isEmpty();
    }

    @Test
    void eachBrokenPlaceHasItsExitCode() {
        assertThat(doctored("sign-in-refused")).isEqualTo(6);
        assertThat(doctored("forbidden")).isEqualTo(3);
        assertThat(doctored("clock-skew")).isEqualTo(3);
        assertThat(doctored("silent-scope")).isEqualTo(3);
        assertThat(doctored("captive-portal")).isNotZero();
        assertThat(doctored("platform-forbidden")).isEqualTo(3);
    }

    @Test
    void itsChecksAreRows() {
        Console console = console(Map.of());
        console.run("-c", "simulate healthy", "-c", "doctor --format csv", "-c", "@last | where outcome=ok | count");

        assertThat(console.out()).contains("check,outcome,meaning,do,request\n").contains("1 row of 9");
    }

    private int doctored(String scenario) {
        Console console = console(Map.of());
        int exit = console.run("-c", "simulate " + scenario, "-c", "doctor");
        assertThat(console.out() + console.err()).doesNotContain("Exception").contains("checks failed");
        return exit;
    }

    private Console console(Map<String, String> environment) {
        return new Console(folder, environment);
    }
}
