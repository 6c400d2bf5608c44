package io.cxsh.session.platform;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where the browser comes back to: a listener on 127.0.0.1 and a port of the system's choice (RFC 8252 section 7.3). It
 * takes the first redirect that carries the right state and turns everything else away, because any program and any
 * page on this machine can knock.
 */
final class LoopbackRedirect implements AutoCloseable {
    private static final String PATH = "/callback";

    private final HttpServer server;
    private final ExecutorService answering = Executors.newCachedThreadPool(LoopbackRedirect::daemon);
    private final BlockingQueue<Map<String, String>> redirects = new ArrayBlockingQueue<>(1);
    private final AtomicInteger turnedAway = new AtomicInteger();
    private final Pkce pkce;

    private LoopbackRedirect(HttpServer server, Pkce pkce) {
        this.server = server;
        this.pkce = pkce;
    }

    /** Begins to listen. */
    static LoopbackRedirect listening(Pkce pkce) throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        LoopbackRedirect listener =
                new LoopbackRedirect(HttpServer.create(new InetSocketAddress(loopback, 0), 0), pkce);
        listener.server.createContext("/", listener::answer);
        listener.server.setExecutor(listener.answering);
        listener.server.start();
        return listener;
    }

    /** The address to name in the authorization request. */
    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + PATH);
    }

    /** The parameters of the redirect; empty when none came in time. */
    Optional<Map<String, String>> await(Duration limit) throws InterruptedException {
        return Optional.ofNullable(redirects.poll(limit.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** How many redirects came with another state, or none. */
    int turnedAway() {
        return turnedAway.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean expected = exchange.getRequestMethod().equals("GET")
                && exchange.getRequestURI().getRawPath().equals(PATH);
        if (!expected) {
            say(exchange, 404, "This is cxsh, waiting for a sign-in. There is nothing else here.");
            return;
        }
        Map<String, String> parameters = parameters(exchange.getRequestURI().getRawQuery());
        if (!pkce.isState(parameters.getOrDefault("state", ""))) {
            turnedAway.incrementAndGet();
            say(exchange, 400, "This sign-in was not started by the cxsh that waits here. Nothing was done.");
            return;
        }
        try {
            say(exchange, 200, words(parameters));
        } finally {
            redirects.offer(parameters); // also when the browser hung up on our words
        }
    }

    private static String words(Map<String, String> parameters) {
        return parameters.containsKey("code")
                ? "Back to cxsh: this window can be closed."
                : "The sign-in did not succeed: cxsh tells why. This window can be closed.";
    }

    /** Of a repeated parameter, which RFC 6749 section 3.1 forbids, the first counts. */
    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String field : (query == null ? "" : query).split("&", -1)) {
            String[] parts = field.split("=", 2);
            parameters.putIfAbsent(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    private static void say(HttpExchange exchange, int status, String words) throws IOException {
        byte[] bytes = (words + "\n").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("Connection", "close");
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "sign-in");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        server.stop(0);
        answering.shutdownNow();
    }
}
