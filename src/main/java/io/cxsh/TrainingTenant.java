package io.cxsh;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;

/** A tenant with many agents on this machine: it keeps connections, and packs its list as servers out there do. */
final class TrainingTenant implements AutoCloseable {
    private static final String TOKEN =
            "{\"access_token\":\"eyJhbGciOiJub25lIn0.eyJzdWIiOiJ0cmFpbmluZyJ9.bm9ib2R5\",\"token_type\":\"Bearer\",\"expires_in\":3600,\"scope\":\"agent:states:read\"}";
    private static final String ROW = """
            {"agentId":"%d","email":"a@b.example","firstName":"A","lastName":"B","channel":"voice",\
            "state":{"name":"Busy","type":"busy"},"since":"2026-11-23T14:00:00Z","teamId":"4","teamName":"T","stationId":"7"}""";
    private static final int AGENTS = 1000;

    private final ServerSocket socket;

    private TrainingTenant(ServerSocket socket) {
        this.socket = socket;
        Thread answers = new Thread(this::serve, "tenant");
        answers.setDaemon(true);
        answers.start();
    }

    static TrainingTenant plain() throws IOException {
        return new TrainingTenant(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()));
    }

    static TrainingTenant over(SSLContext context) throws IOException {
        return new TrainingTenant(
                context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress()));
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket person = socket.accept()) {
                InputStream in = new BufferedInputStream(person.getInputStream());
                while (answered(in, person.getOutputStream())) {
                    person.getOutputStream().flush();
                }
            } catch (IOException gone) {
                Thread.currentThread().interrupt(); // the person, or the training is over
            }
        }
    }

    /** Answers the next request; false when there is none. */
    private static boolean answered(InputStream in, OutputStream out) throws IOException {
        String first = line(in);
        int length = 0;
        for (String line = first; !line.isEmpty(); line = line(in)) {
            String header = line.toLowerCase(Locale.ROOT);
            length = header.startsWith("content-length:")
                    ? Integer.parseInt(header.substring(header.indexOf(':') + 1).strip())
                    : length;
        }
        in.skipNBytes(length);
        if (!first.isEmpty()) {
            out.write(first.startsWith("POST") ? token() : rows());
        }
        return !first.isEmpty();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int letter = in.read(); letter >= 0 && letter != '\n'; letter = in.read()) {
            line.append((char) letter);
        }
        return line.toString().strip();
    }

    private static byte[] token() {
        String head =
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + TOKEN.length() + "\r\n\r\n";
        return (head + TOKEN).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] rows() throws IOException {
        String list = IntStream.range(0, AGENTS).mapToObj(ROW::formatted).collect(Collectors.joining(",", "[", "]"));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(list.getBytes(StandardCharsets.US_ASCII));
        }
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        String head =
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n"
                        .formatted(packed.size());
        answer.write(head.getBytes(StandardCharsets.US_ASCII));
        packed.writeTo(answer);
        answer.write("\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return answer.toByteArray();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
