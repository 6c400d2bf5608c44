package io.cxsh.transport;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that writes exactly the bytes it is told, one answer a connection; the last answer repeats. */
public final class RawServer implements AutoCloseable {
    private final ServerSocket socket;
    private final List<Answer> answers;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    /** Writes one answer. */
    @FunctionalInterface
    public interface Answer {
        void write(OutputStream out) throws IOException;
    }

    public RawServer(Answer... answers) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.answers = List.of(answers);
        Thread thread = new Thread(this::serve, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** An answer with its headers, the connection closed after it. */
    public static Answer answer(String statusLine, String body, String... headers) {
        return out -> {
            StringBuilder head = new StringBuilder("HTTP/1.1 " + statusLine + "\r\n");
            for (String header : headers) {
                head.append(header).append("\r\n");
            }
            if (!String.join(",", headers).contains("Content-Length")) {
                head.append("Content-Length: ").append(bytes(body).length).append("\r\n");
            }
            out.write(bytes(head + "Connection: close\r\n\r\n"));
            out.write(bytes(body));
        };
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
    }

    /** The heads of the requests that came, each as one text. */
    public List<String> requests() {
        return new ArrayList<>(requests);
    }

    private void serve() {
        for (int i = 0; !socket.isClosed(); i++) {
            try (Socket client = socket.accept()) {
                requests.add(head(client));
                answers.get(Math.min(i, answers.size() - 1)).write(client.getOutputStream());
                client.getOutputStream().flush();
            } catch (IOException closed) {
                requests.add("closed: " + closed.getMessage());
            }
        }
    }

    private static String head(Socket client) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        StringBuilder head = new StringBuilder();
        for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
            head.append(line).append('\n');
        }
        int length = head.toString()
                .lines()
                .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
        for (int i = 0; i < length; i++) {
            head.append((char) reader.read());
        }
        return head.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
