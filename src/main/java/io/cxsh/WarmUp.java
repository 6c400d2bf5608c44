package io.cxsh;

import io.cxsh.table.PlainJson;
import io.cxsh.transport.UnirestTransport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;

/**
 * Has the JDK look for its HTTP classes, Jackson make its tables, and TLS read whom it trusts, on the other core while the
 * shell is put together. Nothing is sent, and nobody waits for it.
 */
final class WarmUp implements Runnable {
    private static final byte[] ROW = "[{\"a\":\"b\"}]".getBytes(StandardCharsets.UTF_8);

    private final boolean secure;

    /**
     * One part of it.
     *
     * @param secure what TLS needs, else what every request needs
     */
    WarmUp(boolean secure) {
        this.secure = secure;
    }

    /** Begins, where there is another core. */
    static void begin(List<String> words, Map<String, String> environment) {
        UnirestTransport.prepare(); // what the JDK's classes read once, when they are loaded
        if (Runtime.getRuntime().availableProcessors() > 1) {
            if (isSecure(words, environment)) {
                new WarmUp(true).start();
            }
            new WarmUp(false).start();
        }
    }

    private void start() {
        Thread thread = new Thread(this, "warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        try {
            if (secure) {
                secure();
            } else {
                plain();
            }
        } catch (IOException | GeneralSecurityException | RuntimeException | LinkageError later) {
            Thread.currentThread().interrupt(); // the command itself will meet it, and say it
        }
    }

    /** Whether it is likely that a server is asked over TLS. */
    static boolean isSecure(List<String> words, Map<String, String> environment) {
        boolean asks = false;
        for (String word : words) { // a lambda here would be in no archive
            asks |= word.contains("states") || word.contains("explain");
        }
        return asks && !environment.getOrDefault("CXONE_API_BASE", "").startsWith("http:");
    }

    private static void plain() throws IOException {
        // opened is not connected: finding the handler makes the JDK look into every jar
        HttpURLConnection unsent =
                (HttpURLConnection) URI.create("http://127.0.0.1/").toURL().openConnection();
        unsent.setUseCaches(false);
        PlainJson.read(new ByteArrayInputStream(ROW));
    }

    /** A first message that goes nowhere: the trusted roots are read for it, and keys are made. */
    private static void secure() throws IOException, GeneralSecurityException {
        SSLEngine unsent = SSLContext.getDefault().createSSLEngine("127.0.0.1", 443);
        unsent.setUseClientMode(true);
        int room = unsent.getSession().getPacketBufferSize();
        unsent.wrap(ByteBuffer.allocate(0), ByteBuffer.allocate(room));
    }
}
