package io.cxsh.terminal;

import static io.cxsh.terminal.ScreenSession.ENTER;
import static io.cxsh.terminal.ScreenSession.ctrl;
import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.Console;
import io.cxsh.simulator.Scenarios;
import io.cxsh.simulator.SimulatedTenant;
import io.cxsh.terminal.ScreenSession.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A shell that is killed in the middle of a line: all that was answered before is there, and leaves without people. */
@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
class KilledShellTest {
    private static final List<String> LINES = List.of(
            "whoami",
            "states --channel voice as @voice",
            "explain ann.lee@acme.example",
            "states --chanel voice",
            "@voice | count --by state");

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    @ParameterizedTest
    @CsvSource({"classic,demo", "platform,restricted-team"})
    void nothingButTheRunningLineIsLost(String dialect, String scenario) throws Exception {
        try (SimulatedTenant tenant = SimulatedTenant.start(Scenarios.named(scenario), 0, InstantSource.system())) {
            Place place = Place.in(folder).with("CXSH_PAGER", "off").with("CXSH_HINT", "off");
            for (Map.Entry<String, String> setting : tenant.variables(dialect).entrySet()) {
                place = place.with(setting.getKey(), setting.getValue());
            }
            try (ScreenSession session = ScreenSession.cxsh(place)) {
                session.prompt();
                for (String line : LINES) {
                    session.type(line + ENTER).prompt();
                }
                session.type("watch --every 60s states" + ENTER).shows("rows");
                session.signal("KILL");
                session.exit();
            }
            try (ScreenSession next = ScreenSession.cxsh(place)) {
                next.shows("the session before was cut off; cxsh recover has it");
                next.prompt().type(ctrl('d'));
                next.exit();
            }
        }

        Console recovered = console(folder);
        assertThat(recovered.run("recover", "transcript", "ticket.md"))
                .as(recovered.err())
                .isZero();
        assertThat(console(folder).run("recover", "bundle", "save", "t.cxb")).isZero();
        assertThat(Files.readString(folder.resolve("ticket.md")))
                .contains("cxsh> whoami", "cxsh> @voice | count --by state", "did you mean --channel?")
                .doesNotContain("ann.lee", "cxsh> watch");
        for (String file : List.of("ticket.md", "t.cxb")) {
            Files.copy(folder.resolve(file), elsewhere.resolve(file));
        }
        Console check = console(elsewhere);
        assertThat(check.run("replay", "t.cxb", "run", "ticket.md", "--check"))
                .as(check.out() + check.err())
                .isZero();
        assertThat(check.err()).contains("5 of 5 answers");
    }

    @ParameterizedTest
    @CsvSource({"sessions,1", "recover,0"})
    void aSessionThatEndedIsThereToo(String command, int rows) throws Exception {
        try (ScreenSession session = ScreenSession.cxsh(Place.in(folder), "demo")) {
            session.prompt();
            session.type("exit" + ENTER);
            session.exit();
        }

        Console console = console(folder);
        assertThat(console.run(command)).as(console.err()).isZero();
        assertThat(console.out() + console.err()).contains(rows == 1 ? "in order" : "recovered: 2 lines");
    }

    private static Console console(Path folder) {
        return new Console(folder, Map.of());
    }
}
