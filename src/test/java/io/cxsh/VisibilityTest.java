package io.cxsh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibilityTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"classic", "platform"})
    void theTeamThatOneTokenMayNotSeeIsNamed(String dialect) {
        Console console =
                ran("simulate restricted-team --dialect " + dialect, "states", "diff --as supervisor", "whoami");

        assertThat(console.out())
                .contains("only supervisor  4711     ann.lee@acme.example")
                .contains("4 only supervisor, 0 only this session")
                .contains(dialect.equals("platform") ? "teamName Night: 5 of 5 missing, 0 of 5 present" : "10 rows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "platform"})
    void explainProvesItWithTheOtherToken(String dialect) {
        Console console = ran(
                "simulate restricted-team --dialect " + dialect,
                "explain ann.lee@acme.example --as supervisor",
                "why-not CX110");

        assertThat(console.out())
                .contains("CX110 this token may not see this agent: another one of the tenant does")
                .contains("sure   certain: the same query with two tokens");
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "platform"})
    void aBundleShowsTheSameWithoutTheTenant(String dialect) throws IOException {
        ran(
                "simulate restricted-team --dialect " + dialect,
                "states",
                "diff --as supervisor",
                "explain ann.lee@acme.example --as supervisor",
                "transcript t.md",
                "bundle save s.cxb");

        Console stranger = console();

        assertThat(stranger.run("replay", "s.cxb", "run", "t.md", "--check"))
                .as(stranger.out() + stranger.err())
                .isZero();
        assertThat(Files.readString(folder.resolve("t.md")))
                .contains("only supervisor")
                .doesNotContain("ann.lee");
    }

    @Test
    void aSavedProfileIsTheOtherToken() {
        ran("simulate restricted-team --dialect classic", "login --save mine", "diff --as mine --as mine");
        Console console = console();

        assertThat(console.run(
                        "-c", "simulate restricted-team --dialect classic", "-c", "diff --as mine", "-c", "states"))
                .isNotZero();
        assertThat(console.err()).contains("compared within one tenant");
    }

    @Test
    void whatCannotBeComparedIsSaid() {
        assertThat(failed("diff --as nobody")).contains("no profile nobody; there are: supervisor");
        assertThat(failed("diff --as a --as b --as c")).contains("one or two tokens");
        assertThat(failed("diff --as supervisor whoami")).contains("only states can be asked with two tokens");
        assertThat(failed("explain --roster x.csv --as supervisor")).contains("--as is for one agent");
    }

    private String failed(String line) {
        Console console = console();
        assertThat(console.run("-c", "simulate restricted-team", "-c", line)).isNotZero();
        return console.err();
    }

    private Console ran(String... lines) {
        Console console = console();
        List<String> arguments = new ArrayList<>();
        for (String line : lines) {
            arguments.addAll(List.of("-c", line));
        }
        assertThat(console.run(arguments.toArray(String[]::new)))
                .as(console.err())
                .isZero();
        return console;
    }

    private Console console() {
        return new Console(folder, Map.of());
    }
}
