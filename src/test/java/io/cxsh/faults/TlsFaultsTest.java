package io.cxsh.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.faults.Mode.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS that is not to be trusted, and the two schemes mistaken for each other: nothing is sent. */
@Timeout(60)
class TlsFaultsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final List<String> STATES = List.of("states");
    private static final List<String> EXPLAIN = List.of("explain", "ann@acme.example", "--format", "json");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"untrusted,-1d", "expired,-400d"})
    void sendsNothingToACertificateThatIsNotTrusted(String name, String start) throws Exception {
        ServerSocket socket = tls(certificate(name, start));
        try (FaultyServer server = new FaultyServer(socket, "https", Wires.ok(Wires.TOKEN), Wires.ok("[]"))) {
            Outcome outcome = new Outcome(3, "its certificate is not trusted");
            promise().run(STATES, server, outcome);
            promise().run(EXPLAIN, server, outcome);

            assertThat(server.requests()).isEmpty();
        }
    }

    /** As behind a company's proxy that opens TLS: its authority is in no JDK, but in a file among others. */
    @Test
    void trustsWhomTheFileOfTheEnvironmentHasToo() throws Exception {
        ServerSocket socket = tls(certificate("own", "-1d"));
        Path file = Files.writeString(folder.resolve("more.pem"), """
                # Label: "Some Root - R1"
                -----BEGIN CERTIFICATE-----
                c3RhbGU=
                -----END CERTIFICATE-----
                """ + pem("own"));
        try (FaultyServer server = new FaultyServer(socket, "https", Wires.ok(Wires.TOKEN), Wires.ok("[]"))) {
            promise(Map.of("SSL_CERT_FILE", "")).run(STATES, server, new Outcome(3, "SSL_CERT_FILE can name"));
            promise(Map.of("SSL_CERT_FILE", file.toString())).run(STATES, server, new Outcome(0, "0 rows"));
        }
    }

    @Test
    void theFileOfTheEnvironmentMakesNoOtherCertificateTrusted() throws Exception {
        certificate("own", "-1d");
        Path file = Files.writeString(folder.resolve("own.pem"), pem("own"));
        ServerSocket other = tls(certificate("other", "-1d"));
        Map<String, String> environment = Map.of("SSL_CERT_FILE", file.toString());
        try (FaultyServer server = new FaultyServer(other, "https", Wires.ok(Wires.TOKEN), Wires.ok("[]"))) {
            promise(environment).run(STATES, server, new Outcome(3, "nobody that this Java trusts has signed it"));
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void sendsNothingWhenTheFileOfTheEnvironmentIsOfNoUse() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty.pem"));
        Map<Path, String> files = Map.of(
                folder,
                "cannot be read",
                folder.resolve("missing.pem"),
                "cannot be read",
                empty,
                "has no certificate in PEM",
                Path.of("/dev/zero"),
                "is too large");
        ServerSocket socket = tls(certificate("own", "-1d"));
        try (FaultyServer server = new FaultyServer(socket, "https", Wires.ok(Wires.TOKEN), Wires.ok("[]"))) {
            for (Map.Entry<Path, String> file : files.entrySet()) {
                Outcome outcome = new Outcome(3, "not sent: the file that SSL_CERT_FILE names " + file.getValue());
                promise(Map.of("SSL_CERT_FILE", file.getKey().toString())).run(STATES, server, outcome);
            }
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void namesAPlainPortThatIsSpokenToInTls() throws Exception {
        try (FaultyServer server = new FaultyServer(Wires.ok(Wires.TOKEN), Wires.ok("[]"))) {
            String base = server.base().replace("http:", "https:");
            Outcome outcome = new Outcome(3, "what answers does not speak TLS");
            promise().run(STATES, base, outcome);
            promise().run(EXPLAIN, base, outcome);
        }
    }

    @Test
    void namesATlsPortThatIsSpokenToInTheClear() throws Exception {
        ServerSocket socket = tls(certificate("plain", "-1d"));
        try (FaultyServer server = new FaultyServer(socket, "http", Wires.ok(Wires.TOKEN), Wires.ok("[]"))) {
            Outcome outcome = new Outcome(3, "if it speaks TLS, write https");
            promise().run(STATES, server, outcome);
            promise().run(EXPLAIN, server, outcome);
        }
    }

    @Test
    void givesUpAHandshakeThatStalls() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String base = "https://127.0.0.1:" + silent.getLocalPort();
            Promise soon = new Promise(folder, Map.of());
            soon.run(STATES, base, new Outcome(3, "did not answer within"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTP/1.1 407 Proxy Authentication Required\\r\\nProxy-Authenticate: Basic realm=x\\r\\n|asks for a login (407)",
                "HTTP/1.1 407 No\\r\\nProxy-Authenticate: Negotiate\\r\\n|asks for a login (407)",
                "HTTP/1.1 403 Forbidden\\r\\n|the proxy refused to connect to acme.invalid",
                "HTTP/1.1 502 \u001b[2J\\r\\n|the proxy refused to connect to acme.invalid",
                "HTTP/1.1 302 Found\\r\\nLocation: http://evil.example/\\r\\n|the proxy refused to connect",
                "SSH-2.0-x\\r\\n|proxy",
                "''|proxy"
            })
    void namesTheProxy(String answer, String says) throws Exception {
        Wire wire = Wires.raw(answer.replace("''", "").replace("\\r\\n", "\r\n") + "\r\n");
        try (FaultyServer proxy = new FaultyServer(wire, wire)) {
            Promise promise = new Promise(folder, Map.of("https_proxy", proxy.base())).within(Duration.ofSeconds(15));
            promise.run(STATES, "https://acme.invalid", new Outcome(3, says));
            promise.run(EXPLAIN, "https://acme.invalid", new Outcome(3, says));

            assertThat(proxy.requests()).allMatch(request -> request.startsWith("CONNECT acme.invalid:443"));
            assertThat(String.join("", proxy.requests())).doesNotContain("client_secret", "Authorization");
        }
    }

    @ParameterizedTest
    @CsvSource({"http://ann:s%40cret@,Basic YW5uOnNAY3JldA==", "http://ann@,Basic YW5uOg=="})
    void logsInToTheProxyThatItsAddressHasALoginFor(String login, String sent) throws Exception {
        Wire asks = Wires.raw("HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=x\r\nContent-Length: 0\r\n\r\n");
        try (FaultyServer proxy = new FaultyServer(asks, asks)) {
            String named = proxy.base().replace("http://", login);
            Promise promise = new Promise(folder, Map.of("https_proxy", named)).within(Duration.ofSeconds(15));
            promise.run(STATES, "https://acme.invalid", new Outcome(3, "does not take the login"));

            assertThat(proxy.requests().get(0)).doesNotContainIgnoringCase("Proxy-Authorization");
            assertThat(proxy.requests().get(1)).containsIgnoringCase("Proxy-Authorization: " + sent);
            assertThat(proxy.requests())
                    .as("a refused password is not sent again")
                    .hasSize(2);
        }
    }

    /** JDK 25 refused MD5, said so in a line of its log, and cxsh that the proxy had refused the login. */
    @Test
    void logsInByTheDigestSchemeAndEndsWithAProxyThatNeverHasEnough() throws Exception {
        String digest = "Proxy-Authenticate: Digest realm=x, nonce=y, qop=auth, stale=true";
        Wire asks = Wires.raw("HTTP/1.1 407 No\r\n%s\r\nContent-Length: 0\r\n\r\n".formatted(digest));
        try (FaultyServer proxy = new FaultyServer(asks, asks)) {
            String named = proxy.base().replace("http://", "http://ann:s3cr3t@");
            Promise promise = new Promise(folder, Map.of("https_proxy", named)).within(Duration.ofSeconds(15));
            promise.run(STATES, "https://acme.invalid", new Outcome(3, "does not take the login"));

            assertThat(proxy.requests()).hasSizeBetween(2, 5);
            assertThat(proxy.requests().get(1)).containsIgnoringCase("Proxy-Authorization: Digest username=\"ann\"");
            assertThat(String.join("", proxy.requests())).doesNotContain("s3cr3t");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://ann:s3cr3t@127.0.0.1:1", "ftp://127.0.0.1:1", "http://["})
    void goesNowhereWithoutTheProxyThatTheEnvironmentMeans(String proxy) {
        Promise promise = new Promise(folder, Map.of("https_proxy", proxy)).within(Duration.ofSeconds(15));

        promise.run(STATES, "https://acme.invalid", new Outcome(3, "a proxy for https that cxsh cannot use"));
    }

    private Promise promise() {
        return promise(Map.of());
    }

    private Promise promise(Map<String, String> environment) {
        return new Promise(folder, environment).within(Duration.ofSeconds(15));
    }

    private String pem(String name) throws IOException, GeneralSecurityException {
        byte[] certificate =
                keys(folder.resolve(name + ".p12")).getCertificate(name).getEncoded();
        String text = Base64.getMimeEncoder().encodeToString(certificate);
        return "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n".formatted(text);
    }

    private static ServerSocket tls(SSLContext context) throws IOException {
        return context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    /** A key made for this test by the JDK's own tool, signed by nobody. */
    private SSLContext certificate(String name, String start) throws Exception {
        Path store = folder.resolve(name + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        name,
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-startdate",
                        start,
                        "-validity",
                        "30",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
        assertThat(keytool.waitFor()).isZero();
        return context(store);
    }

    private static SSLContext context(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = keys(file);
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private static KeyStore keys(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream bytes = Files.newInputStream(file)) {
            store.load(bytes, PASSWORD);
        }
        return store;
    }
}
