package io.cxsh.simulator;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
 * @param headers by name in small letters
 * @param parameters of the query, or of a form in the body; the first of a name counts
 * @param body as it was sent
 */
record WireRequest(
        String method, String path, Map<String, String> headers, Map<String, String> parameters, String body) {
    private static final int LONGEST_LINE = 64 * 1024;
    private static final int LONGEST_BODY = 1 << 20;

    /** Reads the next request of a connection; empty when the client has closed it. */
    static Optional<WireRequest> read(BufferedInputStream in) throws IOException {
        String first = line(in);
        String[] parts = first.split(" ", -1);
        if (parts.length < 3) {
            return Optional.empty();
        }
        Map<String, String> headers = headers(in);
        String[] target = parts[1].split("\\?", 2);
        Map<String, String> parameters = new LinkedHashMap<>();
        addPairs(parameters, target.length > 1 ? target[1] : "");
        String body = body(in, headers);
        addPairs(parameters, body);
        return Optional.of(new WireRequest(parts[0], target[0].replaceAll("/+", "/"), headers, parameters, body));
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
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private static String body(InputStream in, Map<String, String> headers) throws IOException {
        String length = headers.getOrDefault("content-length", "0");
        int bytes = length.matches("\\d{1,7}") ? Math.min(Integer.parseInt(length), LONGEST_BODY) : 0;
        return new String(in.readNBytes(bytes), StandardCharsets.UTF_8);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && b != '\n' && line.size() < LONGEST_LINE; b = in.read()) {
            line.write(b);
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
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
