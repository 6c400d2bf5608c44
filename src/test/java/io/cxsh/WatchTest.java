package io.cxsh;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.transport.RawServer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A watch in front of a tenant that does not always answer. */
@Timeout(60)
class WatchTest {
    private static final RawServer.Answer TOKEN = RawServer.answer("200 OK", "{\"access_token\":\"t0\"}");
    private static final RawServer.Answer NOBODY = RawServer.answer("200 OK", "[]");
    private static final RawServer.Answer LIMIT = RawServer.answer("429 Slow down", "");

    @TempDir
    Path folder;

    @Test
    void outlivesARateLimitAndMeasuresOn() throws Exception {
        RawServer.Answer ann = RawServer.answer(
                "200 OK",
                "[{\"agentId\":\"7\",\"email\":\"ann@acme.example\",\"state\":{\"name\":\"Available\"},"
                        + "\"since\":\"2026-11-23T10:00:00Z\"}]");
        try (RawServer server = new RawServer(TOKEN, NOBODY, LIMIT, LIMIT, LIMIT, ann)) {
            Console console = console(server);

            int exit = console.run(
                    "watch", "--times", "9", "--every", "2s", "--until", "agent ann@acme.example visible", "states");

            assertThat(exit).as(console.err()).isZero();
            assertThat(console.out() + console.err())
                    .contains("no answer  rate limited (429), also after waiting (#5); the watch goes on")
                    .contains("appeared  7  ann@acme.example")
                    .contains("delay: 1 change")
                    .contains("it holds: agent ann@acme.example visible");
        }
    }

    @Test
    void endsWhenTheTenantRefusesForGood() throws Exception {
        try (RawServer server = new RawServer(TOKEN, NOBODY, RawServer.answer("403 No", ""))) {
            Console console = console(server);

            assertThat(console.run("watch", "--every", "2s", "states")).isEqualTo(3);
            assertThat(console.err()).contains("forbidden (403)");
        }
    }

    @Test
    void endsWhenTheTenantStaysSilentForFiveRounds() throws Exception {
        try (RawServer server = new RawServer(TOKEN, NOBODY, LIMIT)) {
            Console console = console(server);

            assertThat(console.run("watch", "--every", "2s", "states")).isEqualTo(3);
            assertThat(server.requests()).hasSize(2 + 5 * 3);
        }
    }

    private Console console(RawServer server) {
        return new Console(
                folder,
                Map.of(
                        "CXONE_API_BASE",
                        server.uri("").toString(),
                        "CXONE_TENANT_ID",
                        "acme",
                        "CXONE_CLIENT_ID",
                        "id",
                        "CXONE_CLIENT_SECRET",
                        "secret"));
    }
}
