package io.cxsh.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.cxsh.redaction.Secret;
import io.cxsh.transport.TransportException.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class UnirestTransportTest {
    private static final Limits QUICK = new Limits(Duration.ofSeconds(2), Duration.ofSeconds(1), 1 << 20);
    private final Transport transport = new UnirestTransport(
            QUICK, new EnvironmentProxy(Map.of()), Optional.empty(), "cxsh/test", InstantSource.system());

    @Test
    void bringsStatusReasonHeadersAndBody() throws Exception {
        try (RawServer server = new RawServer(RawServer.answer("403 Scope missing", "{}", "X-A: one"))) {
            Exchange exchange = transport.send(Request.get(server.uri("/s?a=b%20c%40d"), Secret.of("t0")));

            assertThat(exchange.status()).isEqualTo(403);
            assertThat(exchange.reason()).isEqualTo("Scope missing");
            assertThat(exchange.header("x-a")).contains("one");
            assertThat(exchange.body().head(10)).isEqualTo("{}");
            assertThat(exchange.incomplete()).isEmpty();
            assertThat(server.requests().get(0))
                    .startsWith("GET /s?a=b%20c%40d HTTP/1.1")
                    .contains("Authorization: Bearer t0")
                    .contains("User-Agent: cxsh/test")
                    .contains("Accept: application/json");
        }
    }

    @Test
    void postsAFormAsItIs() throws Exception {
        try (RawServer server = new RawServer(RawServer.answer("200 OK", "{}"))) {
            transport.send(new Request(
                    "POST",
                    server.uri("/t"),
                    List.of(new Request.Header("Content-Type", "application/x-www-form-urlencoded")),
                    null,
                    Secret.of("a=1%262&b=c")));

            assertThat(server.requests().get(0))
                    .startsWith("POST /t")
                    .contains("Content-Type: application/x-www-form-urlencoded")
                    .endsWith("a=1%262&b=c");
        }
    }

    @Test
    void doesNotFollowARedirect() throws Exception {
        try (RawServer other = new RawServer(RawServer.answer("200 OK", "stolen"));
                RawServer server =
                        new RawServer(RawServer.answer("302 Found", "", "Location: " + other.uri("/evil")))) {
            Exchange exchange = transport.send(Request.get(server.uri("/"), Secret.of("t0")));

            assertThat(exchange.status()).isEqualTo(302);
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void saysThatABodyWasCutShort() throws Exception {
        try (RawServer server = new RawServer(RawServer.answer("200 OK", "[{\"a\":", "Content-Length: 900"))) {
            assertThat(transport.send(Request.get(server.uri("/"), null)).incomplete())
                    .contains("cut short: 6 of 900 bytes came");
        }
    }

    @Test
    void readsGzipAndSaysWhenItIsBroken() throws Exception {
        byte[] packed = gzip("[1,2]");
        try (RawServer server = new RawServer(packed(packed), packed("no gzip".getBytes(StandardCharsets.UTF_8)))) {
            assertThat(transport.send(Request.get(server.uri("/"), null)).body().head(9))
                    .isEqualTo("[1,2]");
            assertThat(transport.send(Request.get(server.uri("/"), null)).incomplete())
                    .contains("badly compressed");
        }
    }

    @Test
    void givesUpABodyThatNeverEnds() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        RawServer.Answer stalled = out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n[".getBytes(StandardCharsets.UTF_8));
            out.flush();
            awaitQuietly(closed);
        };
        try (RawServer server = new RawServer(stalled)) {
            assertThatThrownBy(() -> transport.send(Request.get(server.uri("/"), null)))
                    .asInstanceOf(type(TransportException.class))
                    .returns(Kind.TIMED_OUT, TransportException::kind)
                    .satisfies(fault -> assertThat(fault).hasMessageContaining("within 1 s"));
        } finally {
            closed.countDown();
        }
    }

    @Test
    void refusesABodyThatIsTooLarge() throws Exception {
        try (RawServer server = new RawServer(RawServer.answer("200 OK", "x".repeat((1 << 20) + 1)))) {
            assertThatThrownBy(() -> transport.send(Request.get(server.uri("/"), null)))
                    .hasMessage("the answer is larger than 1 MB, the most cxsh reads");
        }
    }

    @Test
    void namesWhatIsWrongWithTheConnection() throws Exception {
        int free = freePort();
        assertThatThrownBy(() -> transport.send(Request.get(URI.create("http://127.0.0.1:" + free + "/"), null)))
                .hasMessageStartingWith("nothing answers at 127.0.0.1:" + free);
        assertThatThrownBy(() -> transport.send(Request.get(URI.create("http://no-such-host.invalid/"), null)))
                .hasMessageStartingWith("no such host: no-such-host.invalid");
        try (RawServer silent = new RawServer(out -> {});
                RawServer noHttp = new RawServer(out -> out.write("SSH-2.0-x\r\n".getBytes(StandardCharsets.UTF_8)))) {
            assertThatThrownBy(() -> transport.send(Request.get(silent.uri("/"), null)))
                    .asInstanceOf(type(TransportException.class))
                    .returns(Kind.LOST, TransportException::kind);
            assertThatThrownBy(() -> transport.send(Request.get(noHttp.uri("/"), null)))
                    .hasMessageContaining("does not speak HTTP");
        }
    }

    private static RawServer.Answer packed(byte[] bytes) {
        return out -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + bytes.length
                            + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.write(bytes);
        };
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
