package io.cxsh.faults;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One connection of a faulty server, after it has read the request. */
final class Line {
    private static final int DRIP_MILLIS = 20;

    private final Socket socket;
    private final OutputStream out;
    private final CountDownLatch over;
    private final int count;

    /**
     * A connection.
     *
     * @param over falls when the test is done with the server
     * @param count how many requests this endpoint has had, this one included
     */
    Line(Socket socket, CountDownLatch over, int count) throws IOException {
        this.socket = socket;
        this.out = socket.getOutputStream();
        this.over = over;
        this.count = count;
    }

    int count() {
        return count;
    }

    /** Sends the text as UTF-8. */
    Line send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    Line send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
        return this;
    }

    /** Says nothing more, and does not hang up either, until the other side does. */
    void hold() throws IOException {
        socket.setSoTimeout(DRIP_MILLIS);
        while (over.getCount() > 0) {
            if (isGone()) {
                throw new EOFException("the other side hung up");
            }
        }
    }

    private boolean isGone() throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException stillThere) {
            return false;
        }
    }

    /** Sends the text byte by byte, again and again, for ever. */
    void drip(String text) throws IOException {
        try {
            while (true) {
                for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
                    out.write(one);
                    out.flush();
                    if (over.await(DRIP_MILLIS, TimeUnit.MILLISECONDS)) {
                        return;
                    }
                }
            }
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    /** Sends the text again and again, as fast as it goes. */
    void pour(String text) throws IOException {
        byte[] bytes = text.repeat(Math.max(1, 8192 / text.length())).getBytes(StandardCharsets.UTF_8);
        while (over.getCount() > 0) {
            out.write(bytes);
        }
    }

    /** Hangs up with a TCP reset. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }
}
