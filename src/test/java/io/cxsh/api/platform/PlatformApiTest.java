package io.cxsh.api.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.cxsh.api.ApiException;
import io.cxsh.api.StatesAnswer;
import io.cxsh.model.AgentId;
import io.cxsh.model.AgentState;
import io.cxsh.model.Filter;
import io.cxsh.model.PlacedRow;
import io.cxsh.model.Query;
import io.cxsh.redaction.Secret;
import io.cxsh.session.Grant;
import io.cxsh.session.SignInException;
import io.cxsh.session.Token;
import io.cxsh.session.TokenKeeper;
import io.cxsh.transport.Request;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformApiTest {
    private static final String V23 = """
            {"agentStates":[
              {"agentId":100003,"agentStateId":2,"agentStateName":"Unavailable","contactId":null,"isAcw":true,
               "firstName":"Cy","lastName":"Moss","lastPollTime":"2026-01-15T14:05:02.113Z","mediaName":null,
               "mediaType":null,"startDate":"2026-01-15T13:58:40.72Z","teamId":200001,"teamName":"Support",
               "userName":"cy@example.test"},
              {"agentId":100004,"agentStateId":3,"agentStateName":"InboundContact","contactId":987654321,"isAcw":false,
               "firstName":"Di","lastName":"Park","mediaName":"Phone Call","mediaType":4,
               "startDate":"2026-01-15T13:58:40.72Z","teamId":200001,"teamName":"Support","userName":"di.park"}]}""";
    private static final String V34 = """
            {"totalRecords":2,"_links":{"self":"https://x.example/","next":null,"previous":null},
             "lastPollTime":"2026-01-15T14:05:02.113Z","agentStates":[
              {"agentId":100003,"agentStateId":2,"agentStateName":"Unavailable","firstName":"Cy","lastName":"Moss",
               "startDate":"2026-01-15T13:58:40.72Z","teamName":"Support","userName":"cy@example.test",
               "agentStateCategory":null,"isACW":true,"mediaTypeName":null,"mediaTypeId":null},
              {"agentId":100004,"agentStateId":3,"agentStateName":"InboundContact","isACW":false,
               "mediaTypeName":"Phone Call","mediaTypeId":4,"startDate":"2026-01-15T13:58:40.72Z"}]}""";
    private static final String PASCAL = """
            {"ResultSet":{"TotalRecords":"1","AgentStates":[
              {"AgentId":"100005","AgentStateId":"0","AgentStateName":null,"IsAcw":"False","MediaName":"WhatsApp",
               "StartDate":"2026-01-14T22:00:03.5000001"}]}}""";
    private final ScriptedTenant tenant = new ScriptedTenant();

    @Test
    void readsTheRowsOfAnOlderVersion() throws Exception {
        StatesAnswer answer = tenant.answers(V23).api().states(Query.ALL);

        assertThat(answer.current().get(0))
                .isEqualTo(new PlacedRow(
                        new AgentState(
                                new AgentId("100003"),
                                "cy@example.test",
                                null,
                                "Unavailable",
                                "ACW",
                                Instant.parse("2026-01-15T13:58:40.72Z"),
                                Map.of(
                                        "firstName",
                                        "Cy",
                                        "lastName",
                                        "Moss",
                                        "lastPollTime",
                                        "2026-01-15T14:05:02.113Z",
                                        "teamId",
                                        200001,
                                        "teamName",
                                        "Support",
                                        "userName",
                                        "cy@example.test")),
                        0,
                        1));
        assertThat(answer.current().get(1).index()).isEqualTo(1);
        AgentState second = answer.current().get(1).state();
        assertThat(second.channel()).isEqualTo("voice");
        assertThat(second.email()).isNull();
        assertThat(second.kind()).isEqualTo("InboundContact");
        assertThat(answer.total()).isEqualTo(2);
        assertThat(answer.pages()).isEqualTo(1);
    }

    @Test
    void readsTheRowsOfANewerVersion() throws Exception {
        StatesAnswer answer = tenant.answers(V34).api().states(Query.ALL);

        assertThat(answer.current()).extracting(row -> row.state().kind()).containsExactly("ACW", "InboundContact");
        assertThat(answer.current()).extracting(row -> row.state().channel()).containsExactly(null, "voice");
        assertThat(answer.current().get(1).state().more()).isEmpty();
    }

    @Test
    void readsKeysInAnyLetterCaseAndWithinAResultSet() throws Exception {
        StatesAnswer answer = tenant.answers(PASCAL).api().states(Query.ALL);

        assertThat(answer.current())
                .containsExactly(new PlacedRow(
                        new AgentState(
                                new AgentId("100005"),
                                null,
                                "whatsapp",
                                "LoggedOut",
                                "LoggedOut",
                                Instant.parse("2026-01-14T22:00:03.5000001Z"),
                                Map.of()),
                        0,
                        1));
    }

    @ParameterizedTest
    @CsvSource({
        "1,,email",
        "2,,fax",
        "3,,chat",
        "4,,voice",
        "5,,voicemail",
        "6,,workitem",
        "7,,sms",
        "8,,social",
        "9,,digital",
        ",Work Item,workitem",
        ",Facebook,facebook",
        "99,Line,line",
        "'\"4\"',,voice",
        "0,,",
        ",,"
    })
    void namesTheChannelByItsMedia(String id, String name, String channel) throws Exception {
        String quoted = name == null ? "null" : "\"" + name + "\"";
        String row = "[{\"agentId\":1,\"agentStateId\":3,\"mediaType\":%s,\"mediaName\":%s}]".formatted(id, quoted);

        StatesAnswer answer = tenant.answers(row).api().states(Query.ALL);

        assertThat(answer.current().get(0).state().channel()).isEqualTo(channel);
    }

    @ParameterizedTest
    @CsvSource({
        "0,LoggedOut",
        "1,Available",
        "2,Unavailable",
        "3,InboundContact",
        "4,OutboundContact",
        "5,InboundConsult",
        "6,OutboundConsult",
        "7,Dialer",
        "8,LoggedIn",
        "42,State 42",
        "null,Unknown"
    })
    void namesTheStateByItsIdWhereTheRowDoesNot(String id, String state) throws Exception {
        StatesAnswer answer = tenant.answers("[{\"agentId\":1,\"agentStateId\":" + id + "}]")
                .api()
                .states(Query.ALL);

        assertThat(answer.current().get(0).state().state()).isEqualTo(state);
    }

    @Test
    void sendsOnlyTheTimeAndAppliesTheOtherFiltersItself() throws Exception {
        List<Filter> filters = List.of(
                new Filter("since", "2026-01-15T13:00:00+01:00"),
                new Filter("team", "support"),
                new Filter("name", "cy moss"));
        Query query = new Query(filters, false);

        StatesAnswer answer = tenant.answers(V23).api().states(query);

        assertThat(tenant.asked()).containsExactly("/agents/states?updatedSince=2026-01-15T13%3A00%3A00%2B01%3A00");
        assertThat(tenant.sent().get(0).headers()).contains(new Request.Header("Accept", "application/json"));
        assertThat(answer.current())
                .extracting(row -> row.state().agentId().value())
                .containsExactly("100003");
        assertThat(answer.total()).isEqualTo(2);
        assertThat(answer.server()).containsExactly(filters.get(0));
        assertThat(answer.local()).containsExactly(filters.get(1), filters.get(2));
    }

    @ParameterizedTest
    @CsvSource({
        "agentId,100004,100004",
        "email,cy@example.test,100003",
        "channel,voice,100004",
        "state,unavailable,100003"
    })
    void narrowsAnAnswerByFiltersOfItsOwn(String field, String value, String id) throws Exception {
        PlatformApi api = tenant.answers(V23).api();

        StatesAnswer answer = api.narrowed(api.states(Query.ALL), new Query(List.of(new Filter(field, value)), false));

        assertThat(answer.current())
                .extracting(row -> row.state().agentId().value())
                .containsExactly(id);
        assertThat(tenant.asked()).hasSize(1);
    }

    @Test
    void queriesThatOnlyDifferInLocalFiltersAreOneRequest() {
        Query query =
                new Query(List.of(new Filter("agentId", "1"), new Filter("since", "2026-01-15T13:00:00Z")), false);

        assertThat(tenant.api().serverPart(query))
                .isEqualTo(query.keeping(filter -> filter.field().equals("since")));
        assertThat(tenant.api().serverPart(query.withHistory(true))).isEqualTo(query.withHistory(true));
    }

    @ParameterizedTest
    @CsvSource({
        "204,''",
        "200,[]",
        "200,'{\"agentStates\":[]}'",
        "200,'{\"agentStates\":null,\"totalRecords\":0}'",
        "200,'{\"totalRecords\":0}'"
    })
    void someAnswersAreNoRows(int status, String body) throws Exception {
        StatesAnswer answer = tenant.answers(status, body).api().states(Query.ALL);

        assertThat(answer.current()).isEmpty();
        assertThat(answer.exchange().status()).isEqualTo(status);
    }

    @Test
    void aBodyThatStatesItsLengthOfNothingIsNoRows() throws Exception {
        assertThat(tenant.answersNothing(200).api().states(Query.ALL).current()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|''|ODD|status 200 with an empty body, not a list of states",
                "200|{}|ODD|an empty JSON object, not a list of states",
                "200|{\"agentStates\":null}|ODD|a JSON object with the keys agentStates, not a list of states",
                "200|{\"agentStates\":[],\"agentStates\":[]}|ODD|a JSON object that has its list twice",
                "200|null|ODD|the JSON value null, not a list of states",
                "200|7|ODD|a single JSON value, not a list of states",
                "200|\"ok\"|ODD|a single JSON value, not a list of states",
                "200|' '|ODD|nothing but blanks, not a list of states",
                "200|{\"error\":\"busy\"}|ODD|a JSON object with the keys error, not a list of states; it says: busy",
                "200|{\"agents\":[],\"totalRecords\":1}|ODD|a JSON object with the keys agents, totalRecords, not a list of states",
                "200|{\"agentStates\":[{\"agentId\":1},|ODD|JSON that ends before it is complete",
                "200|{\"agentStates\":[]}x|ODD|JSON with more text after its end",
                "200|No known way to render data|ODD|text that is no JSON (near byte 0)",
                "200|[7]|ODD|a list whose element 1 is no agent state",
                "200|<html>sign in</html>|WEB_PAGE|a web page, not the API",
                "206|{}|ODD|'status 206, which is no list of states'",
                "302|''|WEB_PAGE|'status 302, a redirect that names no target'",
                "500|{}|REFUSED|the server failed (500)"
            })
    void nothingElseIsAnEmptyList(int status, String body, ApiException.Kind kind, String message) {
        tenant.answers(status, body);

        ApiException fault =
                catchThrowableOfType(ApiException.class, () -> tenant.api().states(Query.ALL));

        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault).hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Message", "details", "error_Description", "ERROR_DESCRIPTION", "Error"})
    void theServersWordsStandUnderAnyOfTheirKeys(String key) {
        tenant.answers(400, "{\"%s\":\"no such skill\"}".formatted(key));

        ApiException fault =
                catchThrowableOfType(ApiException.class, () -> tenant.api().states(Query.ALL));

        assertThat(fault.serverSaid()).isEqualTo("no such skill");
    }

    @ParameterizedTest
    @CsvSource({
        "400,Invalid Updated Since,the server does not accept the request (400)",
        "403,Security permissions prevent access to data,forbidden (403): the signed-in user may not see this",
        "404,Invalid Agent Id,not found (404): the API knows no such agent or address"
    })
    void aRefusalComesWithTheServersWords(int status, String reason, String message) {
        tenant.answers(status, reason, "");

        ApiException fault =
                catchThrowableOfType(ApiException.class, () -> tenant.api().states(Query.ALL));

        assertThat(fault).hasMessage(message);
        assertThat(fault.serverSaid()).isEqualTo(reason);
    }

    @Test
    void nothingInChunksIsNobodyToo() throws Exception {
        StatesAnswer answer = tenant.answersNothingInChunks(200).api().states(Query.ALL);

        assertThat(answer.total()).isZero();
    }

    @Test
    void a401IsAnsweredOnceWithANewToken() throws Exception {
        StatesAnswer answer = tenant.answers(401, "").answers(V23).api().states(Query.ALL);

        assertThat(answer.current()).hasSize(2);
        assertThat(tenant.authorizations()).containsExactly("Bearer token-1", "Bearer token-2");
    }

    @Test
    void aSecond401IsARefusal() {
        tenant.answers(401, "").answers(401, "");

        assertThatThrownBy(() -> tenant.api().states(Query.ALL))
                .hasMessage("the token was rejected (401), also a fresh one");
        assertThat(tenant.asked()).hasSize(2);
    }

    @Test
    void a401IsARefusalWhereNothingRenewsTheToken() {
        tenant.answers(401, "The token was revoked", "");
        Grant pasted = new Grant() {
            @Override
            public Token token() {
                return new Token(Secret.of("pasted"), ScriptedTenant.NOW, null, Set.of(), null, 0, null);
            }

            @Override
            public Token renewed(Token old) throws SignInException {
                throw new SignInException(SignInException.Kind.OVER, "rejected, and nothing renews it", null);
            }
        };
        PlatformApi api = new PlatformApi(
                tenant, new TokenKeeper(pasted, InstantSource.system()), () -> URI.create(ScriptedTenant.BASE));

        ApiException fault = catchThrowableOfType(ApiException.class, () -> api.states(Query.ALL));

        assertThat(fault).hasMessage("rejected, and nothing renews it");
        assertThat(fault.kind()).isEqualTo(ApiException.Kind.REFUSED);
        assertThat(fault.serverSaid()).isEqualTo("The token was revoked");
    }

    @Test
    void nothingIsSentWhileNobodyKnowsTheAddress() {
        PlatformApi api = new PlatformApi(
                tenant,
                new TokenKeeper(
                        () -> {
                            throw new AssertionError("no token is needed");
                        },
                        InstantSource.system()),
                () -> {
                    throw new SignInException(SignInException.Kind.UNREACHABLE, "no discovery", null);
                });

        assertThatThrownBy(() -> api.states(Query.ALL)).isInstanceOf(SignInException.class);
        assertThat(tenant.asked()).isEmpty();
    }

    @Test
    void asksForTheHistoryOfOneAgent() throws Exception {
        String past = """
                {"agentStateHistory":[
                  {"agentId":100003,"agentStateId":2,"agentStateName":"Unavailable","startDate":"2026-01-15T13:58:40.72Z"},
                  {"agentId":100003,"agentStateId":1,"agentStateName":"Available","startDate":"2026-01-15T13:20:00Z"},
                  {"agentId":100003,"agentStateId":8,"agentStateName":"LoggedIn","startDate":"2026-01-15T13:00:01.1Z"}]}""";
        Query query = new Query(List.of(new Filter("agentId", "100003"), new Filter("team", "support")), true);

        StatesAnswer answer = tenant.answers(V23, past).api().states(query);

        assertThat(tenant.asked())
                .containsExactly(
                        "/agents/states",
                        "/agents/100003/state-history?startDate=2026-01-14T14%3A05%3A02Z&endDate=2026-01-15T14%3A05%3A02Z");
        assertThat(answer.current()).hasSize(1);
        assertThat(answer.earlier())
                .as("oldest first, without the state that still holds, with the names of the current row")
                .extracting(row -> row.state().state(), row -> row.state().email())
                .containsExactly(tuple("LoggedIn", "cy@example.test"), tuple("Available", "cy@example.test"));
    }

    @ParameterizedTest
    @CsvSource({"email,cy@example.test", "agentId,cy"})
    void tellsNoHistoryOfManyAgents(String field, String value) {
        Query query = new Query(List.of(new Filter(field, value)), true);

        ApiException fault =
                catchThrowableOfType(ApiException.class, () -> tenant.api().states(query));

        assertThat(fault.kind()).isEqualTo(ApiException.Kind.UNTOLD);
        assertThat(fault).hasMessageContaining("this API tells the history of one agent only");
        assertThat(tenant.asked()).isEmpty();
    }
}
