package io.cxsh;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.simulator.Scenario;
import io.cxsh.simulator.Scenarios;
import io.cxsh.table.PlainJson;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scenario over real HTTP, the whole program between question and verdict: is the truth found, and how dearly? */
class ScenarioTest {
    private static final String TOKYO = "Asia/Tokyo";
    private static final List<String> ONLY_LIKELY = List.of(
            "CX103", "CX110", "CX111", "CX201", "CX202", "CX203", "CX403", "CX405", "CX406", "CX410", "CX504", "CX601");

    /** Some servers answer so where nobody is. */
    private static final List<String> SILENT = List.of("empty-body", "not-a-list");

    @TempDir
    Path folder;

    static List<String> names() {
        return Stream.of("classic", "platform")
                .flatMap(dialect -> Scenarios.names(dialect).stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theTruthIsFound(String name) throws Exception {
        Scenario scenario = Scenarios.named(name);

        Map<?, ?> diagnosis = explain(name, scenario);

        assertThat(codes(diagnosis)).as(diagnosis.toString()).containsExactlyInAnyOrderElementsOf(scenario.truth());
        assertThat(((Number) at(diagnosis, "requests")).intValue()).isLessThanOrEqualTo(7);
        assertThat(diagnosis.get("visible")).isIn(scenario.truth().isEmpty(), isShownAllTheSame(scenario));
    }

    /** The platform lists logged-out agents too, and other people's programs may miss whom cxsh sees. */
    private static boolean isShownAllTheSame(Scenario scenario) {
        return scenario.truth().isEmpty() || scenario.dialect().equals("platform");
    }

    @ParameterizedTest
    @MethodSource("names")
    void certainWhereItCanBe(String name) throws Exception {
        Scenario scenario = Scenarios.named(name);
        for (Object finding : (List<?>) at(explain(name, scenario), "findings")) {
            Map<?, ?> found = (Map<?, ?>) finding;
            if (!ONLY_LIKELY.contains(found.get("code"))) {
                assertThat(found.get("sure")).as(name).isEqualTo(SILENT.contains(name) ? "likely" : "certain");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "email-case+state-filter, CX302 CX309",
        "email-case+wrong-channel, CX301 CX302",
        "clock-skew+wrong-channel, CX301 CX305 CX601",
    })
    void twoCausesAtOnceAreBothNamed(String name, String codes) throws Exception {
        assertThat(codes(explain(name, Scenarios.named(name))))
                .containsAll(List.of(codes.split(" ")).subList(0, 2));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyFindingSaysWhoEndsItAndHowLongThatTakes(String name) throws Exception {
        for (Object finding : (List<?>) at(explain(name, Scenarios.named(name)), "findings")) {
            List<?> fixes = (List<?>) at((Map<?, ?>) finding, "fix");
            assertThat(fixes)
                    .as(finding.toString())
                    .allMatch(fix ->
                            List.of("you", "an admin", "the agent", "NICE").contains(((Map<?, ?>) fix).get("who")))
                    .anyMatch(
                            fix -> String.valueOf(((Map<?, ?>) fix).get("what")).matches(".*(; it holds |minute).*"));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyLineItSuggestsRuns(String name) throws Exception {
        Map<?, ?> diagnosis = explain(name, Scenarios.named(name));
        for (Object finding : (List<?>) at(diagnosis, "findings")) {
            List<Object> lines = new ArrayList<>();
            lines.add(((Map<?, ?>) finding).get("next"));
            ((List<?>) at((Map<?, ?>) finding, "fix")).forEach(fix -> lines.add(((Map<?, ?>) fix).get("line")));
            for (Object line : lines) {
                Console console = new Console(folder, Map.of(), "", TOKYO);
                int exit = line == null ? 0 : console.run("-c", "simulate " + name, "-c", line.toString());
                assertThat(exit).as(line + ": " + console.err()).isNotIn(1, 2);
            }
        }
    }

    @Test
    void everyCauseHasAScenario() throws Exception {
        List<String> truths =
                names().stream().flatMap(name -> truth(name).stream()).toList();

        assertThat(truths)
                .containsAll(Wiring.causes().stream().map(cause -> cause.code()).toList());
    }

    private static List<String> truth(String name) {
        try {
            return Scenarios.named(name).truth();
        } catch (io.cxsh.simulator.UnknownScenarioException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<?, ?> explain(String name, Scenario scenario) {
        Console console = new Console(folder, Map.of(), "", TOKYO);
        String question = scenario.questionAt(Instant.now(), ZoneId.of(TOKYO));
        int exit = console.run("-c", "simulate " + name + " --port 0", "-c", question + " --format json");
        assertThat(exit).as(console.err()).isZero();
        String json = console.out()
                .lines()
                .filter(line -> line.startsWith("{"))
                .findFirst()
                .orElseThrow();
        return (Map<?, ?>)
                Objects.requireNonNull(PlainJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))));
    }

    private static Object at(Map<?, ?> object, String key) {
        return Objects.requireNonNull(object.get(key), key);
    }

    private static List<String> codes(Map<?, ?> diagnosis) {
        return ((List<?>) at(diagnosis, "findings"))
                .stream()
                        .map(finding -> String.valueOf(((Map<?, ?>) finding).get("code")))
                        .toList();
    }
}
