package io.cxsh.api.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cxsh.api.ApiException;
import io.cxsh.api.Directory;
import io.cxsh.api.TenantData;
import io.cxsh.model.AgentId;
import io.cxsh.model.DirectoryEntry;
import io.cxsh.model.HistoryEntry;
import io.cxsh.model.LoginEntry;
import io.cxsh.model.Team;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformDataTest {
    private static final AgentId ANA = new AgentId("100001");
    private static final Instant FROM = Instant.parse("2026-01-15T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-01-16T00:00:00Z");
    private static final String PERSON = """
            {"agentId":100001,"userName":"ana","firstName":"Ana","middleName":"","lastName":"Diaz",
             "userId":"21eba984-c2c6-4b30-828e-0242ac110012","emailAddress":"ana@example.test","isActive":true,
             "teamId":200001,"teamName":"Support","reportToName":null,"lastLogin":"2026-01-15T13:00:01.1Z"}""";
    private static final String DIRECTORY = """
            {"businessUnitId":4500000,"lastPollTime":"2026-01-15T14:05:02.113Z","totalRecords":2,"hiddenAgents":1,
             "_links":{"self":"\u2026/agents?searchString=example","next":null,"previous":null},"agents":[%s]}""".formatted(PERSON);
    private static final DirectoryEntry ENTRY = new DirectoryEntry(
            ANA,
            "ana",
            "ana@example.test",
            "Ana",
            "Diaz",
            true,
            "200001",
            "Support",
            Instant.parse("2026-01-15T13:00:01.1Z"),
            Map.of("middleName", "", "userId", "21eba984-c2c6-4b30-828e-0242ac110012"));
    private final ScriptedTenant tenant = new ScriptedTenant();

    @Test
    void tellsWhoIsInTheDirectoryAndHowManyAreWithheld() throws Exception {
        Directory directory = data(DIRECTORY).directory(" ana & co ");

        assertThat(directory.entries()).containsExactly(ENTRY);
        assertThat(directory.hidden()).contains(1);
        assertThat(directory.exchange().number()).isEqualTo(1);
        assertThat(tenant.asked()).containsExactly("/agents?searchString=ana+%26+co");
    }

    @Test
    void asksOnWhereTheWithheldAloneDoNotMakeUpTheTotal() throws Exception {
        String first = DIRECTORY.replace("\"totalRecords\":2", "\"totalRecords\":3");
        String second = first.replace("100001", "100002");

        assertThat(data(first, second).directory("").entries()).hasSize(2);
        assertThat(tenant.asked()).containsExactly("/agents", "/agents?skip=1&top=1");
    }

    @Test
    void anEmptyDirectoryDoesNotSayHowManyAreWithheld() throws Exception {
        tenant.answers(204, "");

        Directory directory = data().directory("nobody");

        assertThat(directory.entries()).isEmpty();
        assertThat(directory.hidden()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"agents\":[%s]}", "{\"ResultSet\":{\"Agents\":[%s]}}", "{\"resultSet\":%s}", "[%s]", "%s"})
    void tellsOfOneAgentInAnyWrapping(String wrapping) throws Exception {
        assertThat(data(wrapping.formatted(PERSON)).agent(ANA).value()).isEqualTo(ENTRY);
        assertThat(tenant.asked()).containsExactly("/agents/100001");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|{\"agents\":[]}|an answer without an agent",
                "200|null|an answer without an agent",
                "200|{\"error\":\"busy\"}|an answer without an agent; it says: busy",
                "200|''|status 200 with an empty body, not a directory entry",
                "204|''|status 204 with an empty body, not a directory entry",
                "200|{\"agents\":|JSON that ends before it is complete"
            })
    void noAgentIsNotMadeUp(int status, String body, String message) {
        tenant.answers(status, body);

        assertThatThrownBy(() -> data().agent(ANA))
                .isInstanceOf(ApiException.class)
                .hasMessage(message);
    }

    @Test
    void whatTellsMoreThanOneAgentIsNotTakenApart() {
        tenant.answers(200, "{\"agentId\":\"" + "7".repeat(4 << 20) + "\"}");

        assertThatThrownBy(() -> data().agent(ANA)).hasMessage("4,194,318 bytes long, not a directory entry");
    }

    @ParameterizedTest
    @CsvSource({"403,AgentId or UserId is restricted", "404,AgentId or UserId does not exist"})
    void aRefusedAgentComesWithTheServersWords(int status, String reason) {
        tenant.answers(status, reason, "");

        ApiException fault = catchThrowableOfType(ApiException.class, () -> data().agent(ANA));

        assertThat(fault.kind()).isEqualTo(ApiException.Kind.REFUSED);
        assertThat(fault.serverSaid()).isEqualTo(reason);
        assertThat(fault.exchange())
                .hasValueSatisfying(exchange -> assertThat(exchange.status()).isEqualTo(status));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "1/../../x", "a b", "ana@example.test", "1?x=2"})
    void anIdThatCouldLeadElsewhereIsNotAskedFor(String id) {
        ApiException fault = catchThrowableOfType(ApiException.class, () -> data().agent(new AgentId(id)));

        assertThat(fault.kind()).isEqualTo(ApiException.Kind.UNTOLD);
        assertThat(tenant.sent()).isEmpty();
    }

    @Test
    void tellsAnAgentsStatesOldestFirst() throws Exception {
        String history = """
                {"totalRecords":2,"_links":{"self":"\u2026","next":null,"previous":null},"agentStateHistory":[
                 {"stateIndex":2,"startDate":"2026-01-15T13:00:05Z","agentId":100001,"agentStateId":4,
                  "agentStateName":"OutboundContact","mediaTypeId":4,"mediaTypeName":"Phone Call","duration":null},
                 {"stateIndex":1,"startDate":"2026-01-15T13:00:01.1Z","agentStateId":8,"agentStateName":"LoggedIn",
                  "mediaTypeId":null,"duration":4}]}""";

        var entries = data(history).stateHistory(ANA, FROM, TO).value();

        assertThat(entries).extracting(entry -> entry.state().state()).containsExactly("LoggedIn", "OutboundContact");
        assertThat(entries).extracting(entry -> entry.state().agentId()).containsExactly(ANA, ANA);
        assertThat(entries).extracting(entry -> entry.state().channel()).containsExactly(null, "voice");
        assertThat(entries).extracting(entry -> entry.duration()).containsExactly(Duration.ofSeconds(4), null);
        assertThat(tenant.asked())
                .containsExactly(
                        "/agents/100001/state-history?startDate=2026-01-15T00%3A00%3A00Z&endDate=2026-01-16T00%3A00%3A00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "4, PT4S",
        "'4', PT4S",
        "4.25, PT4.25S",
        "'PT1H4S', PT1H4S",
        "'P1D', PT24H",
        "'soon', ",
        "-1, ",
        "true, ",
        "'PX', "
    })
    void aDurationIsANumberOrIso8601(String sent, @Nullable Duration length) throws Exception {
        boolean isText = sent.matches(".*[A-Za-z].*") && !sent.equals("true");
        tenant.answers("{\"agentStateHistory\":[{\"agentStateId\":1,\"duration\":%s}]}"
                .formatted(isText ? "\"" + sent + "\"" : sent));

        HistoryEntry entry = data().stateHistory(new AgentId("1"), Instant.EPOCH, Instant.EPOCH)
                .value()
                .get(0);

        assertThat(entry.duration()).isEqualTo(length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"agents\":[{\"agentId\":1},{\"agentId\":2}]}",
                "{\"teams\":[{\"teamId\":7,\"agents\":[{\"agentId\":1},{\"agentId\":2}]}]}",
                "{\"teams\":{\"teamId\":7,\"agents\":[{\"agentId\":1},{\"agentId\":2}]}}",
                "{\"resultSet\":{\"Teams\":[{\"TeamId\":7,\"Agents\":[{\"AgentId\":1}]},{\"Agents\":[{\"AgentId\":2}]}]}}"
            })
    void membersStandAloneOrWithinTheirTeam(String body) throws Exception {
        tenant.answers(body);

        assertThat(data().members("7").value())
                .extracting(entry -> entry.agentId().value())
                .containsExactly("1", "2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"teams\":[{\"teamId\":7}]}", "{\"teams\":{}}", "{\"teams\":[{\"agents\":[{\"teamId\":7}]}]}"})
    void aTeamWithoutItsAgentsIsNoEmptyTeam(String body) {
        tenant.answers(body);

        assertThatThrownBy(() -> data().members("7"))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("has no agentId");
    }

    @Test
    void aListOfOneMayComeAsItsOnlyElement() throws Exception {
        tenant.answers("{\"agents\":{\"agentId\":\"1\",\"isActive\":\"true\"}}");

        assertThat(data().directory("").entries()).hasSize(1);
    }

    @Test
    void tellsAnAgentsLogins() throws Exception {
        String logins = """
                {"totalRecords":1,"_links":{"self":"\u2026","next":null,"previous":null},"agentLogins":[
                 {"stationPhoneNumber":"4005550101","stationId":7001,"stationName":"WFH-1",
                  "loginDate":"2026-01-15T13:00:01.1Z"}]}""";

        assertThat(data(logins).loginHistory(ANA, FROM, TO).value())
                .containsExactly(new LoginEntry(
                        Instant.parse("2026-01-15T13:00:01.1Z"),
                        "7001",
                        "WFH-1",
                        Map.of("stationPhoneNumber", "4005550101")));
        assertThat(tenant.asked().get(0)).startsWith("/agents/100001/login-history?startDate=");
    }

    @Test
    void tellsHowManyTheWholeDirectoryWithholds() throws Exception {
        tenant.answers(DIRECTORY).answers(204, "");

        assertThat(data().withheld().value()).contains(1);
        assertThat(data().withheld().value()).isEmpty();
        assertThat(tenant.asked()).containsExactly("/agents?top=1", "/agents?top=1");
    }

    @Test
    void tellsTheTeams() throws Exception {
        String teams =
                "{\"teams\":[{\"teamId\":200001,\"teamName\":\"Support\",\"isActive\":\"true\",\"agentCount\":3}]}";

        assertThat(data(teams).teams().value())
                .containsExactly(new Team("200001", "Support", true, Map.of("agentCount", 3)));
        assertThat(tenant.asked()).containsExactly("/teams");
    }

    @ParameterizedTest
    @CsvSource({
        "ServerTime,2021-07-21T13:38:15.3560573Z,2021-07-21T13:38:15.3560573Z",
        "serverTime,2021-07-21T13:38:15,2021-07-21T13:38:15Z"
    })
    void tellsTheServersTime(String key, String sent, Instant time) throws Exception {
        String body = "{\"%s\":\"%s\"}".formatted(key, sent);

        assertThat(data(body).serverTime().value()).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "[]", "{\"ServerTime\":\"soon\"}"})
    void noTimeIsNotMadeUp(String body) {
        assertThatThrownBy(() -> data(body).serverTime())
                .isInstanceOf(ApiException.class)
                .hasMessage("an answer without a time");
    }

    private TenantData data(String... bodies) {
        return tenant.answers(bodies).api().more().orElseThrow();
    }
}
