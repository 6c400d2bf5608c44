package io.cxsh.session.platform;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cxsh.transport.EnvironmentProxy;
import io.cxsh.transport.Limits;
import io.cxsh.transport.SafeCredentials;
import io.cxsh.transport.Transport;
import io.cxsh.transport.UnirestTransport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A sign-in service on loopback that answers each path as told; the last answer repeats. */
final class SignInService implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    static final String TOKEN_PATH = "/auth/token";
    private static final String DOCUMENT = "/.well-known/openid-configuration";

    private final HttpServer server;
    private final Map<String, Deque<Answer>> answers = new HashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    private record Answer(int status, String body, Map<String, String> headers) {}

    /** One request as it came. */
    record Asked(String method, URI uri, Map<String, List<String>> headers, String body) {
        String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> String.join(",", header.getValue()))
                    .findFirst()
                    .orElse("");
        }
    }

    SignInService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
        answering(
                DOCUMENT,
                200,
                "{\"token_endpoint\":\"{base}/auth/token\",\"authorization_endpoint\":\"{base}/auth/authorize?x=1\"}");
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The real transport, without retries. */
    Transport transport() {
        return new SafeCredentials(new UnirestTransport(
                Limits.DEFAULT, new EnvironmentProxy(Map.of()), Optional.empty(), "cxsh/test", () -> NOW));
    }

    OpenIdDiscovery discovery() {
        return new OpenIdDiscovery(transport(), base());
    }

    SignInService describing(String document) {
        answers.remove(DOCUMENT);
        return answering(DOCUMENT, 200, document);
    }

    /** One more answer for a path; {base} stands for this service's address. */
    SignInService answering(String path, int status, String body, String... header) {
        Map<String, String> headers = header.length == 0 ? Map.of() : Map.of(header[0], header[1]);
        answers.computeIfAbsent(path, none -> new ArrayDeque<>()).add(new Answer(status, body, headers));
        return this;
    }

    SignInService granting(String body) {
        return answering(TOKEN_PATH, 200, body);
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** The requests to one path. */
    List<Asked> asked(String path) {
        return asked.stream()
                .filter(request -> request.uri().getPath().equals(path))
                .toList();
    }

    private void serve(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(new Asked(
                exchange.getRequestMethod(), exchange.getRequestURI(), Map.copyOf(exchange.getRequestHeaders()), body));
        Deque<Answer> queue = answers.getOrDefault(exchange.getRequestURI().getPath(), new ArrayDeque<>());
        Answer answer = queue.isEmpty() ? new Answer(404, "{}", Map.of()) : queue.peek();
        if (queue.size() > 1) {
            queue.remove();
        }
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        byte[] bytes = answer.body().replace("{base}", base().toString()).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
