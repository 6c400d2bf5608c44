package io.cxsh;

import io.cxsh.table.PlainJson;
import io.cxsh.transport.TransportException;
import io.cxsh.transport.TrustFile;
import io.cxsh.transport.UnirestTransport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPublicKeySpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;

/**
 * Has the JDK look for its HTTP classes, Jackson make its tables, and TLS read whom it trusts, on the other core while the
 * shell is put together and the server thinks. Nothing is sent, and nobody waits for it.
 */
final class WarmUp implements Runnable {
    private static final byte[] ROW = "[{\"a\":\"b\"}]".getBytes(StandardCharsets.UTF_8);

    /** What is looked at when a certificate is checked: is the authority one that the JDK came with? */
    private static final String ANCHORS = "sun.security.util.AnchorCertificates";

    /** Two ones, in the form of a signature. */
    private static final byte[] SIGNATURE = {0x30, 6, 2, 1, 1, 2, 1, 1};

    /** What is made ready, each by itself. */
    enum Part {
        /** The JDK's HTTP client. */
        HTTP,
        /** Jackson. */
        JSON,
        /** The first message of TLS. */
        HELLO,
        /** The curve of a certificate with an EC key. */
        CURVE,
        /** Whom this Java trusts. */
        ROOTS,
        /** Whom every Java of its kind trusts. */
        ANCHORS
    }

    private final List<Part> parts;
    private final Map<String, String> environment;

    WarmUp(List<Part> parts, Map<String, String> environment) {
        this.parts = parts;
        this.environment = environment;
    }

    /** Begins, where there is another core; what is needed first comes first. */
    static void begin(List<String> words, Map<String, String> environment) {
        UnirestTransport.prepare(); // what the JDK's classes read once, when they are loaded
        if (Runtime.getRuntime().availableProcessors() <= 1) {
            return;
        }
        if (isSecure(words, environment)) {
            new WarmUp(List.of(Part.ROOTS, Part.ANCHORS), environment).start();
            new WarmUp(List.of(Part.HTTP, Part.HELLO, Part.CURVE, Part.JSON), environment).start();
        } else {
            new WarmUp(List.of(Part.HTTP), environment).start();
            new WarmUp(List.of(Part.JSON), environment).start();
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
            for (Part part : parts) {
                prepare(part);
            }
        } catch (IOException
                | ReflectiveOperationException
                | GeneralSecurityException
                | TransportException
                | RuntimeException
                | LinkageError later) {
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

    private void prepare(Part part)
            throws IOException, GeneralSecurityException, ReflectiveOperationException, TransportException {
        switch (part) {
            case HTTP -> http();
            case JSON -> PlainJson.read(new ByteArrayInputStream(ROW));
            case HELLO -> hello();
            case CURVE -> curve();
            case ROOTS -> roots();
            case ANCHORS -> Class.forName(ANCHORS); // a JDK without it has nothing to read
        }
    }

    private void roots() throws GeneralSecurityException, TransportException {
        Optional<TrustFile> more = TrustFile.named(environment);
        if (more.isPresent()) {
            more.get().sockets();
        } else {
            SSLContext.getDefault();
        }
    }

    private static void http() throws IOException {
        // opened is not connected: finding the handler makes the JDK look into every jar
        HttpURLConnection unsent =
                (HttpURLConnection) URI.create("http://127.0.0.1/").toURL().openConnection();
        unsent.setUseCaches(false);
    }

    /** Keys are made for a message that goes nowhere. It trusts nobody, so that no roots are waited for. */
    private static void hello() throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[0], null);
        SSLEngine unsent = context.createSSLEngine("127.0.0.1", 443);
        unsent.setUseClientMode(true);
        int room = unsent.getSession().getPacketBufferSize();
        unsent.wrap(ByteBuffer.allocate(0), ByteBuffer.allocate(room));
    }

    /** The JDK makes large tables for the first signature on secp256r1 that it checks: here one that nobody gave. */
    private static void curve() throws GeneralSecurityException {
        AlgorithmParameters named = AlgorithmParameters.getInstance("EC");
        named.init(new ECGenParameterSpec("secp256r1"));
        ECParameterSpec curve = named.getParameterSpec(ECParameterSpec.class);
        Signature check = Signature.getInstance("SHA256withECDSA");
        check.initVerify(KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(curve.getGenerator(), curve)));
        check.verify(SIGNATURE);
    }
}
