package io.cxsh;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.simulator.Scenarios;
import io.cxsh.simulator.SimulatedTenant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The scripts that come with cxsh run in a simulated tenant, and say what they are for. */
@Timeout(60)
class ScriptLibraryTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("library")
    void runsInAHealthyTenant(Path script) throws Exception {
        Files.writeString(folder.resolve("people.csv"), "email\nann.lee@acme.example\nzed.fox@acme.example\n");
        Files.writeString(folder.resolve("seen.csv"), "agentId,email,channel\n4712,bob.ray@acme.example,chat\n");
        String seen = script.toString().contains("before") ? "seen.json" : "seen.csv";

        Console console = run("healthy", "classic", script, seen);

        assertThat(console.err()).doesNotContain("error:", "failed:");
        assertThat(Files.readString(Path.of("README.md")))
                .contains("`" + script.getFileName().toString().replace(".cxsh", "") + "`");
    }

    @ParameterizedTest
    @CsvSource({"classic,restricted-agent", "platform,restricted-team"})
    void aChangeOfPermissionsShowsWhoCame(String dialect, String before) throws Exception {
        run(before, dialect, Path.of("scripts/permission-before.cxsh"), "seen.json");
        String healthy = dialect.equals("classic") ? "healthy" : "platform-healthy";
        Console after = run(healthy, dialect, Path.of("scripts/permission-after.cxsh"), "seen.json");

        assertThat(after.out()).contains("appeared", "ann.lee@acme.example is shown: nothing hides this agent");
    }

    @Test
    void aChangeThatDidNotHelpFails() throws Exception {
        Path before = Path.of("scripts/permission-before.cxsh");
        run("restricted-team", "platform", before, "seen.json");

        try (SimulatedTenant tenant = started("restricted-team")) {
            Console after = new Console(folder, tenant.variables("platform"));
            assertThat(after.run(arguments(Path.of("scripts/permission-after.cxsh"), "seen.json")))
                    .isEqualTo(4);
            assertThat(after.out())
                    .contains(": agent ann.lee@acme.example visible, found agent ann.lee@acme.example hidden", "CX110");
        }
    }

    private Console run(String scenario, String dialect, Path script, String seen) throws Exception {
        try (SimulatedTenant tenant = started(scenario)) {
            Console console = new Console(folder, tenant.variables(dialect));
            assertThat(console.run(arguments(script, seen)))
                    .as(console.out() + console.err())
                    .isZero();
            return console;
        }
    }

    private static SimulatedTenant started(String scenario) throws Exception {
        return SimulatedTenant.start(Scenarios.named(scenario), 0, InstantSource.system());
    }

    private static String[] arguments(Path script, String seen) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("run", script.toAbsolutePath().toString()));
        if (Files.readString(script).contains("${seen}")) {
            arguments.addAll(List.of("--var", "seen=" + seen));
        }
        return arguments.toArray(String[]::new);
    }

    static Stream<Path> library() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scripts"))) {
            return files.filter(file -> file.toString().endsWith(".cxsh")).toList().stream();
        }
    }
}
