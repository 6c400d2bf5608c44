package io.cxsh.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One call through the JDK's {@link HttpURLConnection}: no redirects, no cookies, no cache. */
final class UrlConnectionCall {
    private final Limits limits;
    private final EnvironmentProxy proxies;

    UrlConnectionCall(Limits limits, EnvironmentProxy proxies) {
        this.limits = limits;
        this.proxies = proxies;
    }

    /** Sends and reads; blocks until the last byte, or a timeout between two of them. */
    RawAnswer send(String method, URI uri, List<Request.Header> headers, @Nullable String body)
            throws IOException, TransportException {
        HttpURLConnection connection = open(method, uri);
        headers.forEach(header -> connection.setRequestProperty(header.name(), header.value()));
        if (body != null) {
            write(connection, body);
        }
        int status = connection.getResponseCode();
        if (status < 0) {
            throw new IOException("Invalid Http response");
        }
        return answer(connection, status);
    }

    private HttpURLConnection open(String method, URI uri) throws IOException {
        Proxy proxy = proxies.forUri(uri);
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection(proxy);
        connection.setRequestMethod(method);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setConnectTimeout((int) limits.connect().toMillis());
        connection.setReadTimeout((int) limits.whole().toMillis());
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
        if (stream == null) {
            return new RawAnswer(status, reason, headers(connection), Body.of(""), null);
        }
        BodyReader.Read read = new BodyReader(limits.bytes())
                .read(stream, connection.getHeaderField("Content-Encoding"), announced(connection, status));
        return new RawAnswer(status, reason, headers(connection), read.body(), read.flaw());
    }

    private static long announced(HttpURLConnection connection, int status) {
        boolean bodiless = status == 204 || status == 304 || status < 200;
        return bodiless ? 0 : connection.getContentLengthLong();
    }

    private static List<Request.Header> headers(HttpURLConnection connection) {
        List<Request.Header> headers = new ArrayList<>();
        for (Map.Entry<String, List<String>> field :
                connection.getHeaderFields().entrySet()) {
            if (field.getKey() != null) {
                field.getValue().forEach(value -> headers.add(new Request.Header(field.getKey(), value)));
            }
        }
        return headers;
    }
}
