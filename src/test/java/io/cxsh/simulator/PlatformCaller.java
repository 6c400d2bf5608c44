package io.cxsh.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who calls a simulated platform over HTTP, and a clock to turn. */
final class PlatformCaller implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-23T14:00:00.1234567Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    final SimulatedTenant tenant;
    final AtomicReference<Instant> clock = new AtomicReference<>(NOW);
    private @Nullable String token;

    PlatformCaller(Scenario scenario) throws IOException {
        InstantSource source = () -> Objects.requireNonNull(clock.get());
        tenant = SimulatedTenant.start(scenario, 0, source);
    }

    static PlatformCaller in(String scenario) throws Exception {
        return new PlatformCaller(Scenarios.named(scenario));
    }

    /** A world with such differences, each a key and its value. */
    static PlatformCaller world(Object... differences) throws Exception {
        Map<String, Object> world = new LinkedHashMap<>();
        for (int i = 0; i < differences.length; i += 2) {
            world.put(String.valueOf(differences[i]), differences[i + 1]);
        }
        return new PlatformCaller(new Scenario("test", "test", "platform", "explain x", List.of(), world));
    }

    record Answer(int status, String reason, Map<String, List<String>> headers, String body) {
        Map<?, ?> json() {
            return (Map<?, ?>) JSON.readValue(body, Object.class);
        }

        List<Object> list(String key) {
            return new ArrayList<>((List<?>) Objects.requireNonNull(json().get(key), body));
        }

        Map<?, ?> row(String key, int index) {
            return (Map<?, ?>) list(key).get(index);
        }

        String text(String key) {
            return String.valueOf(json().get(key));
        }

        String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }

        /** The middle of a token. */
        Map<?, ?> claims(String key) {
            String middle = text(key).split("\\.", -1)[1];
            return (Map<?, ?>) JSON.readValue(Base64.getUrlDecoder().decode(middle), Object.class);
        }
    }

    /** A data call with a good token; the path follows the version. */
    Answer get(int version, String path) throws IOException {
        if (token == null) {
            token = token(accessKey()).text("access_token");
        }
        return get("/incontactapi/services/v" + version + ".0/" + path, "Bearer " + token);
    }

    Answer get(String path, String authorization) throws IOException {
        return get(URI.create(tenant.base() + path), authorization);
    }

    static Answer get(URI address, String authorization) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setRequestProperty("Accept", "application/json");
        connection.setRequestProperty("Authorization", authorization);
        return answer(connection);
    }

    String accessKey() {
        return form("grant_type", "password", "username", tenant.accessKeyId(), "password", tenant.accessKeySecret());
    }

    /** The global sign-in with the client's own name and secret. */
    Answer token(String form) throws IOException {
        return token(form, tenant.clientId() + ":" + tenant.clientSecret());
    }

    Answer token(String form, String client) throws IOException {
        String basic = Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8));
        return post("/auth/token", form, "Basic " + basic);
    }

    Answer post(String path, String body, String authorization) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(tenant.base() + path).toURL().openConnection();
        connection.setDoOutput(true);
        if (!authorization.isEmpty()) {
            connection.setRequestProperty("Authorization", authorization);
        }
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body.getBytes(StandardCharsets.UTF_8));
        }
        return answer(connection);
    }

    static String form(String... pairs) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            form.append(form.isEmpty() ? "" : "&").append(pairs[i]).append('=');
            form.append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }

    private static Answer answer(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        try (InputStream body = status >= 400 ? connection.getErrorStream() : connection.getInputStream()) {
            return new Answer(
                    status,
                    String.valueOf(connection.getResponseMessage()),
                    connection.getHeaderFields(),
                    body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() throws IOException {
        tenant.close();
    }
}
