package io.cxsh;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
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
        List<String> people = List.of(email, id, first + " " + last, phone);
        for (Map.Entry<String, byte[]> file : written().entrySet()) {
            none(secrets, file.getValue(), file.getKey());
            if (SHARED.contains(file.getKey().replaceFirst("!.*", ""))) {
                none(people, file.getValue(), file.getKey());
            }
        }
        none(secrets, console.err().getBytes(StandardCharsets.UTF_8), "standard error");
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
        phone = "+49 170 " + (1_000_000 + random.nextInt(8_000_000));
    }

    private Console session(HttpServer server) throws IOException {
        Files.writeString(folder.resolve("people.csv"), "agentId,email\n" + id + "," + email + "\n");
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
        console.run("run", "s.cxsh");
        return console;
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            call.getRequestBody().readAllBytes();
            String asked = call.getRequestURI().toString();
            call.getResponseHeaders().set("Set-Cookie", "sid=" + cookie + "; Path=/");
            call.getResponseHeaders().set("X-Agent", base64(email));
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
                        "{\"message\":\"%s %s may not, token %s, cookie %s\"}"
                                .formatted(first, last, token, base64("x" + cookie)));
            } else if (asked.contains("Broken") || asked.contains("broken")) {
                send(
                        call,
                        500,
                        "<html>%s &lt;%s&gt; secret=%s</html>"
                                .formatted(
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
                .formatted(id, email, first, last, phone, channel, "token " + token);
    }

    private String person() {
        return "{\"userId\":\"%s\",\"emailAddress\":\"%s\",\"fullName\":\"%s %s\",\"mobilePhone\":\"%s\"}"
                .formatted(id, email, first, last, phone);
    }

    private static void send(HttpExchange call, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
    }

    /** Everything that the session wrote, parts of zips one by one. */
    private Map<String, byte[]> written() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : all) {
            String name = folder.relativize(file).toString();
            if (!List.of("s.cxsh", "people.csv").contains(name)) {
                files.put(name, Files.readAllBytes(file));
                if (name.endsWith(".cxb")) {
                    unzipped(name, files);
                }
            }
        }
        return files;
    }

    private static void unzipped(String name, Map<String, byte[]> files) throws IOException {
        byte[] bundle = files.getOrDefault(name, new byte[0]);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(name + "!" + entry.getName(), zip.readAllBytes());
            }
        }
    }

    private static void none(List<String> canaries, byte[] bytes, String place) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String folded = text.toLowerCase(Locale.ROOT);
        for (String canary : canaries) {
            for (String form : forms(canary)) {
                assertThat(folded.contains(form.toLowerCase(Locale.ROOT)))
                        .as("%s in %s as %s", canary, place, form)
                        .isFalse();
            }
        }
    }

    private static List<String> forms(String canary) {
        List<String> forms = new ArrayList<>(List.of(canary, URLEncoder.encode(canary, StandardCharsets.UTF_8)));
        forms.add(canary.replace("/", "\\/"));
        forms.add(canary.replace("&", "&amp;"));
        StringBuilder json = new StringBuilder();
        canary.chars().forEach(c -> json.append("\\u%04x".formatted(c)));
        forms.add(json.toString());
        forms.add(HexFormat.of().formatHex(canary.getBytes(StandardCharsets.UTF_8)));
        for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            forms.add(new String(canary.getBytes(wide), StandardCharsets.ISO_8859_1));
        }
        for (String before : List.of("", "x", "xx")) {
            String encoded = base64(before + canary).replaceAll("=+$", "");
            String inner = encoded.substring(before.isEmpty() ? 0 : before.length() + 1, encoded.length() - 1);
            forms.add(inner);
            forms.add(inner.replace('+', '-').replace('/', '_'));
        }
        return forms;
    }

    private String letters(int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
