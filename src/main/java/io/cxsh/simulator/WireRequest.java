package io.cxsh.simulator;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A request as it came.
 *
 * @param line the method, the path without escapes and double slashes, and the protocol
 * @param headers by name in small letters
 * @param parameters of the query, or of a form in the body; the first of a name counts
 * @param body as it was sent
 */
record WireRequest(Line line, Map<String, String> headers, Map<String, String> parameters, String body) {
    private static final String HEAD = "HEAD";

    /** What a request begins with. */
    record Line(String method, String path, String protocol) {}

    /** Reads the next request of a connection; empty when the client has closed it. */
    static Optional<WireRequest> read(BufferedInputStream in, OutputStream out) throws IOException {
        String[] parts = RequestBody.line(in).split(" ", -1);
        if (parts.length < 3) {
            return Optional.empty();
        }
        Map<String, String> headers = headers(in);
        // a client that takes this for a proxy sends the whole address
        String[] target = parts[1].replaceFirst("(?i)^https?://[^/?]*", "").split("\\?", 2);
        Map<String, String> parameters = new LinkedHashMap<>();
        addPairs(parameters, target.length > 1 ? target[1] : "");
        String body = RequestBody.read(in, out, headers);
        if (!isJson(headers)) {
            addPairs(parameters, body);
        }
        String path = decoded(target[0].replace("+", "%2B")).replaceAll("/+", "/");
        return Optional.of(new WireRequest(new Line(parts[0], path, parts[2]), headers, parameters, body));
    }

    private static boolean isJson(Map<String, String> headers) {
        return headers.getOrDefault("content-type", "").toLowerCase(Locale.ROOT).contains("json");
    }

    /** HEAD asks for what GET would bring, RFC 9110 section 9.3.2. */
    String method() {
        return isHead() ? "GET" : line.method();
    }

    /** Whether the answer is to have no body. */
    boolean isHead() {
        return line.method().equals(HEAD);
    }

    String path() {
        return line.path();
    }

    /** Whether the client speaks HTTP/1.0, which knows no chunks. */
    boolean isOld() {
        return line.protocol().equalsIgnoreCase("HTTP/1.0");
    }

    /** Whether the connection is to end after the answer. */
    boolean isLast() {
        String connection = header("connection").orElse(isOld() ? "close" : "");
        return connection.equalsIgnoreCase("close");
    }

    /** The address that the client came by; a name other than loopback's is not repeated. */
    String origin() {
        String host = header("host").orElse("");
        return "http://" + (host.matches("(?:localhost|127\\.0\\.0\\.1)(?::\\d{1,5})?") ? host : "127.0.0.1");
    }

    /** Whether the client came by that name. */
    boolean isFor(String host) {
        return origin().matches("http://" + Pattern.quote(host) + "(?::\\d+)?");
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = RequestBody.line(in); !line.isEmpty(); line = RequestBody.line(in)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private static void addPairs(Map<String, String> parameters, String text) {
        for (String pair : text.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            if (!parts[0].isEmpty()) {
                parameters.putIfAbsent(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
            }
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
