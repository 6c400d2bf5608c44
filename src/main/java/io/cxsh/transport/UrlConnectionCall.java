package io.cxsh.transport;

import io.cxsh.transport.TransportException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.HttpsURLConnection;
import org.jspecify.annotations.Nullable;

/** One call through the JDK's {@link HttpURLConnection}: no redirects, no cookies, no cache. */
final class UrlConnectionCall {
    private final Limits limits;
    private final EnvironmentProxy proxies;
    private final Optional<TrustFile> trust;
    private final AtomicLong received = new AtomicLong();
    private final Map<Thread, HttpURLConnection> waiting = new ConcurrentHashMap<>();
    private final Set<Thread> reading = ConcurrentHashMap.newKeySet();

    UrlConnectionCall(Limits limits, EnvironmentProxy proxies, Optional<TrustFile> trust) {
        this.limits = limits;
        this.proxies = proxies;
        this.trust = trust;
    }

    /** How many bytes of bodies came, decoded; it grows while one is read. */
    long received() {
        return received.get();
    }

    /** Sends and reads; blocks until the last byte, or a timeout between two of them. */
    RawAnswer send(String method, URI uri, List<Request.Header> headers, @Nullable String body)
            throws IOException, TransportException {
        HttpURLConnection connection = open(method, uri);
        for (Request.Header header : headers) {
            connection.setRequestProperty(header.name(), header.value());
        }
        if (body != null) {
            write(connection, body);
        }
        int status = status(connection);
        if (status < 0) {
            throw new IOException("Invalid Http response");
        }
        RawAnswer answer = answer(connection, status);
        if (status < 200) {
            // the answer that follows it on the line must not be taken for the next one's
            connection.disconnect();
        }
        return answer;
    }

    /**
     * Hangs up for a thread that still waits for a head, which no interruption ends. A body needs no such help: its
     * reader looks for the interruption at every read, and a silent one runs into the read timeout.
     */
    Runnable hangingUp(Thread caller) {
        HttpURLConnection stuck = waiting.remove(caller);
        return stuck == null ? () -> {} : stuck::disconnect;
    }

    /** Whether that thread has read the head of its answer, and now reads the body. */
    boolean hasHead(Thread caller) {
        return reading.contains(caller);
    }

    private int status(HttpURLConnection connection) throws IOException {
        waiting.put(Thread.currentThread(), connection);
        try {
            return connection.getResponseCode();
        } finally {
            waiting.remove(Thread.currentThread());
        }
    }

    private HttpURLConnection open(String method, URI uri) throws IOException, TransportException {
        Optional<String> problem = proxies.problem(uri);
        if (problem.isPresent()) {
            throw new TransportException(Kind.NOT_SENT, "not sent: " + problem.get());
        }
        Optional<ProxyAddress> proxy = proxies.named(uri);
        HttpURLConnection connection = (HttpURLConnection)
                uri.toURL().openConnection(proxy.map(ProxyAddress::proxy).orElse(Proxy.NO_PROXY));
        proxy.filter(named -> named.user() != null).map(ProxyLogin::new).ifPresent(connection::setAuthenticator);
        if (trust.isPresent() && connection instanceof HttpsURLConnection secure) {
            secure.setSSLSocketFactory(trust.get().sockets());
        }
        connection.setRequestMethod(method);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setConnectTimeout((int) limits.connect().toMillis());
        // later than the deadline around the call, which tells one story for every way of being late
        connection.setReadTimeout((int) limits.whole().plusSeconds(1).toMillis());
        return connection;
    }

    private static void write(HttpURLConnection connection, String body) throws IOException {
        connection.setDoOutput(true);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body.getBytes(StandardCharsets.UTF_8));
        }
    }

    private RawAnswer answer(HttpURLConnection connection, int status) throws IOException, TransportException {
        String reason = connection.getResponseMessage() == null ? "" : connection.getResponseMessage();
        InputStream stream = status >= 400 ? connection.getErrorStream() : connection.getInputStream();
        List<Request.Header> headers = headers(connection);
        if (stream == null) {
            return new RawAnswer(status, reason, headers, Body.of(""), null);
        }
        if (lengths(headers).size() > 1) {
            connection.disconnect();
            return new RawAnswer(status, reason, headers, Body.of(""), "sent with two different lengths");
        }
        boolean isWhole = false;
        try {
            BodyReader.Read read = body(stream, connection, status);
            isWhole = read.flaw() == null;
            return new RawAnswer(status, reason, headers, read.body(), read.flaw());
        } finally {
            if (isWhole) {
                stream.close();
            } else {
                // what is left on it would be taken for the next answer; once the stream is closed this does nothing
                connection.disconnect();
            }
        }
    }

    private BodyReader.Read body(InputStream stream, HttpURLConnection connection, int status)
            throws TransportException {
        reading.add(Thread.currentThread());
        try {
            return new BodyReader(limits.bytes(), received)
                    .read(stream, connection.getHeaderField("Content-Encoding"), announced(connection, status));
        } finally {
            reading.remove(Thread.currentThread());
        }
    }

    /** Where chunks tell the length, a Content-Length beside them is not to be believed (RFC 9112 section 6.3). */
    private static long announced(HttpURLConnection connection, int status) {
        boolean bodiless = status == 204 || status == 304 || status < 200;
        boolean chunked = connection.getHeaderField("Transfer-Encoding") != null;
        return bodiless ? 0 : chunked ? -1 : connection.getContentLengthLong();
    }

    private static Set<String> lengths(List<Request.Header> headers) {
        Set<String> lengths = new HashSet<>();
        for (Request.Header header : headers) {
            if (header.name().equalsIgnoreCase("Content-Length")) {
                for (String length : header.value().split(",", -1)) {
                    lengths.add(length.strip());
                }
            }
        }
        return lengths;
    }

    /** By position, because the JDK's map of them turns the order of repeated ones round. */
    private static List<Request.Header> headers(HttpURLConnection connection) {
        List<Request.Header> headers = new ArrayList<>();
        String value = connection.getHeaderField(0);
        for (int i = 0; value != null; value = connection.getHeaderField(++i)) {
            if (connection.getHeaderFieldKey(i) != null) {
                headers.add(new Request.Header(connection.getHeaderFieldKey(i), value));
            }
        }
        return headers;
    }
}
