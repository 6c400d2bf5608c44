package io.cxsh;

import io.cxsh.table.PlainJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Has the JDK look for its HTTP classes, and Jackson make its tables, on the other core while the shell is put together.
 * Nothing is sent, and nobody waits for it.
 */
final class WarmUp implements Runnable {
    private static final byte[] ROW = "[{\"a\":\"b\"}]".getBytes(StandardCharsets.UTF_8);

    /** Begins, where there is another core. */
    static void begin() {
        if (Runtime.getRuntime().availableProcessors() > 1) {
            Thread thread = new Thread(new WarmUp(), "warm-up");
            thread.setDaemon(true);
            thread.start();
        }
    }

    @Override
    public void run() {
        try {
            // opened is not connected: finding the handler makes the JDK look into every jar
            HttpURLConnection unsent =
                    (HttpURLConnection) URI.create("http://127.0.0.1/").toURL().openConnection();
            unsent.setUseCaches(false);
            PlainJson.read(new ByteArrayInputStream(ROW));
        } catch (IOException | RuntimeException later) {
            Thread.currentThread().interrupt(); // the command itself will meet it, and say it
        }
    }
}
