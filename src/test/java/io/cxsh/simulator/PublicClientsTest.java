package io.cxsh.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What published clients of the platform in other languages do on the wire, and cxsh does not. */
class PublicClientsTest {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private PlatformCaller caller;

    @BeforeEach
    void start() throws Exception {
        caller = PlatformCaller.in("platform-healthy");
    }

    @AfterEach
    void stop() throws Exception {
        caller.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"grant_type\":\"password\",\"username\":\"%s\",\"password\":\"%s\",\"scope\":\"\"}', application/json",
        "grant_type=password&username=%s&password=%s&scope=, application/x-www-form-urlencoded"
    })
    void theOlderSignInTakesJsonAndForms(String body, String type) throws Exception {
        String sent = body.formatted(
                escaped(type, caller.tenant.accessKeyId()), escaped(type, caller.tenant.accessKeySecret()));

        HttpResponse<String> granted =
                post("/InContactAuthorizationServer/Token", sent, type, "basic YXBwQHZlbmRvcjo0NTAwMDAw");

        Map<?, ?> token = json(granted);
        assertThat(token.get("token_type")).isEqualTo("bearer");
        assertThat(token.get("bus_no")).isEqualTo(4_500_000);
        URI states = URI.create(token.get("resource_server_base_uri") + "services/v11.0/agents/states");
        assertThat(PlatformCaller.get(states, token.get("token_type") + " " + token.get("access_token"))
                        .list("agentStates"))
                .hasSize(11);
    }

    @ParameterizedTest
    @CsvSource({"'', 401, invalid_client", "basic YTpi, 401, invalid_grant"})
    void theOlderSignInRefuses(String authorization, int status, String error) throws Exception {
        HttpResponse<String> refused = post(
                "/InContactAuthorizationServer/Token",
                "{\"grant_type\":\"password\",\"username\":\"x\"}",
                "application/json",
                authorization);

        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(json(refused).get("error")).isEqualTo(error);
    }

    @Test
    void theGlobalSignInTakesJsonWithTheClientInIt() throws Exception {
        String body =
                "{\"grant_type\":\"password\",\"username\":\"%s\",\"password\":\"%s\",\"client_id\":\"%s\",\"client_secret\":\"%s\"}"
                        .formatted(
                                caller.tenant.accessKeyId(),
                                caller.tenant.accessKeySecret(),
                                caller.tenant.clientId(),
                                caller.tenant.clientSecret());

        HttpResponse<String> granted = post("/auth/token", body, "application/json", "");

        assertThat(granted.statusCode()).isEqualTo(200);
        assertThat(json(granted).keySet().toString()).contains("access_token", "refresh_token", "id_token");
    }

    @Test
    void theIdTokenOpensTheDataCallsToo() throws Exception {
        String id = caller.token(caller.accessKey()).text("id_token");

        assertThat(caller.get("/inContactAPI/services/v17.0/agents/4711", "Bearer " + id)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theConfigurationWithoutATenantIsThatOfTheArea() throws Exception {
        Map<?, ?> told = caller.get("/.well-known/cxone-configuration", "").json();

        assertThat(told.get("area")).isEqualTo("na1");
        assertThat(told.get("api_endpoint")).isEqualTo(caller.tenant.base().toString());
        assertThat(told.get("tenantId")).isNull();
    }

    @Test
    void whoTheTokenStandsForAndTheKeysThatSignNothing() throws Exception {
        String token = caller.token(caller.accessKey()).text("access_token");

        assertThat(caller.get("/auth/userinfo", "Bearer " + token).text("name")).isEqualTo("sue.pike@acme.example");
        assertThat(caller.get("/auth/userinfo", "Bearer x").status()).isEqualTo(401);
        assertThat(caller.get("/auth/jwks", "").list("keys")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /auth/token, POST",
        "PUT, /authentication/v1/token/access-key, POST",
        "DELETE, /.well-known/openid-configuration, GET",
        "DELETE, /incontactapi/services/v31.0/agents/4711, 'GET, HEAD'",
        "OPTIONS, /incontactapi/services/v31.0/agents/states, 'GET, HEAD'"
    })
    void anotherMethodIsNotAllowedAndTheAllowedOneIsTold(String method, String path, String allowed) throws Exception {
        HttpResponse<String> refused = CLIENT.send(
                HttpRequest.newBuilder(at(path))
                        .header("Accept", "*/*")
                        .method(method, BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());

        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(refused.headers().firstValue("Allow")).hasValue(allowed);
        assertThat(json(refused).get("error_description")).isEqualTo("Method Not Allowed");
    }

    @ParameterizedTest
    @CsvSource({
        "agents/%34711, agents",
        "teams/200003, teams",
        "teams?searchString=nig&isActive=True, teams",
        "agents?isActive=1&isLocked=False&searchString=Ann+Lee&, agents",
        "permissions, permissions"
    })
    void pathsAndParametersAreReadAsTheyAreWritten(String path, String key) throws Exception {
        assertThat(caller.get(23, path).list(key)).isNotEmpty();
    }

    @Test
    void theMembersStandWithinTheirTeam() throws Exception {
        Map<?, ?> night = caller.get(20, "teams/200003/agents?").row("teams", 0);

        assertThat(night.get("teamId")).isEqualTo(200_003);
        assertThat((List<?>) night.get("agents")).hasSize(3);
    }

    @Test
    void theMembersStandInAListOfTheirOwnWhereTheSwitchSaysSo() throws Exception {
        try (PlatformCaller other = PlatformCaller.world("members", "agents")) {
            assertThat(other.get(31, "teams/200003/agents").list("agents")).hasSize(3);
        }
    }

    @Test
    void aPermissionHasThePublishedKeys() throws Exception {
        assertThat(caller.get(31, "permissions/4711")
                        .row("permissions", 0)
                        .keySet()
                        .toString())
                .isEqualTo("[BusinessUnitId, Key, Value]");
    }

    @ParameterizedTest
    @CsvSource({
        "4700, 404, 'Invalid agentId - ''4700'', Agent session not started'",
        "4711, 405, Method Not Allowed",
        "1, 404, Invalid agentId - '1'"
    })
    void aStateCannotBeChanged(String agent, int status, String words) throws Exception {
        String token = caller.token(caller.accessKey()).text("access_token");

        HttpResponse<String> refused = post(
                "/incontactapi/services/v31.0/agents/" + agent + "/state",
                "{\"state\":\"Available\"}",
                "application/json",
                "Bearer " + token);

        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(json(refused).get("error_description")).isEqualTo(words);
    }

    @Test
    void aPartnersUnitWithoutTrustIsAConflict() throws Exception {
        try (PlatformCaller other = PlatformCaller.world("untrustedUnits", List.of(4_500_009))) {
            PlatformCaller.Answer refused = other.get(31, "agents/states?reqBUIds=4500009");

            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.reason())
                    .isEqualTo("Failed Authorization (BU and Partner Tenant trusted relationship check)");
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23T13:00:00Z, 200", "2026-11-23T13:59:00Z, 204", "13/13/2017, 400"})
    void theStatesOfOneAgentSinceThen(String since, int status) throws Exception {
        assertThat(caller.get(31, "agents/4711/states?updatedSince=" + since).status())
                .isEqualTo(status);
    }

    @Test
    void aBodyInChunksAfterAGoAheadIsRead() throws Exception {
        byte[] form = caller.accessKey().getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(at("/auth/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", "Basic Y3hzaC1kZW1vOmRlbW8tc2VjcmV0")
                .expectContinue(true)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(form)))
                .build();

        assertThat(CLIENT.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }

    @Test
    void anAnswerToHeadHasNoBodyAndTheConnectionGoesOn() throws Exception {
        String said = raw("""
                HEAD /.well-known/openid-configuration HTTP/1.1
                Host: 127.0.0.1

                GET http://127.0.0.1/.well-known/cxone-configuration HTTP/1.1
                Host: 127.0.0.1
                Connection: close

                """);

        assertThat(said.split("HTTP/1.1 200 OK", -1)).hasSize(3);
        assertThat(said.indexOf('{')).isGreaterThan(said.lastIndexOf("HTTP/1.1 200 OK"));
        assertThat(said).contains("Connection: close");
    }

    @Test
    void anOldClientGetsNoChunks() throws Exception {
        String token = caller.token(caller.accessKey()).text("access_token");

        String said = raw("""
                GET /incontactapi/services/v31.0/agents?top=1 HTTP/1.0
                Accept: */*
                Authorization: Bearer %s

                """.formatted(token));

        assertThat(said).doesNotContain("Transfer-Encoding").endsWith("}");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), caller.tenant.base().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private URI at(String path) {
        return URI.create(caller.tenant.base() + path);
    }

    private HttpResponse<String> post(String path, String body, String type, String authorization) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path))
                .header("Content-Type", type)
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static String escaped(String type, String value) {
        return type.contains("json") ? value : value.replace("=", "%3D");
    }

    private static Map<?, ?> json(HttpResponse<String> response) {
        return (Map<?, ?>) PlatformJson.MAPPER.readValue(response.body(), Object.class);
    }
}
