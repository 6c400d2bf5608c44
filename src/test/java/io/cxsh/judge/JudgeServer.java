package io.cxsh.judge;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Plays one world on a loopback port. It writes every byte itself, because a ready-made server corrects the clock. */
final class JudgeServer implements AutoCloseable {
    private static final int LONGEST_QUIET = 20_000;

    private final ServerSocket socket;
    private final World world;
    private final Function<Asking, Canned> answers;
    private final AtomicInteger requests = new AtomicInteger();

    JudgeServer(World world) throws IOException {
        this(world, new Endpoints(world)::answer);
    }

    JudgeServer(World world, Function<Asking, Canned> answers) throws IOException {
        this.world = world;
        this.answers = answers;
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread accepting = new Thread(this::accept, "judge server");
        accepting.setDaemon(true);
        accepting.start();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + world.shape.path());
    }

    /** How many requests came in, sign-ins and repeated ones included. */
    int requests() {
        return requests.get();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                connection.setSoTimeout(LONGEST_QUIET);
                serve(connection);
            } catch (IOException gone) {
                // the client went away, or the judge is done with this world: neither is this server's trouble
            }
        }
    }

    private void serve(Socket connection) throws IOException {
        InputStream in = new BufferedInputStream(connection.getInputStream());
        String head = head(in);
        if (head.isEmpty()) {
            return;
        }
        requests.incrementAndGet();
        int length = Integer.parseInt(Asking.header(head, "Content-Length").orElse("0"));
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        write(connection.getOutputStream(), answers.apply(new Asking(head, body)));
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.write(next);
            if (next == '\n' && head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                return head.toString(StandardCharsets.ISO_8859_1);
            }
        }
        return "";
    }

    private void write(OutputStream out, Canned answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        boolean empty = answer.status().startsWith("204");
        boolean chunked = world.shape.chunked() && answer.cut() == 0 && !empty;
        StringBuilder head =
                new StringBuilder("HTTP/1.1 ").append(answer.status()).append("\r\n");
        head.append("Date: ").append(date(Instant.now().plus(world.ahead))).append("\r\n");
        answer.headers().forEach(line -> head.append(line).append("\r\n"));
        if (chunked) {
            head.append("Transfer-Encoding: chunked\r\n");
        } else if (!empty) {
            head.append("Content-Length: ").append(body.length + answer.cut()).append("\r\n");
        }
        head.append("Connection: close\r\n\r\n");
        out.write(head.toString().getBytes(StandardCharsets.UTF_8));
        out.write(chunked ? chunks(body) : body);
        out.flush();
    }

    private static byte[] chunks(byte[] body) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        for (int at = 0; at < body.length; at += 1000) {
            int size = Math.min(1000, body.length - at);
            chunks.writeBytes((Integer.toHexString(size) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            chunks.write(body, at, size);
            chunks.writeBytes(new byte[] {'\r', '\n'});
        }
        chunks.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return chunks.toByteArray();
    }

    /** A moment as HTTP writes it. */
    static String date(Instant moment) {
        return DateTimeFormatter.RFC_1123_DATE_TIME
                .format(moment.atOffset(ZoneOffset.UTC))
                .replace("+0000", "GMT");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
