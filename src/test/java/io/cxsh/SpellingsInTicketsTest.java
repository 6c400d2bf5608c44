package io.cxsh;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.simulator.Scenarios;
import io.cxsh.simulator.SimulatedTenant;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever is asked for in whatever spelling: the ticket says what the screen said, and a replay says it again. */
@Timeout(120)
class SpellingsInTicketsTest {
    private static final List<String> ASKED = List.of(
            "ann.lee@acme.example",
            "ann.le@acme.example",
            "ann.lee@acme.exampel",
            "ann.lee@other.example",
            "zed@nowhere.example",
            "ann",
            "zorro",
            "\"ann lee\"",
            "\"anne lee\"",
            "ann.lee",
            "Ann_Lee",
            "Ann.Lee@ACME.example",
            "\"ann.l\u0435\u0435@acme.example\"",
            "\"ann.lee@acme.example \"",
            "\"ann.lee@acme.example\u00a0\"",
            "\"ann\\u{200b}.lee@acme.example\"",
            "4711",
            "04711",
            "424242",
            "4711x");

    private static final Pattern VERDICT = Pattern.compile("(?m)^(CX\\d{3}|not explained|.* is shown|  sure +\\w+)");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"healthy, classic", "logged-out, classic", "platform-healthy, platform", "restricted-agent, platform"})
    void theTicketSaysWhatTheScreenSaid(String scenario, String dialect) throws Exception {
        List<String> questions = ASKED.stream()
                .flatMap(asked -> Stream.of("explain " + asked, "states --agent " + asked))
                .toList();
        Files.writeString(
                folder.resolve("s.cxsh"),
                "on-error continue\nstates\n" + String.join("\n", questions)
                        + "\ntranscript t.md\nbundle save t.cxb\n");
        try (SimulatedTenant tenant = SimulatedTenant.start(Scenarios.named(scenario), 0, InstantSource.system())) {
            Console console = new Console(folder, tenant.variables(dialect));
            console.run("run", "s.cxsh", "--trust");

            assertThat(verdicts(Files.readString(folder.resolve("t.md"))))
                    .as(console.out() + console.err())
                    .isEqualTo(verdicts(console.out()))
                    .hasSizeGreaterThan(20);
        }
        Console check = new Console(folder, Map.of());
        assertThat(check.run("replay", "t.cxb", "run", "t.md", "--check"))
                .as(check.out() + check.err())
                .isZero();
    }

    /** First and last name in one word are near to a replay's only where one knows how they begin. */
    @Test
    void whereAReplayWouldSayOtherwiseTheScreensWordsAreTaken() throws Exception {
        try (SimulatedTenant tenant =
                SimulatedTenant.start(Scenarios.named("platform-healthy"), 0, InstantSource.system())) {
            Files.writeString(folder.resolve("s.cxsh"), "explain annlee\ntranscript t.md\n");
            Console console = new Console(folder, tenant.variables("platform"));
            console.run("run", "s.cxsh", "--trust");

            assertThat(console.out()).contains("CX406 nobody by that name is visible");
            assertThat(Files.readString(folder.resolve("t.md")))
                    .contains("CX406 nobody by that name is visible")
                    .doesNotContain("annlee", "Ann", "Lee");
        }
    }

    private static List<String> verdicts(String shown) {
        return VERDICT.matcher(shown)
                .results()
                .map(found -> found.group(1).endsWith("is shown") ? "is shown" : found.group(1))
                .toList();
    }
}
