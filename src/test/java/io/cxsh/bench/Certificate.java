package io.cxsh.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate for loopback, made by the JDK's keytool for one run.
 *
 * @param folder where its files are
 */
record Certificate(Path folder) {
    private static final String PASSWORD = "bench-bench";

    static Certificate in(Path folder) throws IOException, InterruptedException {
        Certificate certificate = new Certificate(folder);
        certificate.keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "san=ip:127.0.0.1");
        certificate.keytool("-exportcert", "-rfc", "-file", certificate.pem());
        return certificate;
    }

    private void keytool(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(words));
        command.addAll(List.of("-alias", "bench", "-keystore", store(), "-storepass", PASSWORD));
        Path said = folder.resolve("keytool");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("keytool: " + Files.readString(said));
        }
    }

    SSLContext context() throws IOException {
        try (InputStream in = Files.newInputStream(Path.of(store()))) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD.toCharArray());
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException broken) {
            throw new IOException(broken);
        }
    }

    /** What makes Python and Java trust it. */
    Map<String, String> trusted() {
        String options = "-Djavax.net.ssl.trustStore=%s -Djavax.net.ssl.trustStorePassword=%s";
        return Map.of(
                "SSL_CERT_FILE",
                pem(),
                "REQUESTS_CA_BUNDLE",
                pem(),
                "JDK_JAVA_OPTIONS",
                options.formatted(store(), PASSWORD));
    }

    private String store() {
        return folder.resolve("tls.p12").toString();
    }

    private String pem() {
        return folder.resolve("tls.pem").toString();
    }
}
