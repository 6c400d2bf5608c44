package io.cxsh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Directory, agent and teams in the simulated platform tenant. */
@Timeout(60)
class PlatformCommandsTest {
    @TempDir
    Path folder;

    private final List<Console> consoles = new ArrayList<>();

    @Test
    void theDirectoryIsAValue() {
        int exit = ran(
                "platform-healthy", "agents", "agents lee", "agents | where team=Night | count", "agents --format csv");

        assertThat(exit).as(err()).isZero();
        assertThat(out())
                .contains("agentId  email ")
                .contains("1 person · search: lee · 0 more withheld from this token  #")
                .contains("agentId,userName,email,name,team,teamId,active,locked,lastLogin\n")
                .contains("4711,ann.lee@acme.example,ann.lee@acme.example,Ann Lee,");
    }

    @Test
    void theDirectorySaysHowManyAreWithheld() {
        ran("restricted-agent", "agents", "agents --format json");

        assertThat(out()).contains("1 more withheld from this token").contains("\"withheld\":1");
    }

    @Test
    void anAgentIsFoundByIdAddressAndName() {
        for (String agent : List.of("4711", "ANN.LEE@acme.example", "'ann lee'")) {
            assertThat(ran("platform-healthy", "agent " + agent)).as(err()).isZero();
            assertThat(out())
                    .containsPattern("agent +4711  #\\d+\n")
                    .containsPattern("e-mail +ann.lee@acme.example\n")
                    .containsPattern("active +yes\n")
                    .containsPattern(
                            "sessions  #\\d+\nchannel  state      kind       since                 for\nvoice ")
                    .containsPattern("states  #\\d+\n")
                    .containsPattern("logins  #\\d+\n");
        }
    }

    @Test
    void anAgentThatIsNotShownIsNeverAnEmptyPage() {
        assertThat(ran("restricted-agent", "agent 4711")).isEqualTo(3);
        assertThat(err()).contains("403").contains("AgentId or UserId is restricted");
        assertThat(ran("platform-healthy", "agent 9999")).isEqualTo(3);
        assertThat(err()).contains("404");
        assertThat(ran("restricted-agent", "agent ann.lee@acme.example")).isEqualTo(3);
        assertThat(err())
                .contains("the directory shows nobody called ann.lee@acme.example (#")
                .contains("whether she is withheld from this token it does not say, try: agents");
        assertThat(ran("platform-healthy", "agent acme")).isEqualTo(3);
        assertThat(err()).contains("people are called acme (#").contains("name one by the id");
    }

    @Test
    void aPageIsAlsoRowsAndJson() {
        ran(
                "platform-healthy",
                "agent 4711 | where part=sessions | select agentId channel state",
                "agent 4711 --format json");

        assertThat(out())
                .containsPattern("4711 +voice +Available")
                .contains("{\"agent\":\"4711\",")
                .contains("\"sessions\":{\"rows\":[{\"channel\":\"voice\"");
    }

    @Test
    void teamsAndTheirMembersAreListed() {
        assertThat(ran("platform-healthy", "teams", "teams | select teamId team --format csv", "teams sales"))
                .as(err())
                .isZero();

        assertThat(out()).contains("teamId  team").contains("agentCount").contains("people · team: Sales");
        assertThat(ran("platform-healthy", "teams Nowhere")).isEqualTo(3);
        assertThat(err()).contains("this token sees no team Nowhere (#").contains("there are: ");
        assertThat(ran("platform-healthy", "teams 99")).isEqualTo(3);
        assertThat(err()).contains("404").contains("Invalid teamId - '99'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agents", "agent 4711", "teams"})
    void theClassicApiHasNoDirectoryAndSaysSo(String line) {
        assertThat(ran("healthy", line)).isEqualTo(3);
        assertThat(err())
                .contains("error: the classic API tells states only, no directory: ")
                .contains("platform");
    }

    @Test
    void aTimelineHasLanesDurationsAndGaps() {
        assertThat(ran("platform-healthy", "timeline ann.lee@acme.example", "timeline 4711 --format csv"))
                .as(err())
                .isZero();

        assertThat(out())
                .containsPattern("agent  \\.{10,}L?\\.*\n")
                .containsPattern("voice  \\.{10,}A+I?A*\n")
                .contains("L LoggedIn   A Available   I InboundContact   . nothing told\n")
                .containsPattern("\\(nothing told\\)")
                .containsPattern("4 states, 1 gap, \\d+h\\d\\dm  #\\d+\n")
                .contains("agentId,channel,state,kind,since,until,seconds\n4711,,,gap,");
    }

