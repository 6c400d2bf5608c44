package io.cxsh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cxsh.simulator.Scenarios;
import io.cxsh.simulator.SimulatedTenant;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The curl lines of a session's requests, run in a shell that has the secrets in its environment. */
@Timeout(60)
class CurlTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "healthy,classic,,1,access_token",
        "platform-healthy,platform,global,2,access_token",
        "platform-healthy,platform,regional,1,access_token"
    })
    void theSignInsLineSignsIn(String scenario, String dialect, String flow, int number, String answered)
            throws Exception {
        try (SimulatedTenant tenant = SimulatedTenant.start(Scenarios.named(scenario), 0, InstantSource.system())) {
            Map<String, String> settings = new HashMap<>(tenant.variables(dialect));
            if (flow != null) {
                settings.put("CXONE_FLOW", flow);
            }

            String line = line(settings, number);

            assertThat(line)
                    .startsWith("curl -sS ")
                    .doesNotContain(tenant.clientSecret(), tenant.accessKeySecret(), tenant.accessKeyId());
            assertThat(answer(line, settings)).contains("\"" + answered + "\"");
        }
    }

    @Test
    void aDataCallsLineTakesTheTokenFromTheEnvironment() throws Exception {
        try (SimulatedTenant tenant =
                SimulatedTenant.start(Scenarios.named("platform-healthy"), 0, InstantSource.system())) {
            Map<String, String> settings = new HashMap<>(tenant.variables("platform"));
            settings.keySet().removeIf(name -> name.matches(".*(SECRET|CLIENT|KEY|FLOW).*"));
            settings.put("CXONE_BEARER", PlatformTokenOf.global(tenant));

            Console console = new Console(folder, settings);
            console.run("-c", "states", "-c", "requests --format csv");
            int number = (int)
                    console.out().lines().filter(line -> line.contains(",GET ")).count();
            String line = line(settings, number);

            assertThat(line).contains("\"Authorization: Bearer $CXONE_BEARER\"").doesNotContain("eyJ");
            assertThat(answer(line, settings)).contains("agentStates");
        }
    }

    private String line(Map<String, String> settings, int number) {
        Console console = new Console(folder, settings);
        console.run("-c", "login", "-c", "states", "-c", "request " + number + " --curl");
        return console.out()
                .lines()
                .filter(text -> text.startsWith("curl "))
                .findFirst()
                .orElse(console.err());
    }

    private String answer(String line, Map<String, String> environment) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")), "curl is not installed");
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", line).redirectErrorStream(true);
        shell.environment().putAll(environment);
        Process process = shell.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return text;
    }
}
