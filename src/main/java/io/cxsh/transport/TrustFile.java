package io.cxsh.transport;

import io.cxsh.transport.TransportException.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * More authorities that TLS trusts, beside those of this Java: the certificates of the PEM file that {@code SSL_CERT_FILE}
 * names, the variable that OpenSSL, curl and Python read. A company whose proxy opens TLS hands out such a file.
 *
 * @param file may be missing or broken, which is told when it is needed
 */
public record TrustFile(String file) {
    private static final String VARIABLE = "SSL_CERT_FILE";
    private static final int MOST_BYTES = 16 << 20;
    private static final Pattern CERTIFICATE =
            Pattern.compile("-----BEGIN CERTIFICATE-----[^-]++-----END CERTIFICATE-----");

    /** A file is read once: the next call's connection can be that of the one before only with the same factory. */
    private static final Map<String, SSLSocketFactory> READ = new HashMap<>();

    /** The file that an environment names. */
    public static Optional<TrustFile> named(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(VARIABLE))
                .filter(name -> !name.isBlank())
                .map(TrustFile::new);
    }

    /**
     * What makes connections that trust this file too.
     *
     * @throws TransportException of kind {@code NOT_SENT} when the file cannot be read, or no certificate is in it
     */
    public SSLSocketFactory sockets() throws TransportException {
        synchronized (READ) {
            SSLSocketFactory made = READ.get(file);
            if (made == null) {
                made = make();
                READ.put(file, made);
            }
            return made;
        }
    }

    private SSLSocketFactory make() throws TransportException {
        try {
            KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
            all.load(null, null);
            for (X509Certificate root : roots()) {
                all.setCertificateEntry("root-" + all.size(), root);
            }
            for (X509Certificate more : certificates()) {
                all.setCertificateEntry("more-" + all.size(), more);
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers(all), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException | IOException | InvalidPathException unreadable) {
            throw (TransportException) problem("cannot be read").initCause(unreadable);
        }
    }

    /** Whom this Java trusts by itself. */
    private static List<X509Certificate> roots() throws GeneralSecurityException {
        return Stream.of(managers(null))
                .filter(X509TrustManager.class::isInstance)
                .flatMap(manager -> Stream.of(((X509TrustManager) manager).getAcceptedIssuers()))
                .toList();
    }

    private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    /** Those that Java can read; a list of a whole system may have one that it cannot. */
    private List<X509Certificate> certificates() throws IOException, GeneralSecurityException, TransportException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<X509Certificate> read = new ArrayList<>();
        Matcher blocks = CERTIFICATE.matcher(text());
        while (blocks.find()) {
            certificate(factory, blocks.group()).ifPresent(read::add);
        }
        if (read.isEmpty()) {
            throw problem("has no certificate in PEM");
        }
        return read;
    }

    private static Optional<X509Certificate> certificate(CertificateFactory factory, String block) {
        byte[] bytes = block.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return Optional.of((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(bytes)));
        } catch (CertificateException odd) {
            return Optional.empty();
        }
    }

    private String text() throws IOException, TransportException {
        try (InputStream bytes = Files.newInputStream(Path.of(file))) {
            byte[] read = bytes.readNBytes(MOST_BYTES);
            if (read.length == MOST_BYTES) {
                throw problem("is too large");
            }
            return new String(read, StandardCharsets.ISO_8859_1);
        }
    }

    private static TransportException problem(String what) {
        return new TransportException(Kind.NOT_SENT, "not sent: the file that SSL_CERT_FILE names " + what);
    }
}
