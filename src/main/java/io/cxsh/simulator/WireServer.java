package io.cxsh.simulator;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * HTTP/1.1 on a loopback port. Written out here because the JDK's own server corrects what a scenario must get wrong:
 * the Date, the announced length, a body cut short.
 */
final class WireServer implements AutoCloseable {
    private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private final ServerSocket socket;
    private final InstantSource clock;
    private final Function<WireRequest, Reply> handler;
    private final ExecutorService connections = Executors.newCachedThreadPool(WireServer::daemon);

    WireServer(int port, InstantSource clock, Function<WireRequest, Reply> handler) throws IOException {
        this.socket = new ServerSocket(port, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        this.clock = clock;
        this.handler = handler;
        connections.execute(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        try {
            while (!socket.isClosed()) {
                Socket client = socket.accept();
                client.setTcpNoDelay(true);
                connections.execute(() -> serve(client));
            }
        } catch (IOException closed) {
            connections.shutdown();
        }
    }

    private void serve(Socket client) {
        try (client;
                BufferedInputStream in = new BufferedInputStream(client.getInputStream());
                OutputStream out = new BufferedOutputStream(client.getOutputStream(), 1 << 16)) {
            Optional<WireRequest> request = WireRequest.read(in, out);
            while (request.isPresent() && !socket.isClosed()) {
                boolean more = send(request.get(), handler.apply(request.get()), out);
                request = more ? WireRequest.read(in, out) : Optional.empty();
            }
        } catch (IOException gone) {
            Thread.currentThread().interrupt(); // the client has gone: this connection's thread ends
        }
    }

    /** Whether the connection can be used again. */
    private boolean send(WireRequest request, Reply reply, OutputStream out) throws IOException {
        boolean isChunked = reply.isStreamed() && !request.isOld();
        boolean isLast = request.isLast() || reply.isCutShort() || (reply.isStreamed() && !isChunked);
        StringBuilder head = new StringBuilder();
        head.append("HTTP/1.1 %d %s\r\n".formatted(reply.status(), reply.reason()));
        head.append("Date: ").append(DATE.format(clock.instant())).append("\r\n");
        reply.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        head.append(isChunked ? "Transfer-Encoding: chunked\r\n" : length(reply));
        head.append(isLast && !reply.isCutShort() ? "Connection: close\r\n" : "");
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        if (!request.isHead()) {
            write(reply.content(), isChunked, out);
        }
        out.flush();
        return !isLast;
    }

    private static void write(Reply.Content content, boolean isChunked, OutputStream out) throws IOException {
        if (isChunked) {
            try (Chunks chunks = new Chunks(out)) {
                content.write(chunks);
            }
        } else {
            content.write(out);
        }
    }

    /** A 204 tells no length, RFC 9110 section 8.6; where it is not known, the connection's end tells it. */
    private static String length(Reply reply) {
        if (reply.isStreamed()) {
            return "";
        }
        return reply.status() == 204 && reply.announced() == 0 ? "" : "Content-Length: " + reply.announced() + "\r\n";
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "simulated-tenant");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() throws IOException {
        socket.close();
        connections.shutdownNow();
    }

    /** Chunked transfer coding, RFC 9112 section 7.1. */
    private static final class Chunks extends OutputStream {
        private final OutputStream out;
        private final byte[] buffer = new byte[1 << 15];
        private int filled;

        Chunks(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            if (filled == buffer.length) {
                chunk();
            }
            buffer[filled++] = (byte) b;
        }

        private void chunk() throws IOException {
            if (filled > 0) {
                out.write((Integer.toHexString(filled) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(buffer, 0, filled);
                out.write('\r');
                out.write('\n');
                filled = 0;
            }
        }

        @Override
        public void close() throws IOException {
            chunk();
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }
}
