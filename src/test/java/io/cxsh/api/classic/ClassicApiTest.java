package io.cxsh.api.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cxsh.api.ApiException;
import io.cxsh.api.StatesAnswer;
import io.cxsh.model.AgentId;
import io.cxsh.model.AgentState;
import io.cxsh.model.Filter;
import io.cxsh.model.PlacedRow;
import io.cxsh.model.Query;
import io.cxsh.redaction.Secret;
import io.cxsh.session.Account;
import io.cxsh.session.SignIn;
import io.cxsh.session.TokenKeeper;
import io.cxsh.transport.Body;
import io.cxsh.transport.Exchange;
import io.cxsh.transport.Request;
import io.cxsh.transport.Transport;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassicApiTest {
    private static final String ANN = """
            {"agentId":4711,"email":"ann@acme.example","channel":"voice","skill":"vip",
             "state":{"name":"Available","type":"idle"},"since":"2026-11-23T09:58:40Z"}""";
    private final List<Request> sent = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();

    private record Answer(int status, String body) {}

    @Test
    void readsRowsAndKeepsWhatItDoesNotKnow() throws Exception {
        StatesAnswer answer = api("[" + ANN + "]").states(Query.ALL);

        assertThat(answer.current())
                .containsExactly(new PlacedRow(
                        new AgentState(
                                new AgentId("4711"),
                                "ann@acme.example",
                                "voice",
                                "Available",
                                "idle",
                                Instant.parse("2026-11-23T09:58:40Z"),
                                Map.of("skill", "vip")),
                        0));
    }

    @Test
    void sendsWhatTheServerFiltersAndFiltersTheRestItself() throws Exception {
        Query query = new Query(List.of(new Filter("email", "a+b@c.example"), new Filter("state", "wrapup")), false);

        StatesAnswer answer = api("[" + ANN + "]").states(query);

        assertThat(sent.get(1).uri()).hasToString("https://acme.example/api/v2/agents/states?email=a%2Bb%40c.example");
        assertThat(answer.current()).isEmpty();
        assertThat(answer.total()).isEqualTo(1);
        assertThat(answer.server()).containsExactly(new Filter("email", "a+b@c.example"));
        assertThat(answer.local()).containsExactly(new Filter("state", "wrapup"));
    }

    @Test
    void readsHistoryAsFurtherElements() throws Exception {
        String earlier = ANN.replace("Available", "Wrapup").replace("09:58", "09:01");

        StatesAnswer answer = api("[" + earlier + "," + ANN + "]").states(Query.ALL.withHistory(true));

        assertThat(sent.get(1).uri()).hasQuery("includeHistory=true");
        assertThat(answer.current()).extracting(PlacedRow::index).containsExactly(1);
        assertThat(answer.earlier()).extracting(row -> row.state().state()).containsExactly("Wrapup");
    }

    @Test
    void readsHistoryInsideARow() throws Exception {
        String nested = "[{\"agentId\":\"7\",\"channel\":\"chat\",\"history\":["
                + "{\"state\":{\"name\":\"LoggedOut\"},\"since\":\"2026-11-23T09:00:00+01:00\"}]}]";

        StatesAnswer answer = api(nested).states(Query.ALL.withHistory(true));

        assertThat(answer.current()).isEmpty();
        assertThat(answer.earlier()).singleElement().satisfies(row -> {
            assertThat(row.state().agentId().value()).isEqualTo("7");
            assertThat(row.state().since()).isEqualTo("2026-11-23T08:00:00Z");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|''|ODD|status 200 with an empty body, not a list of states",
                "204|''|ODD|status 204 with an empty body, not a list of states",
                "200|{}|ODD|an empty JSON object, not a list of states",
                "200|null|ODD|the JSON value null, not a list of states",
                "200|7|ODD|a single JSON value, not a list of states",
                "200|{\"agents\":[]}|ODD|a JSON object with the keys agents, not a list of states",
                "200|{\"error\":\"busy\"}|ODD|a JSON object with the keys error, not a list of states; it says: busy",
                "200|[{|ODD|JSON that ends before it is complete",
                "200|[]x|ODD|JSON with more text after its end",
                "200|[7]|ODD|a list whose element 1 is no agent state",
                "200|<html>sign in</html>|WEB_PAGE|a web page, not the API",
                "302|''|WEB_PAGE|'status 302, a redirect that names no target'",
                "403|{\"message\":\"no\"}|REFUSED|'forbidden (403): the token lacks a permission, usually the scope agent:states:read'",
                "404|{}|REFUSED|not found (404): check the tenant and the API's address"
            })
    void nothingElseIsAnEmptyList(int status, String body, ApiException.Kind kind, String message) {
        answers.add(new Answer(status, body));

        ApiException fault = catchThrowableOfType(ApiException.class, () -> api().states(Query.ALL));

        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault).hasMessage(message);
    }

    @Test
    void a401IsAnsweredOnceWithANewToken() throws Exception {
        answers.add(new Answer(401, "{}"));
        answers.add(new Answer(200, "[]"));

        assertThat(api().states(Query.ALL).current()).isEmpty();

        assertThat(sent)
                .extracting(request -> request.uri().getPath())
                .containsExactly("/oauth/token", "/api/v2/agents/states", "/oauth/token", "/api/v2/agents/states");
    }

    private ClassicApi api(String body) {
        answers.add(new Answer(200, body));
        return api();
    }

    private ClassicApi api() {
        Transport transport = request -> {
            sent.add(request);
            Answer answer = request.method().equals("POST")
                    ? new Answer(200, "{\"access_token\":\"t" + sent.size() + "\"}")
                    : answers.remove(0);
            return new Exchange(
                    sent.size(),
                    request,
                    answer.status(),
                    "",
                    List.of(),
                    Body.of(answer.body()),
                    null,
                    Instant.EPOCH,
                    Duration.ZERO);
        };
        Account account = new Account(
                URI.create("https://acme.example"), "acme", "me", Secret.of("s"), Set.of("agent:states:read"));
        TokenKeeper tokens = new TokenKeeper(new SignIn(account, transport), InstantSource.system());
        return new ClassicApi(transport, tokens, account.base());
    }
}
