package io.cxsh.bundle;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cxsh.cassette.ReplayTransport;
import io.cxsh.transport.Exchange;
import io.cxsh.transport.Request;
import io.cxsh.transport.TransportException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A bundle as a read-only HTTP API on loopback, for other programs: the n-th time a question is asked it gives the n-th
 * recorded answer, then the last one again; what was not recorded is 404 with the closest recorded request.
 */
public final class BundleServer implements AutoCloseable {
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST");
    private static final Pattern HERE = Pattern.compile("(?i)(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d+)?");

    private final HttpServer server;
    private final ReplayTransport replay;

    private BundleServer(HttpServer server, Recording recording) {
        this.server = server;
        this.replay = new ReplayTransport(recording.exchanges());
        this.replay.answerAgain(true);
    }

    /**
     * Starts serving.
     *
     * @param port on loopback; 0 for any free one
     * @throws IOException when the port cannot be had
     */
    public static BundleServer start(Recording recording, int port) throws IOException {
        InetSocketAddress loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        BundleServer serving = new BundleServer(HttpServer.create(loopback, 0), recording);
        serving.server.createContext("/", serving::answer);
        serving.server.start();
        return serving;
    }

    /** Its address. */
    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** Signing in changes nothing, so POST is let through to what was recorded of it; other methods change things. */
    private void answer(HttpExchange call) throws IOException {
        try (call) {
            call.getRequestBody().transferTo(OutputStream.nullOutputStream());
            if (!isAskedHere(call)) {
                send(call, 421, Json.bytes(Map.of("error", "not_this_host")));
            } else if (METHODS.contains(call.getRequestMethod())) {
                recorded(call);
            } else {
                call.getResponseHeaders().set("Allow", String.join(", ", METHODS));
                send(call, 405, Json.bytes(Map.of("error", "read_only")));
            }
        }
    }

    /** A web page's own host may resolve to this machine: its scripts shall not read what was recorded. */
    private static boolean isAskedHere(HttpExchange call) {
        String host = call.getRequestHeaders().getFirst("Host");
        return host == null || HERE.matcher(host).matches();
    }

    private void recorded(HttpExchange call) throws IOException {
        URI asked = base().resolve(call.getRequestURI());
        try {
            String method = isHead(call) ? "GET" : call.getRequestMethod();
            Exchange answer = replay.send(new Request(method, asked, List.of(), null, null));
            answer.header("Content-Type")
                    .ifPresent(type -> call.getResponseHeaders().set("Content-Type", type));
            send(call, answer.status(), answer.body().stream().readAllBytes());
        } catch (TransportException unrecorded) {
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("error", "not_recorded");
            error.put("message", unrecorded.getMessage());
            send(call, 404, Json.bytes(error));
        }
    }

    private static void send(HttpExchange call, int status, byte[] body) throws IOException {
        if (call.getResponseHeaders().getFirst("Content-Type") == null) {
            call.getResponseHeaders().set("Content-Type", "application/json");
        }
        boolean isBare = body.length == 0 || isHead(call);
        call.sendResponseHeaders(status, isBare ? -1 : body.length);
        if (!isBare) {
            call.getResponseBody().write(body);
        }
    }

    private static boolean isHead(HttpExchange call) {
        return call.getRequestMethod().equals("HEAD");
    }
}
