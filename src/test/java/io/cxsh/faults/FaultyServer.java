package io.cxsh.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A tenant on raw sockets that does on each of its two endpoints whatever it is told, a thread a connection. */
final class FaultyServer implements AutoCloseable {
    /** The first byte of TLS; a plain server answers it like any nonsense. */
    private static final int HANDSHAKE = 0x16;

    private static final byte[] PLAIN = "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *(\\d+)");

    private final ServerSocket socket;
    private final Wire token;
    private final Wire data;
    private final String scheme;
    private final CountDownLatch hungUp = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger tokenRequests = new AtomicInteger();
    private final AtomicInteger dataRequests = new AtomicInteger();

    FaultyServer(Wire token, Wire data) throws IOException {
        this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), "http", token, data);
    }

    FaultyServer(ServerSocket socket, String scheme, Wire token, Wire data) {
        this.socket = socket;
        this.scheme = scheme;
        this.token = token;
        this.data = data;
        start("faulty-server", this::accept);
    }

    /** The address, as the program is told it. */
    String base() {
        return URI.create(scheme + "://127.0.0.1:" + port()).toString();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The requests that came, each with its body. */
    List<String> requests() {
        return new ArrayList<>(requests);
    }

    /** Waits until the program hangs up on an answer that is not whole, and tells whether it does. */
    boolean isHungUpOn(Duration within) throws InterruptedException {
        return hungUp.await(within.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                start("faulty-line", () -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            String request = request(client.getInputStream());
            if (request.isEmpty() || request.charAt(0) == HANDSHAKE) {
                client.getOutputStream().write(PLAIN);
                return;
            }
            requests.add(request);
            boolean signIn = request.startsWith("POST ");
            int count = (signIn ? tokenRequests : dataRequests).incrementAndGet();
            (signIn ? token : data).answer(new Line(client, over, count));
        } catch (IOException gone) {
            hungUp.countDown();
        }
    }

    private static String request(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int missing = Integer.MAX_VALUE;
        while (missing > 0) {
            int one = in.read();
            if (one < 0) {
                break;
            }
            bytes.write(one);
            if (bytes.size() == 1 && one == HANDSHAKE) {
                break;
            }
            missing = missing == Integer.MAX_VALUE ? rest(bytes, one) : missing - 1;
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    /** How many bytes are still to come, once the head is whole. */
    private static int rest(ByteArrayOutputStream bytes, int last) {
        String head = last == '\n' ? bytes.toString(StandardCharsets.ISO_8859_1) : "";
        if (!head.endsWith("\r\n\r\n")) {
            return Integer.MAX_VALUE;
        }
        Matcher length = LENGTH.matcher(head);
        return length.find() ? Integer.parseInt(length.group(1)) : 0;
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        over.countDown();
        socket.close();
    }
}
