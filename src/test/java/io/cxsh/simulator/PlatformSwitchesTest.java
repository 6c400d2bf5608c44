package io.cxsh.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each switch in each of its positions, and what the platform's scenarios look like from outside. */
@Timeout(60)
class PlatformSwitchesTest {
    private static final Map<String, Object> DIGITAL =
            Map.of("4711", Map.of("rows", List.of(Map.of("channel", "digital", "state", "Available", "since", "-5m"))));
    private static final Map<String, Object> INACTIVE = Map.of("4711", Map.of("active", false));

    @ParameterizedTest
    @CsvSource({
        "403, 403, AgentId or UserId is restricted, 403, 400, 1",
        "count, 404, AgentId or UserId does not exist, 404, 404, 1",
        "silence, 404, AgentId or UserId does not exist, 404, 404, 0"
    })
    void hiddenBy(String way, int entry, String words, int states, int logins, int counted) throws Exception {
        try (PlatformCaller caller = PlatformCaller.world("hidden", List.of("4711"), "hiddenBy", way)) {
            assertThat(caller.get(31, "agents/4711").status()).isEqualTo(entry);
            assertThat(caller.get(31, "agents/4711").reason()).isEqualTo(words);
            assertThat(caller.get(31, "agents/4711/states").status()).isEqualTo(states);
            assertThat(caller.get(31, "agents/4711/login-history").status()).isEqualTo(logins);
            assertThat(caller.get(31, "agents?top=1").json().get("hiddenAgents"))
                    .isEqualTo(counted);
            assertThat(ids(caller)).doesNotContain("4711").hasSize(10);
        }
    }

    @ParameterizedTest
    @CsvSource({"204, 204, ''", "[], 200, []", "'', 200, ''"})
    void noRows(String way, int status, String body) throws Exception {
        try (PlatformCaller caller = PlatformCaller.world("blind", true, "noRows", way)) {
            for (String call : List.of("agents/states", "agents", "agents?searchString=ann")) {
                PlatformCaller.Answer answer = caller.get(31, call);

                assertThat(answer.status()).as(call).isEqualTo(status);
                assertThat(answer.body()).as(call).isEqualTo(body);
            }
        }
    }

    @Test
    void noRowsAsAnEnvelope() throws Exception {
        try (PlatformCaller caller = PlatformCaller.world("blind", true, "noRows", "{}")) {
            PlatformCaller.Answer present = caller.get(31, "agents/states");

            assertThat(present.json().get("totalRecords")).isEqualTo(0);
            assertThat(present.list("agentStates")).isEmpty();
            assertThat(caller.get(23, "agents/states").body()).isEqualTo("{\"agentStates\":[]}");
        }
    }

    @Test
    void limited() throws Exception {
        Map<String, Object> limited = Map.of(
                "body", "slow down", "headers", Map.of("Retry-After", 2, "Content-Type", "text/plain"), "times", 2);
        try (PlatformCaller caller = PlatformCaller.world("limited", limited)) {
            PlatformCaller.Answer first = caller.get(31, "agents/states");
            PlatformCaller.Answer second = caller.get(31, "server-time");

            assertThat(first.status()).isEqualTo(429);
            assertThat(first.body()).isEqualTo("slow down");
            assertThat(first.header("Retry-After")).isEqualTo("2");
            assertThat(second.status()).isEqualTo(429);
            assertThat(caller.get(31, "agents/states").status()).isEqualTo(200);
        }
    }

    @Test
    void limitedFirstAndRefusedAfterwards() throws Exception {
        Map<String, Object> data = Map.of("status", 403, "body", "no");
        try (PlatformCaller caller = PlatformCaller.world("limited", Map.of("times", 1), "data", data)) {
            assertThat(caller.get(31, "teams").status()).isEqualTo(429);
            assertThat(caller.get(31, "teams").status()).isEqualTo(403);
        }
    }

