package io.cxsh.canary;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cxsh.simulator.Scenarios;
import io.cxsh.simulator.SimulatedTenant;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The simulated tenant behind a door that plants values in it: other credentials, other people, tokens with private
 * claims; and that repeats credentials in rows, headers and errors, in several notations.
 */
public final class RepeatingTenant implements AutoCloseable {
    private static final Pattern TOKEN =
            Pattern.compile("\"(access_token|id_token|token|refresh_token|refreshToken)\"\\s*:\\s*\"([^\"]+)\"");

    private final SimulatedTenant tenant;
    private final HttpServer door;
    private final Planted planted;
    private final Map<String, String> real = new ConcurrentHashMap<>();
    private final List<String> issued = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger(1);

    private RepeatingTenant(SimulatedTenant tenant, Planted planted) throws IOException {
        this.tenant = tenant;
        this.planted = planted;
        door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        door.createContext("/", this::answer);
        door.start();
    }

    /** A tenant that plays a scenario and refuses the first sign-in. */
    public static RepeatingTenant start(String scenario, Planted planted) throws Exception {
        return new RepeatingTenant(
                SimulatedTenant.start(Scenarios.named(scenario), 0, InstantSource.system()), planted);
    }

    /** The settings that sign in here. */
    public Map<String, String> settings(String dialect) {
        Map<String, String> settings = new HashMap<>();
        tenant.variables(dialect).forEach((name, value) -> settings.put(name, value.replace(inside(), base())));
        settings.replace("CXONE_CLIENT_SECRET", planted.clientSecret());
        settings.replace("CXONE_ACCESS_KEY_ID", planted.keyId());
        settings.replace("CXONE_ACCESS_KEY_SECRET", planted.keySecret());
        return settings;
    }

    /** Every token that was given out. */
    public List<String> issued() {
        return issued;
    }

    private String base() {
        return "http://127.0.0.1:" + door.getAddress().getPort();
    }

    private String inside() {
        return tenant.base().toString();
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = call.getRequestURI().toString();
            boolean signsIn = call.getRequestMethod().equals("POST");
            call.getResponseHeaders().set("Set-Cookie", "sid=" + planted.cookie() + "; Path=/");
            call.getResponseHeaders().set("X-Agent", Canaries.base64(planted.email()));
            call.getResponseHeaders().set("X-Echo", encoded(repeated(call, body)));
            if (signsIn && refusals.getAndDecrement() > 0) {
                send(
                        call,
                        400,
                        "{\"error\":\"invalid_grant\",\"error_description\":\"%s\"}".formatted(repeated(call, body)));
            } else if (path.contains("Refused") || path.contains("/teams")) {
                send(call, 403, "{\"message\":\"%s may not: %s\"}".formatted(planted.email(), repeated(call, body)));
            } else if (path.contains("Broken")) {
                send(call, 500, "<html>%s &lt;%s&gt;</html>".formatted(repeated(call, body), planted.email()));
            } else {
                forward(call, body);
            }
        }
    }

    /** The credentials of a request, as a careless server quotes them. */
    private String repeated(HttpExchange call, String body) {
        String header = String.valueOf(call.getRequestHeaders().getFirst("Authorization"));
        String token = header.replaceFirst("^\\w+ ", "");
        return String.join(
                        " ",
                        header,
                        token,
                        Canaries.base64("x" + token),
                        Canaries.hex(token),
                        Canaries.otherCase(token),
                        encoded(planted.keySecret()),
                        Canaries.hex(planted.clientSecret()),
                        planted.cookie(),
                        body)
                .replace("\\", "\\\\")
                .replace("\"", "\\\"");
    }

    private void forward(HttpExchange call, String body) throws IOException {
        String path = unplanted(call.getRequestURI().toString());
        HttpURLConnection to =
                (HttpURLConnection) URI.create(inside() + path).toURL().openConnection();
        to.setRequestMethod(call.getRequestMethod());
        for (String name : List.of("Authorization", "Content-Type", "Accept")) {
            String value = call.getRequestHeaders().getFirst(name);
            if (value != null) {
                to.setRequestProperty(name, authorization(value));
            }
        }
        if (!body.isEmpty()) {
            to.setDoOutput(true);
            to.getOutputStream().write(unplanted(body).getBytes(StandardCharsets.UTF_8));
        }
        int status = to.getResponseCode();
        try (InputStream in = status < 400 ? to.getInputStream() : to.getErrorStream()) {
            String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            send(call, status, planted(text, repeated(call, "")));
        }
    }

    private String authorization(String value) {
        if (value.startsWith("Basic ")) {
            String pair = new String(Base64.getDecoder().decode(value.substring(6)), StandardCharsets.UTF_8);
            return "Basic " + Canaries.base64(pair.replace(planted.clientSecret(), tenant.clientSecret()));
        }
        return value.startsWith("Bearer ") ? "Bearer " + real.getOrDefault(value.substring(7), "none") : value;
    }

    /** A request as the tenant inside understands it. */
    private String unplanted(String text) {
        String inner = text;
        for (Map.Entry<String, String> token : real.entrySet()) {
            inner = both(inner, token.getKey(), token.getValue());
        }
        inner = both(inner, planted.keyId(), tenant.accessKeyId());
        inner = both(inner, planted.keySecret(), tenant.accessKeySecret());
        inner = both(inner, planted.clientSecret(), tenant.clientSecret());
        inner = both(inner, planted.email(), "ann.lee@acme.example");
        return inner.replace(planted.id(), "4711");
    }

    private static String both(String text, String from, String to) {
        return text.replace(from, to).replace(encoded(from), encoded(to));
    }

    private String planted(String answer, String repeated) {
        StringBuilder text = new StringBuilder();
        Matcher token = TOKEN.matcher(answer);
        while (token.find()) {
            token.appendReplacement(
                    text, Matcher.quoteReplacement("\"%s\":\"%s\"".formatted(token.group(1), token(token.group(2)))));
        }
        token.appendTail(text);
        return text.toString()
                .replace(inside(), base())
                .replace("ann.lee@acme.example", planted.email())
                .replaceAll("\\bAnn\\b", planted.first())
                .replaceAll("\\bLee\\b", planted.last())
                .replaceAll("\\b4711\\b", planted.id())
                .replace("\"agentId\":", "\"note\":\"" + repeated + "\",\"agentId\":");
    }

    /** A signed token gets private claims and another signature; any other becomes one that nobody has seen. */
    private String token(String inner) {
        List<String> parts = new ArrayList<>(List.of(inner.split("\\.", -1)));
        String outer = Canaries.hex(inner).substring(0, 8) + planted.signature();
        if (parts.size() == 3) {
            String claims = new String(Base64.getUrlDecoder().decode(parts.get(1)), StandardCharsets.UTF_8);
            String more = claims.replaceFirst(
                    "^\\{",
                    Matcher.quoteReplacement("{\"nickname\":\"%s\",\"given_name\":\"%s\",\"email\":\"%s\","
                            .formatted(planted.claim(), planted.first(), planted.email())));
            parts.set(1, Base64.getUrlEncoder().withoutPadding().encodeToString(more.getBytes(StandardCharsets.UTF_8)));
            parts.set(2, planted.signature());
            outer = String.join(".", parts);
        }
        real.put(outer, inner);
        issued.add(outer);
        return outer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange call, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        call.getResponseBody().write(bytes);
    }

    @Override
    public void close() throws IOException {
        door.stop(0);
        tenant.close();
    }
}