    @Test
    void aTimelineIsJsonPictureAndRows() {
        assertThat(ran(
                        "platform-healthy",
                        "timeline 4711 --format json",
                        "timeline 4711 --format svg",
                        "timeline 4711 | where kind=Available | count --format csv"))
                .as(err())
                .isZero();

        assertThat(out())
                .contains("\"lanes\":[\"agent\",\"voice\"]")
                .contains("<svg xmlns=")
                .contains("</svg>\n")
                .contains("count\n2\n");
    }

    @Test
    void aTimelineOfTheClassicApiIsItsHistory() {
        assertThat(ran("healthy", "timeline ann.lee@acme.example")).as(err()).isZero();
        assertThat(out()).contains("nothing told").containsPattern("\\d+ states?, ");
        assertThat(ran("healthy", "timeline 4711 --from soon")).isEqualTo(1);
        assertThat(err()).contains("--from takes a time such as");
        assertThat(ran("healthy", "timeline 4711 --from 2026-11-23T14:00:00Z --to 2026-11-23T13:00:00Z"))
                .isEqualTo(1);
        assertThat(err()).contains("is not before --to");
    }

    @Test
    void loggedOutAgentsAreCountedAndNeverHiddenSilently() {
        ran(
                "platform-healthy",
                "states",
                "states --format csv",
                "states | count",
                "states --include-logged-out | count --format csv",
                "states --agent 4700",
                "states --state LoggedOut",
                "states | save rows.csv --force",
                "diff @1 @2");

        assertThat(out())
                .contains("10 rows of 11, 1 page · 1 logged out not shown (--include-logged-out)")
                .contains("1 row of 10 · 1 logged out not shown (--include-logged-out)")
                .contains("count\n11\n")
                .contains("1 row of 11, 1 page · local: agentId=4700")
                .contains("1 row of 11, 1 page · local: state=LoggedOut")
                .contains("saved rows.csv, 10 of 11 rows · 1 logged out not shown (--include-logged-out)")
                .contains("\n  before: 1 logged out not shown (--include-logged-out)\n");
        assertThat(err()).isEqualTo("note: 1 logged out not shown (--include-logged-out)\n");
    }

    @Test
    void statesAreFilteredByTeamAndByTheMomentOfTheirChange() {
        ran(
                "platform-healthy",
                "states --team night | count --format csv",
                "states --team 200003 | count --format csv",
                "states --updated-since 2026-01-01T00:00:00Z",
                "explain ann.lee@acme.example --updated-since 2026-01-01T00:00:00Z");

        assertThat(err()).isEqualTo("note: 1 logged out not shown (--include-logged-out)\n".repeat(0));
        assertThat(out()).contains("count\n4\ncount\n4\n").contains("server: since=2026-01-01T00:00:00Z");
        assertThat(ran("healthy", "states --updated-since 2026-01-01T00:00:00Z"))
                .isEqualTo(1);
        assertThat(err())
                .contains("the classic API has no updatedSince; it has since, so type --since 2026-01-01T00:00:00Z");
        assertThat(ran("platform-healthy", "states --since 2026-01-01T00:00:00Z --updated-since 2026-01-02T00:00:00Z"))
                .isEqualTo(1);
    }

    @Test
    void theFooterCountsPages() {
        ran("second-page", "states");

        assertThat(out()).containsPattern("rows of \\d+, [2-9] pages");
    }

    private int ran(String scenario, String... lines) {
        List<String> arguments = new ArrayList<>(List.of("-c", "simulate " + scenario));
        for (String line : lines) {
            arguments.addAll(List.of("-c", line));
        }
        consoles.add(new Console(folder, Map.of()));
        return console().run(arguments.toArray(String[]::new));
    }

    private Console console() {
        return consoles.get(consoles.size() - 1);
    }

    private String out() {
        return console().out();
    }

    private String err() {
        return console().err();
    }
}