    @Test
    void limitedWithoutAWord() throws Exception {
        try (PlatformCaller caller = PlatformCaller.world("limited", Map.of())) {
            PlatformCaller.Answer answer = caller.get(31, "agents/states");

            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.headers()).doesNotContainKey("Retry-After");
        }
    }

    @Test
    void pageSizeIsTheDefaultAndTheMost() throws Exception {
        try (PlatformCaller caller = PlatformCaller.world("pageSize", 4)) {
            assertThat(caller.get(31, "agents/states").list("agentStates")).hasSize(4);
            assertThat(caller.get(31, "agents/states?top=9").list("agentStates"))
                    .hasSize(4);
            assertThat(caller.get(31, "agents/states?top=2").list("agentStates"))
                    .hasSize(2);
            assertThat(caller.get(31, "agents").list("agents")).hasSize(4);
            assertThat(caller.get(23, "agents/states").list("agentStates")).hasSize(11);
            assertThat(caller.get(23, "agents/states?top=4&skip=8").list("agentStates"))
                    .hasSize(3);
        }
    }

    @ParameterizedTest
    @CsvSource({"row, 1", "norow, 0"})
    void digitalOnly(String way, int rows) throws Exception {
        try (PlatformCaller caller = PlatformCaller.world("agents", DIGITAL, "digitalOnly", way)) {
            assertThat(ids(caller).stream().filter("4711"::equals)).hasSize(rows);
            assertThat(ids(caller)).contains("4713");
            assertThat(caller.get(31, "agents/4711").status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"row, 1", "norow, 0"})
    void inactive(String way, int rows) throws Exception {
        try (PlatformCaller caller = PlatformCaller.world("agents", INACTIVE, "inactive", way)) {
            assertThat(ids(caller).stream().filter("4711"::equals)).hasSize(rows);
            assertThat(caller.get(31, "agents/4711").row("agents", 0).get("isActive"))
                    .isEqualTo(false);
        }
    }

    @ParameterizedTest
    @CsvSource({"always, 10", "contacts, 2"})
    void media(String way, int named) throws Exception {
        try (PlatformCaller caller = PlatformCaller.world("media", way)) {
            assertThat(caller.get(31, "agents/states").list("agentStates").stream()
                            .filter(row -> ((Map<?, ?>) row).get("mediaTypeId") != null))
                    .hasSize(named);
        }
    }

    @Test
    void claims() throws Exception {
        Map<String, Object> views = Map.of("agents", List.of("team:200001"));
        Map<String, Object> claims = Map.of("icClusterId", "C9", "tenant", "globex");
        try (PlatformCaller caller =
                PlatformCaller.world("views", views, "claims", claims, "claimsLeftOut", List.of("icAgentId", "role"))) {
            Map<?, ?> made = caller.token(caller.accessKey()).claims("access_token");

            assertThat(made.get("views")).isEqualTo(views);
            assertThat(made.get("icClusterId")).isEqualTo("C9");
            assertThat(made.get("tenant")).isEqualTo("globex");
            assertThat(made.keySet().stream().map(String::valueOf)).doesNotContain("icAgentId", "role");
        }
    }

    @Test
    void categoriesAndFieldsLeftOut() throws Exception {
        try (PlatformCaller caller =
                PlatformCaller.world("categories", "Working", "leftOut", List.of("userName", "lastName"))) {
            Map<?, ?> row = caller.get(31, "agents/states").row("agentStates", 0);

            assertThat(row.get("agentStateCategory")).isEqualTo("Working");
            assertThat(row.keySet().stream().map(String::valueOf))
                    .contains("firstName")
                    .doesNotContain("userName", "lastName");
        }
    }

    @Test
    void theOldestKeysUnderAWrapper() throws Exception {
        try (PlatformCaller caller = PlatformCaller.world("keys", "pascal", "wrapper", "resultSet")) {
            Map<?, ?> whole = (Map<?, ?>) Objects.requireNonNull(
                    caller.get(31, "agents/states").json().get("resultSet"));
            List<?> rows = (List<?>) Objects.requireNonNull(whole.get("AgentStates"));

            assertThat(whole.get("TotalRecords")).isEqualTo(11);
            assertThat((Map<?, ?>) rows.get(1))
                    .satisfies(row -> assertThat(row.get("AgentStateName")).isEqualTo("Available"));
        }
    }

    @ParameterizedTest
    @CsvSource({"reason, true, false, false", "header, false, true, false", "body, false, false, true"})
    void wordsIn(String place, boolean reason, boolean header, boolean body) throws Exception {
        String words = "AgentId or UserId does not exist";
        try (PlatformCaller caller = PlatformCaller.world("wordsIn", List.of(place))) {
            PlatformCaller.Answer answer = caller.get(31, "agents/1");

            assertThat(answer.reason().equals(words)).isEqualTo(reason);
            assertThat(answer.header("icStatusDescription").equals(words)).isEqualTo(header);
            assertThat(answer.body().contains(words)).isEqualTo(body);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "platform-forbidden|business-unit|403|Security permissions prevent access to data",
                "no-user-context|agents/states|403|Agent doesn't have view permission",
                "restricted-agent|agents/4711|403|AgentId or UserId is restricted",
                "restricted-team|teams/200003/agents|403|Teamid - '200003' is restricted",
                "restricted-team|agents/4711|403|AgentId or UserId is restricted",
                "hidden-count|agents/4711|404|AgentId or UserId does not exist",
                "stale-host|agents/states|404|Not Found",
                "other-business-unit|agents/4711|404|AgentId or UserId does not exist",
                "foreign-token|agents/4711|404|AgentId or UserId does not exist",
                "foreign-token|agents/9001|200|OK",
                "no-acd-session|agents/4711/login-history|204|No Content",
                "digital-only|agents/4711/states|204|No Content",
                "rate-limited|agents/states|429|Too Many Requests",
                "rate-limited|agents|200|OK",
            })
    void scenariosAnswer(String scenario, String path, int status, String reason) throws Exception {
        try (PlatformCaller caller = PlatformCaller.in(scenario)) {
            PlatformCaller.Answer answer = caller.get(31, path);

            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.reason()).isEqualTo(reason);
        }
    }

    /** State, start and user name of her row. */
    @ParameterizedTest
    @CsvSource({
        "logged-out-row, 0, 2026-11-23T13:35:00Z, ann.lee@acme.example",
        "idle-session, 0, 2026-11-23T13:35:00Z, ann.lee@acme.example",
        "no-acd-session, 0, null, ann.lee@acme.example",
        "no-state-chosen, 8, 2026-11-23T13:57:00Z, ann.lee@acme.example",
        "offline-mode, 8, 2026-11-23T13:35:00Z, ann.lee@acme.example",
        "locked-agent, 0, 2026-11-22T23:00:00Z, ann.lee@acme.example",
        "user-name-differs, 1, 2026-11-23T13:47:55Z, alee"
    })
    void herRow(String scenario, int state, String start, String user) throws Exception {
        try (PlatformCaller caller = PlatformCaller.in(scenario)) {
            Map<?, ?> row = caller.get(31, "agents/states").list("agentStates").stream()
                    .map(each -> (Map<?, ?>) each)
                    .filter(each -> Integer.valueOf(4711).equals(each.get("agentId")))
                    .findFirst()
                    .orElseThrow();

            assertThat(row.get("agentStateId")).isEqualTo(state);
            assertThat(String.valueOf(row.get("startDate"))).isEqualTo(start);
            assertThat(row.get("userName")).isEqualTo(user);
        }
    }

    @Test
    void aSessionThatEndedByItself() throws Exception {
        try (PlatformCaller caller = PlatformCaller.in("idle-session")) {
            List<Object> past = caller.get(31, "agents/4711/state-history").list("agentStateHistory");

            assertThat(((Map<?, ?>) past.get(past.size() - 2)).get("duration")).isEqualTo(1_200);
            assertThat(((Map<?, ?>) past.get(past.size() - 1)).get("agentStateId"))
                    .isEqualTo(0);
            assertThat(caller.get(31, "business-unit").row("businessUnits", 0).get("userSessionTimeout"))
                    .isEqualTo(20);
        }
    }

    @Test
    void theDirectoryTellsActiveLockedAndLastLogin() throws Exception {
        try (PlatformCaller inactive = PlatformCaller.in("inactive-agent");
                PlatformCaller locked = PlatformCaller.in("locked-agent");
                PlatformCaller signedIn = PlatformCaller.in("no-acd-session")) {
            assertThat(inactive.get(31, "agents/4711").row("agents", 0).get("isActive"))
                    .isEqualTo(false);
            assertThat(inactive.get(31, "agents?isActive=false").list("agents")).hasSize(1);
            assertThat(locked.get(31, "agents/4711").row("agents", 0).get("isLocked"))
                    .isEqualTo(true);
            assertThat(signedIn.get(31, "agents/4711").row("agents", 0).get("lastLogin"))
                    .isEqualTo("2026-11-23T13:40:00.100Z");
        }
    }

    private static List<String> ids(PlatformCaller caller) throws Exception {
        List<String> ids = new ArrayList<>();
        for (Object row : caller.get(31, "agents/states").list("agentStates")) {
            ids.add(String.valueOf(((Map<?, ?>) row).get("agentId")));
        }
        return ids;
    }

    @Test
    void aPageMayBeShorterWhenNobodyAsksForANumber() throws Exception {
        try (PlatformCaller caller = PlatformCaller.world("defaultTop", 4, "pageSize", 6, "beyondTop", 400)) {
            assertThat(caller.get(31, "agents/states").list("agentStates")).hasSize(4);
            assertThat(caller.get(31, "agents/states?top=6").list("agentStates"))
                    .hasSize(6);
            assertThat(caller.get(31, "agents/states?top=7").reason()).isEqualTo("Invalid top");
        }
    }

    @ParameterizedTest
    @CsvSource({"channel, 2", "agent, 1"})
    void anAgentOnTwoChannelsHasTwoRowsOrOne(String way, int rows) throws Exception {
        try (PlatformCaller caller = PlatformCaller.world("rows", way)) {
            assertThat(caller.get(31, "agents/4717/states").list("agentStates")).hasSize(rows);
        }
    }

    @Test
    void switchesAreTurnedByName() throws Exception {
        Scenario turned = Switches.turn(
                Scenarios.named("platform-healthy"),
                List.of("noRows=[]", "pageSize=3", "views={a: [1]}", "wordsIn=[header]"));

        try (PlatformCaller caller = new PlatformCaller(turned)) {
            assertThat(caller.get(31, "agents/states").list("agentStates")).hasSize(3);
            assertThat(caller.token(caller.accessKey()).claims("access_token").get("views"))
                    .isEqualTo(Map.of("a", List.of(1)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"norows=204", "noRows", "=1", "views={a"})
    void whatIsNoSwitchOrNoPositionIsRefused(String written) {
        assertThatThrownBy(() -> Switches.turn(Scenarios.named("platform-healthy"), List.of(written)))
                .isInstanceOf(UnknownScenarioException.class);
    }
}
