package io.cxsh.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Answers, right ones and the stuff of wrong ones. */
final class Wires {
    static final String TOKEN_VALUE = "t0k3n-4711";
    static final String SECRET = "s3cret/4711";
    static final String TOKEN =
            "{\"access_token\":\"" + TOKEN_VALUE + "\",\"expires_in\":3600,\"token_type\":\"Bearer\"}";
    static final String ROWS = "[{\"agentId\":\"7\",\"email\":\"ann@acme.example\",\"channel\":\"voice\","
            + "\"state\":{\"name\":\"Available\",\"type\":\"AVAILABLE\"},\"since\":\"2026-11-23T13:00:00Z\"}]";
    static final String PAGE = "<!DOCTYPE html><html><head><title>Sign in</title></head><body>Wi-Fi</body></html>";

    private Wires() {}

    /** A whole answer, the connection closed after it. */
    static Wire status(String statusLine, String body, String... headers) {
        return bytes(statusLine, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    static Wire ok(String body, String... headers) {
        return status("200 OK", body, headers);
    }

    /** A whole answer of any bytes. */
    static Wire bytes(String statusLine, byte[] body, String... headers) {
        String head =
                "HTTP/1.1 " + statusLine + "\r\n" + String.join("\r\n", headers) + (headers.length == 0 ? "" : "\r\n")
                        + "Content-Length: " + body.length + "\r\nConnection: close\r\n\r\n";
        return line -> line.send(head).send(body);
    }

    /** Exactly this text, then the end. */
    static Wire raw(String text) {
        return line -> line.send(text);
    }

    /** A head that promises that many bytes, and the text. */
    static String promising(int length, String text) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n" + text;
    }

    /** A chunked answer of exactly these chunks. */
    static Wire chunked(String chunks) {
        return raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n" + chunks);
    }

    static String chunk(String text) {
        return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static byte[] gzip(String plain) {
        return gzip(plain.getBytes(StandardCharsets.UTF_8));
    }
}
