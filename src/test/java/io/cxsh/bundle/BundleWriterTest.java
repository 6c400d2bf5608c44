package io.cxsh.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cxsh.cassette.ReplayTransport;
import io.cxsh.redaction.Leak;
import io.cxsh.redaction.Person;
import io.cxsh.redaction.Personal;
import io.cxsh.redaction.Personal.Kind;
import io.cxsh.redaction.Pseudonyms;
import io.cxsh.redaction.Redactor;
import io.cxsh.redaction.Secret;
import io.cxsh.transport.Body;
import io.cxsh.transport.Exchange;
import io.cxsh.transport.Request;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleWriterTest {
    private static final Setting SETTING = new Setting(
            "0.1.0",
            "classic",
            "demo",
            URI.create("https://acme.api.nice.example"),
            Instant.parse("2026-11-23T14:04:19Z"),
            ZoneId.of("Europe/Berlin"));

    @TempDir
    private Path folder;

    private final Redactor redactor = new Redactor(new Pseudonyms(new Random(1)));

    @Test
    void whatWasSealedIsOpened() throws Exception {
        Path file = folder.resolve("TCK-1.cxb");
        redactor.learn(Person.of(new Personal(Kind.EMAIL, "ann@acme.example")));

        Map<String, Integer> counts = new BundleWriter(redactor)
                .write(file, recording(List.of(get("/states?email=ann%40acme.example", "[\"ann@acme.example\"]"))));
        Bundle bundle = BundleReader.open(file);

        assertThat(bundle.recording().setting())
                .isEqualTo(new Setting(
                        "0.1.0",
                        "classic",
                        "demo",
                        URI.create("https://tenant-1.example.test"),
                        SETTING.clock(),
                        SETTING.zone()));
        assertThat(bundle.recording().session()).isEqualTo("states --agent agent-01@example.test\n");
        assertThat(bundle.recording().transcript()).isEqualTo("cxsh> states --agent agent-01@example.test");
        assertThat(bundle.recording().findings()).isEqualTo("[{\"agent\":\"agent-01@example.test\"}]");
        assertThat(bundle.redactions())
                .isEqualTo(counts)
                .containsEntry("email", 5)
                .containsEntry("host", 2);
        Exchange exchange = bundle.recording().exchanges().get(0);
        assertThat(exchange.number()).isEqualTo(1);
        assertThat(exchange.request().uri())
                .isEqualTo(URI.create("https://tenant-1.example.test/states?email=agent-01%40example.test"));
        assertThat(exchange.body().head(99)).isEqualTo("[\"agent-01@example.test\"]");
    }

    @Test
    void onlyTheOwnerReadsItAndNothingElseIsLeft() throws Exception {
        Path file = folder.resolve("a.cxb");

        new BundleWriter(redactor).write(file, recording(List.of()));
        new BundleWriter(redactor).write(file, recording(List.of()));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(files()).containsExactly(file);
    }

    @Test
    void theSameSessionMakesTheSameBytes() throws Exception {
        new BundleWriter(redactor).write(folder.resolve("a.cxb"), recording(List.of(get("/a", "[]"))));
        new BundleWriter(redactor).write(folder.resolve("b.cxb"), recording(List.of(get("/a", "[]"))));

        assertThat(folder.resolve("a.cxb")).hasSameBinaryContentAs(folder.resolve("b.cxb"));
    }

    @Test
    void refusesOnALeakAndWritesNothing() throws Exception {
        // the zone is written as it is, so that a replay reads times the same way
        redactor.learn(Secret.of("Europe/Berlin"));

        assertThatExceptionOfType(BundleException.class)
                .isThrownBy(() -> new BundleWriter(redactor).write(folder.resolve("a.cxb"), recording(List.of())))
                .withMessageStartingWith("not written: manifest.json would hold a known secret (raw) in line 1")
                .withMessageNotContaining("Berlin")
                .satisfies(refusal ->
                        assertThat(refusal.leaks()).extracting(Leak::kind).containsExactly("secret"));
        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void noCanaryIsInAnyEntry(long seed) throws Exception {
        Random random = new Random(seed);
        List<String> canaries = canaries(random);
        List<Exchange> exchanges = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            exchanges.add(planted(canaries, random));
        }
        String text = String.join(" ", canaries);
        Path file = folder.resolve("canary.cxb");

        new BundleWriter(redactor)
                .write(file, new Recording(SETTING, exchanges, text, "| " + text + " |", "[\"" + json(text) + "\"]"));

        for (Map.Entry<String, byte[]> entry : unzipped(file).entrySet()) {
            assertThat(redactor.leakCheck().scan(entry.getValue()))
                    .as(entry.getKey())
                    .isEmpty();
            String written = new String(entry.getValue(), StandardCharsets.UTF_8);
            for (String canary : canaries) {
                assertThat(written)
                        .as(entry.getKey())
                        .doesNotContainIgnoringCase(canary)
                        .doesNotContain(
                                encoded(canary), json(canary), base64(canary).replaceAll(".{4}=*$", ""));
            }
        }
        assertThat(BundleReader.open(file).recording().exchanges()).hasSize(30);
    }

    @Test
    void idsThatFillTheirRangeStayApartAndTheSameEverywhere() throws Exception {
        StringBuilder body = new StringBuilder("[");
        for (int id = 1000; id < 10_000; id++) {
            redactor.learn(Person.of(new Personal(Kind.ID, "" + id)));
            body.append(id).append(",");
        }
        String numbers = body.append("0]").toString();
        Path file = folder.resolve("a.cxb");

        new BundleWriter(redactor)
                .write(
                        file,
                        new Recording(SETTING, List.of(get("/a/4711?id=4711", numbers)), "4711", numbers, "[4711]"));
        Recording opened = BundleReader.open(file).recording();

        Exchange exchange = opened.exchanges().get(0);
        assertThat(exchange.request().uri()).hasPath("/a/" + opened.session()).hasQuery("id=" + opened.session());
        assertThat(opened.findings()).isEqualTo("[" + opened.session() + "]");
        assertThat(exchange.body().head(1 << 20)).isEqualTo(opened.transcript()).hasSameSizeAs(numbers);
        assertThat(opened.transcript().split(",")).doesNotHaveDuplicates();
    }

    @Test
    void aReplayAnswersByteForByte() throws Exception {
        Random random = new Random(11);
        byte[] binary = new byte[5000];
        random.nextBytes(binary);
        List<Exchange> exchanges = List.of(
                get("/states?b=2&a=1", "[1]"),
                get("/states?a=1&b=2", "[2]\r\n\u2028\ud83d\ude00"),
                answer("/bin", Body.of(binary)));
        Path file = folder.resolve("a.cxb");

        new BundleWriter(redactor).write(file, recording(exchanges));
        ReplayTransport replay =
                new ReplayTransport(BundleReader.open(file).recording().exchanges());

        for (Exchange exchange : exchanges) {
            Exchange replayed = replay.send(exchange.request());
            assertThat(replayed.body().stream().readAllBytes())
                    .isEqualTo(exchange.body().stream().readAllBytes());
            assertThat(replayed.headers()).isEqualTo(exchange.headers());
            assertThat(replayed.sent()).isEqualTo(exchange.sent());
            assertThat(replayed.took()).isEqualTo(exchange.took());
        }
    }

    private List<String> canaries(Random random) {
        List<String> canaries = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String secret = "S3" + letters(random, 12) + "+/" + random.nextInt(1000) + "\"&é";
            String email = letters(random, 6) + "@" + letters(random, 5) + ".example";
            String id = "" + (10_000_000 + random.nextInt(80_000_000));
            String name = letters(random, 4) + " " + letters(random, 6);
            redactor.learn(Secret.of(secret));
            redactor.learn(Person.of(
                    new Personal(Kind.EMAIL, email), new Personal(Kind.ID, id), new Personal(Kind.NAME, name)));
            canaries.addAll(List.of(secret, email, id, name));
        }
        return canaries;
    }

    private static Exchange planted(List<String> canaries, Random random) {
        String one = canaries.get(random.nextInt(canaries.size()));
        String two = canaries.get(random.nextInt(canaries.size()));
        String three = canaries.get(random.nextInt(canaries.size()));
        Request request = new Request(
                random.nextBoolean() ? "GET" : "POST",
                URI.create(
                        SETTING.base() + "/a/" + encoded(one) + "/b?x=" + encoded(two) + "&" + encoded(three) + "=1"),
                List.of(new Request.Header("X-A", two), new Request.Header("Cookie", "sid=" + one)),
                Secret.of("Bearer " + three),
                random.nextBoolean() ? Secret.of("password=" + encoded(one)) : null);
        List<Request.Header> headers = List.of(
                new Request.Header("Set-Cookie", "a=" + two + "; Path=/"),
                new Request.Header("Location", "/c?d=" + encoded(encoded(three))),
                new Request.Header("X-B", base64("u:" + one)));
        String body = switch (random.nextInt(4)) {
            case 0 -> "{\"v\":\"" + json(one) + "\",\"w\":\"" + base64("12" + two) + "\"}";
            case 1 -> "<p>" + one.replace("&", "&amp;").replace("\"", "&quot;") + "</p>" + three;
            case 2 -> one + "\n" + two.toUpperCase(Locale.ROOT) + "\n" + encoded(three);
            default -> "\uffff" + json(json(one));
        };
        byte[] bytes = body.getBytes(random.nextInt(5) == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        return new Exchange(
                0, request, 200, "OK " + one, headers, Body.of(bytes), "lost " + two, Instant.EPOCH, Duration.ZERO);
    }

    private static Recording recording(List<Exchange> exchanges) {
        return new Recording(
                SETTING,
                exchanges,
                "states --agent ann@acme.example\n",
                "cxsh> states --agent ann@acme.example",
                "[{\"agent\":\"ann@acme.example\"}]");
    }

    private static Exchange get(String path, String body) {
        return answer(path, Body.of(body));
    }

    private static Exchange answer(String path, Body body) {
        Request request = Request.get(URI.create(SETTING.base() + path), Secret.of("t0ken-77"));
        List<Request.Header> headers = List.of(new Request.Header("Content-Type", "application/json"));
        return new Exchange(0, request, 200, "OK", headers, body, null, SETTING.clock(), Duration.ofNanos(1_234_567));
    }

    private static Map<String, byte[]> unzipped(Path file) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        assertThat(entries).hasSize(6);
        return entries;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static String letters(Random random, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String json(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
