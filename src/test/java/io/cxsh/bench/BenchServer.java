package io.cxsh.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.cxsh.simulator.Scenarios;
import io.cxsh.simulator.SimulatedTenant;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tenants of the simulator, their answers made beforehand, so that a figure shows the client and not the server. A tenant
 * of n agents stands below {@code /n}.
 */
final class BenchServer implements AutoCloseable {
    private static final Pattern EMAIL = Pattern.compile("\"email\":\"([^\"]+)\"");
    private static final String TOKEN =
            "{\"access_token\":\"bench\",\"token_type\":\"Bearer\",\"expires_in\":3600,\"scope\":\"agent:states:read\"}";

    private final HttpServer server;
    private final HttpsServer secure;
    private final Map<Integer, Tenant> tenants = new ConcurrentHashMap<>();
    private final Counts counts = new Counts(new AtomicInteger(), new AtomicInteger(), ConcurrentHashMap.newKeySet());

    /** All rows as they are sent, and those of each agent. */
    private record Tenant(ByteBuffer all, Map<String, List<String>> byEmail) {}

    /** What was asked since the start. */
    private record Counts(AtomicInteger tokens, AtomicInteger states, Set<InetSocketAddress> connections) {}

    /** How many requests for tokens and states came, over how many connections. */
    record Asked(int tokens, int states, int connections) {
        Asked since(Asked before) {
            return new Asked(tokens - before.tokens, states - before.states, connections - before.connections);
        }

        @Override
        public String toString() {
            return "%d states, %d token, %d connections".formatted(states, tokens, connections);
        }
    }

    private BenchServer(HttpServer server, HttpsServer secure) {
        this.server = server;
        this.secure = secure;
    }

    static BenchServer start(Certificate certificate) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        InetSocketAddress anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        BenchServer bench = new BenchServer(HttpServer.create(anywhere, 50), HttpsServer.create(anywhere, 50));
        bench.secure.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
        for (HttpServer one : List.of(bench.server, bench.secure)) {
            one.createContext("/", bench::answer);
            one.setExecutor(Executors.newCachedThreadPool());
            one.start();
        }
        return bench;
    }

    /** The same over TLS. */
    String secureBase(int agents) throws IOException {
        tenant(agents);
        return "https://127.0.0.1:" + secure.getAddress().getPort() + "/" + agents;
    }

    /** The address of a tenant of so many agents. */
    String base(int agents) throws IOException {
        tenant(agents);
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + agents;
    }

    /** Someone who is there. */
    String someone(int agents) throws IOException {
        return tenant(agents).byEmail().keySet().stream().sorted().findFirst().orElseThrow();
    }

    /** All rows of a tenant as a JSON list. */
    byte[] all(int agents) throws IOException {
        return tenant(agents).all().array();
    }

    private Tenant tenant(int agents) throws IOException {
        Tenant known = tenants.get(agents);
        if (known == null) {
            known = tenant(rows(agents));
            tenants.put(agents, known);
        }
        return known;
    }

    Asked asked() {
        return new Asked(
                counts.tokens().get(),
                counts.states().get(),
                counts.connections().size());
    }

    private static String rows(int agents) throws IOException {
        try (SimulatedTenant tenant = SimulatedTenant.start(Scenarios.seeded(7, agents), 0, InstantSource.system())) {
            String form = "grant_type=client_credentials&client_id=%s&client_secret=%s"
                    .formatted(tenant.clientId(), tenant.clientSecret());
            String answer = read(tenant.base() + "/oauth/token", form, "");
            String token = answer.replaceFirst(".*\"access_token\":\"([^\"]+)\".*", "$1");
            return read(tenant.base() + "/api/v2/agents/states", "", token);
        }
    }

    private static String read(String address, String form, String token) throws IOException {
        HttpURLConnection call = (HttpURLConnection) URI.create(address).toURL().openConnection();
        if (!token.isEmpty()) {
            call.setRequestProperty("Authorization", "Bearer " + token);
        }
        if (!form.isEmpty()) {
            call.setDoOutput(true);
            call.getOutputStream().write(form.getBytes(StandardCharsets.UTF_8));
        }
        return new String(call.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Tenant tenant(String list) {
        Map<String, List<String>> byEmail = new HashMap<>();
        for (String row : list.substring(1, list.length() - 1).split("(?<=}),(?=\\{)", -1)) {
            Matcher email = EMAIL.matcher(row);
            if (email.find()) {
                byEmail.computeIfAbsent(email.group(1), one -> new ArrayList<>())
                        .add(row);
            }
        }
        return new Tenant(ByteBuffer.wrap(list.getBytes(StandardCharsets.UTF_8)), byEmail);
    }

    private void answer(HttpExchange exchange) throws IOException {
        counts.connections().add(exchange.getRemoteAddress());
        exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        boolean token = path.endsWith("/oauth/token");
        (token ? counts.tokens() : counts.states()).incrementAndGet();
        byte[] body = token
                ? TOKEN.getBytes(StandardCharsets.UTF_8)
                : states(path, String.valueOf(exchange.getRequestURI().getRawQuery()));
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private byte[] states(String path, String query) throws IOException {
        Tenant tenant = tenant(Integer.parseInt(path.split("/", -1)[1]));
        Matcher email = Pattern.compile("email=([^&]+)").matcher(query);
        if (!email.find()) {
            return tenant.all().array();
        }
        String wanted = URLDecoder.decode(email.group(1), StandardCharsets.UTF_8);
        List<String> rows = tenant.byEmail().getOrDefault(wanted, List.of());
        return ("[" + String.join(",", rows) + "]").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
        secure.stop(0);
    }
}
