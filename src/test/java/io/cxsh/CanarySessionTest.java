package io.cxsh;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cxsh.canary.Canaries;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A session with a server that repeats secrets and people wherever it can: none of the secrets is in any byte that was
 * written or in an error, none of the people in what is made for others.
 */
@Timeout(120)
class CanarySessionTest {
    private static final List<String> SHARED =
            List.of("t.md", "t.jira", "t.txt", "t.html", "t.cxb", "saved.json", "saved.csv", "last.md");

    @TempDir
    Path folder;

    private Random random = new Random(0);
    private String clientSecret = "";
    private String token = "";
    private String refresh = "";
    private String cookie = "";
    private String email = "";
    private String id = "";
    private String first = "";
    private String last = "";
    private String phone = "";
    private String rowKey = "";
    private String caller = "";
    private String stranger = "";
    private String badge = "";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void nothingLeaves(long seed) throws Exception {
        plant(seed);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        Console console;
        try {
            console = session(server);
        } finally {
            server.stop(0);
        }

        assertThat(SHARED).as(console.err()).allMatch(name -> Files.exists(folder.resolve(name)));
        List<String> secrets = List.of(clientSecret, token, refresh, cookie);
        List<String> people = List.of(email, id, first + " " + last, phone, rowKey, caller, stranger, badge);
        for (Map.Entry<String, byte[]> file :
                Canaries.written(folder, "s.cxsh", "people.csv").entrySet()) {
            Canaries.none(secrets, file.getValue(), file.getKey());
            if (SHARED.contains(file.getKey().replaceFirst("!.*", ""))) {
                Canaries.none(people, file.getValue(), file.getKey());
            }
        }
        Canaries.none(secrets, console.err().getBytes(StandardCharsets.UTF_8), "standard error");
        Canaries.none(secrets, console.out().getBytes(StandardCharsets.UTF_8), "standard output");
        assertThat(Files.readString(folder.resolve("t.md")))
                .as("the session, with its errors")
                .contains("cxsh> whoami", "cxsh> get /broken/", "cxsh> load people.csv", "[1]", "[3]");
    }

    private void plant(long seed) {
        random = new Random(seed);
        clientSecret = "c" + letters(12) + "+/&" + letters(6);
        token = "t" + letters(24) + "." + letters(20);
        refresh = letters(30);
        cookie = letters(16);
        email = letters(7) + "@" + letters(6) + ".example";
        id = Integer.toString(10_000_000 + random.nextInt(80_000_000));
        first = "Q" + letters(6);
        last = "Z" + letters(7);
        rowKey = letters(18);
        stranger = "X" + letters(8);
        badge = Integer.toString(1_000_000 + random.nextInt(8_000_000));
        caller = letters(9) + "@" + letters(5) + ".example";
        phone = "+49 170 " + (1_000_000 + random.nextInt(8_000_000));
    }

    private Console session(HttpServer server) throws IOException {
        Files.writeString(
                folder.resolve("people.csv"),
                "agentId,email,boss,badge\n" + id + "," + email + "," + stranger + "," + badge + "\n");
        Files.writeString(
                folder.resolve("s.cxsh"),
                String.join(
                        "\n",
                        "on-error continue",
                        "whoami",
                        "states as @all",
                        "states --agent " + email,
                        "explain " + email + " --channel voice",
                        "explain " + email + " --state Refused --tree",
                        "states --state Refused",
                        "states --state Broken",
                        "states --agent " + id + " --format json",
                        "get /broken/" + id + "?email=" + email,
                        "get /directory",
                        "note \"" + stranger + " called\"",
                        "get /found/" + stranger,
                        "request 2",
                        "request 2 --curl",
                        "requests",
                        "load people.csv",
                        "diff @all people.csv",
                        "@all | where email=" + email,
                        "states | where email~" + email + "(",
                        "load " + email + ".csv",
                        "@all | save raw.json",
                        "@all | save saved.json --redact",
                        "@all | save saved.csv --redact",
                        "keep @all",
                        "history --script typed.cxsh",
                        "transcript t.md",
                        "transcript t.jira",
                        "transcript t.txt",
                        "transcript t.html",
                        "transcript last.md --last 3",
                        "bundle save t.cxb",
                        ""));
        Console console = new Console(
                folder,
                Map.of(
                        "CXONE_API_BASE",
                                "http://127.0.0.1:" + server.getAddress().getPort(),
                        "CXONE_CLIENT_ID", "robot-" + letters(6),
                        "CXONE_CLIENT_SECRET", clientSecret));
        console.run("run", "s.cxsh", "--trust");
        return console;
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            call.getRequestBody().readAllBytes();
            String asked = call.getRequestURI().toString();
            call.getResponseHeaders().set("Set-Cookie", "sid=" + cookie + "; Path=/");
            call.getResponseHeaders().set("X-Agent", base64(email));
            call.getResponseHeaders().set("X-Handled-By", "desk of " + stranger);
            call.getResponseHeaders().set("X-Echo", URLEncoder.encode("Bearer " + token, StandardCharsets.UTF_8));
            if (call.getRequestMethod().equals("POST")) {
                send(
                        call,
                        200,
                        "{\"access_token\":\"%s\",\"refresh_token\":\"%s\",\"scope\":\"agent:states:read\"}"
                                .formatted(token, refresh));
            } else if (asked.contains("Refused")) {
                send(
                        call,
                        403,
                        "{\"message\":\"%s %s may not, says %s, token %s, cookie %s\"}"
                                .formatted(first, last, stranger, token, base64("x" + cookie)));
            } else if (asked.contains("Broken") || asked.contains("broken")) {
                send(
                        call,
                        500,
                        "<html>%s of %s &lt;%s&gt; secret=%s</html>"
                                .formatted(
                                        stranger,
                                        email.toUpperCase(Locale.ROOT),
                                        phone,
                                        URLEncoder.encode(clientSecret, StandardCharsets.UTF_8)));
            } else if (asked.contains("directory")) {
                send(call, 200, "[%s]".formatted(person()));
            } else {
                send(call, 200, "[%s,%s]".formatted(row("voice"), row("chat")));
            }
        }
    }

    private String row(String channel) {
        return "{\"agentId\":%s,\"email\":\"%s\",\"firstName\":\"%s\",\"lastName\":\"%s\",\"phone\":\"%s\",\"channel\":\"%s\",\"state\":{\"name\":\"Available\",\"type\":\"idle\"},\"since\":\"2026-11-23T08:00:00Z\",\"note\":\"%s\"}"
                .formatted(
                        id,
                        email,
                        first,
                        last,
                        phone,
                        channel,
                        "token " + token + ", asked by " + caller + "\",\"api_key\":\"" + rowKey);
    }

    private String person() {
        return "{\"userId\":\"%s\",\"emailAddress\":\"%s\",\"fullName\":\"%s %s\",\"mobilePhone\":\"%s\",\"badge\":%s,\"backups\":[\"%s\"],\"%s\":1}"
                .formatted(id, email, first, last, phone, badge, stranger, stranger);
    }

    private static void send(HttpExchange call, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
    }

    private String letters(int length) {
        return Canaries.letters(random, length);
    }

    private static String base64(String text) {
        return Canaries.base64(text);
    }
}
