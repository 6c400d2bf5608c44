package io.cxsh.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SimulatedTenantTest {
    private static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");

    static List<String> names() {
        return Scenarios.names();
    }

    private record Answer(int status, Map<String, List<String>> headers, String body) {
        int rows() {
            return body.split("\"agentId\"", -1).length - 1;
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyScenarioIsShortAndComplete(String name) throws Exception {
        Scenario scenario = Scenarios.named(name);
        Path file = Path.of("src/main/resources/scenarios", name + ".yaml");

        assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(40);
        assertThat(scenario.summary()).isNotBlank().isNotEqualTo("null");
        assertThat(scenario.question()).startsWith("explain");
        SimulatedTenant.start(scenario, 0, InstantSource.system()).close();
    }

    @Test
    void everyFileIsNamed() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/scenarios"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                            .filter(name -> !name.equals("standard")))
                    .containsExactlyInAnyOrderElementsOf(names());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|10",
                "?agentId=4711|1",
                "?email=ann.lee@acme.example|1",
                "?email=Ann.Lee@acme.example|0",
                "?email=bob.ray%40acme.example|2",
                "?channel=chat|4",
                "?agentId=4712&channel=chat|1",
                "?since=2026-11-23T13:59:00Z|0",
                "?since=2026-11-23T13:55:00|4",
                "?since=2026-11-23T14:55:00%2B01:00|4",
                "?includeHistory=true&agentId=4711|3",
                "?unknown=1|10"
            })
    void filters(String query, int rows) throws Exception {
        try (SimulatedTenant tenant = started("healthy")) {
            assertThat(states(tenant, query == null ? "" : query).rows()).isEqualTo(rows);
        }
    }

    @Test
    void refusesATimeThatIsNone() throws Exception {
        try (SimulatedTenant tenant = started("healthy")) {
            assertThat(states(tenant, "?since=yesterday").status()).isEqualTo(400);
        }
    }

    @Test
    void needsAToken() throws Exception {
        try (SimulatedTenant tenant = started("healthy")) {
            Answer answer = get(tenant.base().resolve("/api/v2/agents/states"), "forged");

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.body()).contains("invalid_token");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "client_id=x&client_secret=demo-secret&grant_type=client_credentials|401|invalid_client",
                "client_id=cxsh-demo&client_secret=demo-secret&grant_type=password|400|unsupported_grant_type",
                "client_id=cxsh-demo&client_secret=demo-secret&grant_type=client_credentials&scope=root|400|invalid_scope"
            })
    void refusesBadSignIns(String form, int status, String error) throws Exception {
        try (SimulatedTenant tenant = started("healthy")) {
            Answer answer = post(tenant.base().resolve("/oauth/token"), form);

            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.body()).contains(error);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "forbidden,403",
        "token-rejected,401",
        "wrong-host,404",
        "rate-limited,429",
        "service-error,503",
        "empty-body,200",
        "not-a-list,200"
    })
    void playsItsFault(String scenario, int status) throws Exception {
        try (SimulatedTenant tenant = started(scenario)) {
            assertThat(states(tenant, "").status()).isEqualTo(status);
        }
    }

    @Test
    void twoScenariosAtOnce() throws Exception {
        Scenario both = Scenarios.named("wrong-channel+state-filter");

        assertThat(both.question()).isEqualTo("explain ann.lee@acme.example --channel voice --state Available");
        assertThat(both.truth()).containsExactly("CX301", "CX309");
        assertThatThrownBy(() -> Scenarios.named("demo+nonsense")).hasMessageStartingWith("no scenario nonsense;");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 100_000})
    void aSeededTenantIsTheSameEachTime(int agents) throws Exception {
        Scenario scenario = Scenarios.seeded(7, agents);
        try (SimulatedTenant one = SimulatedTenant.start(scenario, 0, InstantSource.fixed(NOW));
                SimulatedTenant two = SimulatedTenant.start(scenario, 0, InstantSource.fixed(NOW))) {
            Answer answer = states(one, "");

            assertThat(answer.rows()).isGreaterThanOrEqualTo(agents);
            assertThat(states(two, "").body()).isEqualTo(answer.body());
        }
    }

    @Test
    void writesTheTimesOfAQuestionAsAPersonThereWould() throws Exception {
        Scenario zone = Scenarios.named("wrong-zone");

        assertThat(zone.questionAt(NOW, ZoneId.of("Asia/Tokyo"))).endsWith("--since 2026-11-23T22:30:00");
        assertThat(Scenarios.named("since-unchanged").questionAt(NOW, ZoneOffset.UTC))
                .endsWith("--since 2026-11-23T13:50:00Z");
    }

    @Test
    void closingEndsIt() throws Exception {
        SimulatedTenant tenant = started("healthy");
        tenant.close();

        assertThatThrownBy(() -> states(tenant, "")).isInstanceOf(IOException.class);
    }

    private static SimulatedTenant started(String name) throws Exception {
        return SimulatedTenant.start(Scenarios.named(name), 0, InstantSource.fixed(NOW));
    }

    private static Answer states(SimulatedTenant tenant, String query) throws IOException {
        String form = "grant_type=client_credentials&client_id=%s&client_secret=%s&scope=agent:states:read"
                .formatted(tenant.clientId(), tenant.clientSecret());
        String body = post(tenant.base().resolve("/oauth/token"), form).body();
        String token = body.replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
        return get(URI.create(tenant.base() + "/api/v2/agents/states" + query), token);
    }

    private static Answer get(URI uri, String token) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + token);
        return answer(connection);
    }

    private static Answer post(URI uri, String form) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setDoOutput(true);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(form.getBytes(StandardCharsets.UTF_8));
        }
        return answer(connection);
    }

    private static Answer answer(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        try (InputStream body = status >= 400 ? connection.getErrorStream() : connection.getInputStream()) {
            return new Answer(
                    status, connection.getHeaderFields(), new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
