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
