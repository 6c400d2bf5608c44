package io.cxsh.simulator;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A reply as the wire server sends it. */
final class Reply {
    private final int status;
    private final Content content;
    private final int length;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String reason = "";
    private int announced = -1;

    /** Writes a body. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    private Reply(int status, Content content, int length) {
        this.status = status;
        this.content = content;
        this.length = length;
        headers.put("Content-Type", "application/json; charset=utf-8");
    }

    /** A reply of known text. */
    static Reply text(int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new Reply(status, out -> out.write(bytes), bytes.length);
    }

    /** A reply that is written as it is made; its length is not known beforehand. */
    static Reply streamed(Content content) {
        return new Reply(200, content, -1);
    }

    Reply header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    Reply reason(String phrase) {
        reason = phrase;
        return this;
    }

    /** Announces another length than comes; below 0 the true one. */
    Reply announcing(int bytes) {
        announced = bytes;
        return this;
    }

    boolean isStreamed() {
        return length < 0;
    }

    boolean isCutShort() {
        return announced > length;
    }

    int status() {
        return status;
    }

    String reason() {
        return reason.isEmpty() ? standard(status) : reason;
    }

    Map<String, String> headers() {
        return headers;
    }

    int announced() {
        return announced < 0 ? length : announced;
    }

    Content content() {
        return content;
    }

    private static String standard(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 204 -> "No Content";
            case 302 -> "Found";
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 429 -> "Too Many Requests";
            case 503 -> "Service Unavailable";
            default -> "Status " + status;
        };
    }
}
