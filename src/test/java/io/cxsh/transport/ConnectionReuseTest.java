package io.cxsh.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that never hangs up: whether the second request comes on the connection of the first is the client's choice. */
@Timeout(30)
class ConnectionReuseTest {
    private final Transport transport = new UnirestTransport(
            Limits.DEFAULT, new EnvironmentProxy(Map.of()), Optional.empty(), "cxsh/test", InstantSource.system());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Content-Length: 2\\r\\n\\r\\n[]|1",
                "Content-Length: 2\\r\\n\\r\\n[]HTTP/1.1 200 OK|2",
                "Content-Length: 2\\r\\nContent-Encoding: br\\r\\n\\r\\n[]|2",
                "Content-Length: 4\\r\\nContent-Encoding: gzip\\r\\n\\r\\nnone|2",
                "Content-Length: 2\\r\\nContent-Length: 3\\r\\n\\r\\n[]|2"
            })
    void anAnswerThatIsNotWholeEndsItsConnection(String answer, int connections) throws Exception {
        AtomicInteger accepted = new AtomicInteger();
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            serve(server, accepted, "HTTP/1.1 200 OK\r\n" + answer.replace("\\r\\n", "\r\n"));
            URI uri = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");

            Exchange first = transport.send(Request.get(uri, null));
            transport.send(Request.get(uri, null));

            assertThat(first.incomplete().isPresent()).isEqualTo(connections == 2);
            assertThat(accepted).hasValue(connections);
        }
    }

    private static void serve(ServerSocket server, AtomicInteger accepted, String answer) {
        start(() -> {
            while (true) {
                Socket client = server.accept();
                accepted.incrementAndGet();
                start(() -> answer(client, answer));
            }
        });
    }

    private static void answer(Socket client, String answer) throws IOException {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.isEmpty()) {
                    client.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
                }
            }
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException over) {
                        // the test has ended
                    }
                },
                "patient-server");
        thread.setDaemon(true);
        thread.start();
    }
}
