package io.cxsh.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PlatformDataTest {
    private static final List<String> OLD_ROW = keys("""
            agentId agentStateId agentStateName businessUnitId contactId isActive isAcw isOutbound firstName
            fromAddress lastName lastPollTime lastUpdateTime mediaName mediaType openContacts outStateDescription
            outStateId skillId skillName startDate stationId stationPhoneNumber teamId teamName toAddress userName
            """);
    private static final List<String> PRESENT_ROW = keys("""
            agentId agentStateId agentStateName businessUnitId contactId isActive isOutbound firstName fromAddress
            lastName lastUpdateTime openContacts outStateDescription outStateId skillId skillName startDate stationId
            stationPhoneNumber teamId teamName toAddress userName agentStateCategory isACW mediaTypeName mediaTypeId
            contactStartHandleTime sessionStartTime
            """);
    private static final List<String> SINGLE_ROW = keys("""
            agentId agentStateId agentStateName businessUnitId contactId isOutbound firstName fromAddress lastName
            lastPollTime lastUpdateTime mediaName mediaType openContacts outStateDescription outStateId skillId
            skillName startDate stationId stationPhoneNumber teamId teamName toAddress isACW
            """);
    private static final List<String> PERSON = keys("""
            agentId userName firstName middleName lastName userId emailAddress isActive teamId teamName reportToId
            reportToName isSupervisor lastLogin lastUpdated profileId profileName timeZone isLocked
            """);
    private static final List<String> PAST = keys("""
            stateIndex startDate agentId agentStateId agentStateName agentSessionId contactId skillId skillName
            mediaTypeId mediaTypeName fromAddress toAddress outStateId outStateDescription duration isOutbound
            isNaturalCalling stationId stationName teamId
            """);
    private static final List<String> UNIT = keys("""
            businessUnitId businessUnitName tenantId parentTenantId parentBusinessUnitID isActive userSessionTimeout
            defaultTimeZone agentsUseDefaultTimeZone apiPublishedLimit stationLimit userLimit concurrentAgentLimit
            isMultiContactHandling isIntegratedTenant features
            """);

    private static List<String> keys(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    private static List<String> keys(Map<?, ?> object) {
        return object.keySet().stream().map(String::valueOf).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 23, 27})
    void oldStatesHaveTheOldKeys(int version) throws Exception {
        try (PlatformCaller caller = PlatformCaller.in("platform-healthy")) {
            PlatformCaller.Answer answer = caller.get(version, "agents/states");

            assertThat(keys(answer.json())).containsExactly("agentStates");
            assertThat(answer.list("agentStates")).hasSize(11);
            assertThat(keys(answer.row("agentStates", 0))).containsExactlyInAnyOrderElementsOf(OLD_ROW);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {28, 31, 34, 99})
    void presentStatesHaveThePresentKeys(int version) throws Exception {
        try (PlatformCaller caller = PlatformCaller.in("platform-healthy")) {
            PlatformCaller.Answer answer = caller.get(version, "agents/states");

            assertThat(keys(answer.json()))
                    .containsExactlyInAnyOrder("totalRecords", "_links", "lastPollTime", "agentStates");
            assertThat(answer.json().get("totalRecords")).isEqualTo(11);
            assertThat(answer.text("lastPollTime")).isEqualTo("2026-11-23T14:00:00.123Z");
            assertThat(keys(answer.row("agentStates", 0))).containsExactlyInAnyOrderElementsOf(PRESENT_ROW);
        }
    }

    /** Who, state, after-call work, media and team of the standard tenant, one line a row. */
    @Test
    void rowsFollowTheWorld() throws Exception {
        try (PlatformCaller caller = PlatformCaller.in("platform-healthy")) {
            List<String> rows = caller.get(34, "agents/states").list("agentStates").stream()
                    .map(row -> (Map<?, ?>) row)
                    .map(row -> "%s %s %s %s %s %s"
                            .formatted(
                                    row.get("userName"),
                                    row.get("agentStateId"),
                                    row.get("isACW"),
                                    row.get("mediaTypeId"),
                                    row.get("teamId"),
                                    row.get("startDate")))
                    .toList();

            assertThat(String.join("\n", rows)).isEqualTo("""
                            sue.pike@acme.example 0 false null 200002 null
                            ann.lee@acme.example 1 false 4 200001 2026-11-23T13:47:55Z
                            bob.ray@acme.example 3 false 4 200001 2026-11-23T13:57:19Z
                            bob.ray@acme.example 1 false 3 200001 2026-11-23T13:12:00Z
                            cho.kim@acme.example 1 false 3 200002 2026-11-23T13:42:30Z
                            dee.fox@acme.example 2 true 1 200002 2026-11-23T13:58:58Z
                            eve.ode@acme.example 2 false 4 200001 2026-11-23T13:53:48Z
                            fay.wood@acme.example 1 false 4 200003 2026-11-23T13:57:00Z
                            gus.hall@acme.example 1 false 4 200003 2026-11-23T13:37:52Z
                            gus.hall@acme.example 3 false 3 200003 2026-11-23T13:55:00Z
                            hal.young@acme.example 2 true 3 200003 2026-11-23T13:50:16Z""");
        }
    }

    @Test
    void oneAgent() throws Exception {
        try (PlatformCaller caller = PlatformCaller.in("platform-healthy")) {
            PlatformCaller.Answer answer = caller.get(31, "agents/4712/states");

            assertThat(answer.list("agentStates")).hasSize(2);
            assertThat(keys(answer.row("agentStates", 0))).containsExactlyInAnyOrderElementsOf(SINGLE_ROW);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "agents/test/states|404|Invalid Agent Id",
                "agents/-5/states|404|Invalid Agent Id",
                "agents/207932|404|AgentId or UserId does not exist",
                "agents/207932/state-history|404|Invalid agentId - '207932'",
                "agents/207932/login-history|404|Invalid agentId - '207932'",
                "teams/1/agents|404|Invalid teamId - '1'",
                "agents/states?updatedSince=Invalid|400|Invalid Updated Since",
                "agents/states?updatedSince=13/13/2017|400|Invalid Updated Since",
                "agents/states?fields=agentId,shoeSize|400|Invalid Fields List",
                "agents/states?reqBUIds=4500009|403|Access to business unit is restricted.",
                "agents/states?top=many|400|Invalid top",
                "agents/states?orderBy=shoeSize|400|Invalid Order By",
                "agents/4711/state-history?startDate=x|400|Invalid Start Date",
                "nonsense|404|Not Found",
            })
    void refusesInThePlatformsWords(String path, int status, String words) throws Exception {
        try (PlatformCaller caller = PlatformCaller.in("platform-healthy")) {
            PlatformCaller.Answer answer = caller.get(31, path);

            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.reason()).isEqualTo(words);
            assertThat(answer.header("icStatusDescription")).isEqualTo(words);
            assertThat(answer.text("error_description")).isEqualTo(words);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "agents/states?updatedSince=2026-11-23T13:55:00Z|4",
                "agents/states?updatedSince=2026-11-23T14:55:00%2B01:00|4",
                "agents/states?updatedSince=2026-11-23T14:55:00+01:00|4",
                "agents/states?updatedSince=2026-11-23T13:55:00|4",
                "agents/states?UPDATEDSINCE=2026-11-23|10",
                "agents/states?top=3|3",
                "agents/states?top=3&skip=9|2",
                "agents/states?reqBUIds=4500000|11",
                "agents?searchString=ann|1",
                "agents?searchString=ANN.LEE@acme|1",
                "agents?searchString=Ann Lee|1",
                "agents?isActive=true|9",
            })
    void parametersAreHonoured(String path, int rows) throws Exception {
        try (PlatformCaller caller = PlatformCaller.in("platform-healthy")) {
            PlatformCaller.Answer answer = caller.get(31, path.replace(" ", "%20"));

            assertThat(answer.list(path.contains("states") ? "agentStates" : "agents"))
                    .hasSize(rows);
        }
    }

    @Test
    void fieldsAndOrder() throws Exception {
        try (PlatformCaller caller = PlatformCaller.in("platform-healthy")) {
            PlatformCaller.Answer answer =
                    caller.get(31, "agents/states?fields=agentId,%20STARTDATE&orderBy=startDate%20desc&top=2");

            assertThat(answer.list("agentStates"))
                    .containsExactly(
                            Map.of("agentId", 4714, "startDate", "2026-11-23T13:58:58Z"),
                            Map.of("agentId", 4712, "startDate", "2026-11-23T13:57:19Z"));
        }
    }

    @Test
    void pagesByLinksUntilThereIsNone() throws Exception {
        try (PlatformCaller caller = PlatformCaller.in("second-page")) {
            PlatformCaller.Answer page = caller.get(31, "agents/states?top=500&orderBy=agentId");
            int rows = page.list("agentStates").size();
            for (Object next = links(page).get("next");
                    next != null;
                    next = links(page).get("next")) {
                assertThat(page.json().get("totalRecords")).isEqualTo(11);
                assertThat(page.list("agentStates")).hasSize(3);
                assertThat(next.toString()).contains("orderBy=agentId").contains("top=3");
                page = caller.get(31, next.toString().replaceFirst(".*/v31\\.0/", ""));
                rows += page.list("agentStates").size();
            }

            assertThat(rows).isEqualTo(11);
            assertThat(String.valueOf(links(page).get("previous"))).contains("skip=6");
        }
    }

    private static Map<?, ?> links(PlatformCaller.Answer page) {
        return (Map<?, ?>) Objects.requireNonNull(page.json().get("_links"));
    }

    @Test
    void theDirectory() throws Exception {
        try (PlatformCaller caller = PlatformCaller.in("platform-healthy")) {
            PlatformCaller.Answer answer = caller.get(31, "agents?searchString=gus");

            assertThat(keys(answer.json()))
                    .containsExactlyInAnyOrder(
                            "businessUnitId", "lastPollTime", "totalRecords", "hiddenAgents", "_links", "agents");
            assertThat(keys(answer.row("agents", 0))).containsExactlyInAnyOrderElementsOf(PERSON);
            assertThat(answer.row("agents", 0).get("firstName")).isEqualTo("Gus");
            assertThat(answer.row("agents", 0).get("lastName")).isEqualTo("Hall");
            assertThat(answer.row("agents", 0).get("teamName")).isEqualTo("Night");
            assertThat(caller.get(31, "agents/4717").row("agents", 0)).isEqualTo(answer.row("agents", 0));
        }
    }

    @Test
    void histories() throws Exception {
        try (PlatformCaller caller = PlatformCaller.in("platform-healthy")) {
            PlatformCaller.Answer states = caller.get(31, "agents/4711/state-history");
            PlatformCaller.Answer logins = caller.get(31, "agents/4711/login-history");

            assertThat(keys(states.json()))
                    .containsExactlyInAnyOrder(
                            "totalRecords", "_links", "businessUnitId", "lastPollTime", "agentStateHistory");
            assertThat(keys(states.row("agentStateHistory", 0))).containsExactlyInAnyOrderElementsOf(PAST);
            assertThat(states.list("agentStateHistory").stream()
                            .map(row -> (Map<?, ?>) row)
                            .map(row ->
                                    row.get("stateIndex") + " " + row.get("agentStateId") + " " + row.get("duration")))
                    .containsExactly("1 8 4", "2 1 5940", "3 3 1135", "4 1 725");
            assertThat(keys(logins.json()))
                    .containsExactlyInAnyOrder(
                            "totalRecords", "_links", "businessUnitId", "lastPollTime", "agentLogins");
            assertThat(keys(logins.row("agentLogins", 0)))
                    .containsExactlyInAnyOrder(
                            "stationPhoneNumber", "stationCallerId", "stationId", "stationName", "loginDate");
            assertThat(logins.row("agentLogins", 0).get("loginDate")).isEqualTo("2026-11-23T11:49:56.100Z");
        }
    }

    @Test
    void historyOfAPeriod() throws Exception {
        try (PlatformCaller caller = PlatformCaller.in("platform-healthy")) {
            String period = "?startDate=2026-11-23T13:00:00Z&endDate=2026-11-23T13:40:00Z";
            PlatformCaller.Answer states = caller.get(31, "agents/4711/state-history" + period);
            PlatformCaller.Answer logins = caller.get(31, "agents/4711/login-history" + period);

            assertThat(states.list("agentStateHistory")).hasSize(1);
            assertThat(states.row("agentStateHistory", 0).get("agentStateName")).isEqualTo("InboundContact");
            assertThat(logins.status()).isEqualTo(204);
            assertThat(logins.headers()).doesNotContainKey("Content-Length");
        }
    }

    @Test
    void vocabularyAndContext() throws Exception {
        try (PlatformCaller caller = PlatformCaller.in("platform-healthy")) {
            assertThat(caller.get(31, "agents-states").row("agentStates", 8))
                    .isEqualTo(Map.of("agentStateId", 8, "agentStateName", "LoggedIn"));
            assertThat(caller.get(31, "unavailable-codes").list("unavailableCodes"))
                    .hasSize(3);
            assertThat(keys(caller.get(31, "business-unit").row("businessUnits", 0)))
                    .containsExactlyElementsOf(UNIT);
            assertThat(caller.get(31, "server-time").json())
                    .isEqualTo(Map.of("ServerTime", "2026-11-23T14:00:00.1234567Z"));
            assertThat(caller.get(31, "permissions/4711").list("permissions")).isNotEmpty();
            assertThat(caller.get(31, "teams").list("teams")).hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/inContactAPI//services/V31.0/Agents/States",
                "//incontactapi/services/v31.0//agents/states/",
                "/INCONTACTAPI/SERVICES/v31.0/AGENTS/STATES"
            })
    void letterCaseAndDoubleSlashesDoNotMatter(String path) throws Exception {
        try (PlatformCaller caller = PlatformCaller.in("platform-healthy")) {
            String token = caller.token(caller.accessKey()).text("access_token");

            assertThat(caller.get(path, "Bearer " + token).list("agentStates")).hasSize(11);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/incontactapi/services/v0.0/agents/states", "/incontactapi/services/v31/agents/states"})
    void otherPathsAreNotFound(String path) throws Exception {
        try (PlatformCaller caller = PlatformCaller.in("platform-healthy")) {
            assertThat(caller.get(path, "Bearer x").status()).isEqualTo(404);
        }
    }

    @Test
    void withoutAnAcceptHeaderThereIsNothingToRead() throws Exception {
        try (PlatformCaller caller = PlatformCaller.in("platform-healthy")) {
            URI address = URI.create(caller.tenant.base() + "/incontactapi/services/v31.0/agents/states");
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("No known way to render data");
        }
    }

    @Test
    void onlyReads() throws Exception {
        try (PlatformCaller caller = PlatformCaller.in("platform-healthy")) {
            PlatformCaller.Answer answer = caller.post("/incontactapi/services/v31.0/agents/4711", "x=1", "");

            assertThat(answer.status()).isEqualTo(405);
        }
    }

    @Test
    void aSeededTenantIsStreamed() throws Exception {
        try (PlatformCaller caller = PlatformCaller.in("seed:7:1000")) {
            PlatformCaller.Answer answer = caller.get(31, "agents?top=10&skip=995");

            assertThat(answer.json().get("totalRecords")).isEqualTo(1000);
            assertThat(answer.list("agents")).hasSize(5);
            assertThat(caller.get(31, "teams").list("teams")).hasSize(3);
        }
    }
}
