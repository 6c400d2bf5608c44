package io.cxsh.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cxsh.redaction.Pseudonyms;
import io.cxsh.redaction.Redactor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundleReaderTest {
    @TempDir
    private Path folder;

    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private Path file = Path.of("");

    @BeforeEach
    void aGoodBundle() throws Exception {
        file = folder.resolve("a.cxb");
        Setting setting = new Setting(
                "0.1.0",
                "classic",
                "acme",
                URI.create("http://127.0.0.1:80"),
                Instant.EPOCH,
                ZoneId.of("Europe/Berlin"));
        new BundleWriter(new Redactor(new Pseudonyms(new Random(1))))
                .write(file, new Recording(setting, List.of(), "states\n", "# t", "[]"));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
    }

    @Test
    void opensAGoodOne() throws Exception {
        zip(entries);

        assertThat(BundleReader.open(file).recording().session()).isEqualTo("states\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../session.cxsh", "/etc/passwd", "a/../../b", "C:\\x", "..\\x", "session.cxsh/../../x"})
    void refusesAWayOut(String name) throws IOException {
        entries.put(name, new byte[0]);
        zip(entries);

        refused("the bundle is refused: an entry wants to lie outside of it: " + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"readme.txt", "Session.cxsh", "session.cxsh/", "a/session.cxsh", "\u001b[2J"})
    void refusesAnUnknownEntry(String name) throws IOException {
        entries.put(name, new byte[0]);
        zip(entries);

        refused("the bundle is refused: no bundle has an entry " + name.replace("\u001b", "\\u{1b}"));
    }

    @Test
    void refusesAnEntryThatIsThereTwice() throws IOException {
        entries.put("session.cxsX", "states\n".getBytes(StandardCharsets.UTF_8));
        zip(entries);
        replaceInFile("session.cxsX", "session.cxsh");

        refused("the bundle is refused: it has session.cxsh twice");
    }

    @Test
    void refusesABomb() throws IOException {
        entries.put("transcript.md", new byte[20 << 20]);
        zip(entries);

        refused("the bundle is refused: transcript.md unpacks to more than 200 times its size");
    }

    @Test
    void refusesMoreThanItReads() throws IOException {
        byte[] noise = new byte[1 << 20];
        new Random(3).nextBytes(noise);
        byte[] large = new byte[65 << 20]; // every byte of noise 65 times: packs well, and below the ratio of a bomb
        for (int at = 0; at < large.length; at++) {
            large[at] = noise[at / 65];
        }
        entries.put("transcript.md", large);
        zip(entries);

        refused("the bundle is refused: it unpacks to more than 64 MB, the most cxsh reads");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exchanges.har", "session.cxsh", "transcript.md", "findings.json", "redaction.json"})
    void refusesAChangedEntry(String name) throws IOException {
        entries.put(name, "{} ".getBytes(StandardCharsets.UTF_8));
        zip(entries);

        refused("the bundle was changed after it was made: " + name
                + " does not have the digest that the manifest names");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "manifest.json",
                "exchanges.har",
                "session.cxsh",
                "transcript.md",
                "findings.json",
                "redaction.json"
            })
    void refusesAMissingEntry(String name) throws IOException {
        entries.remove(name);
        zip(entries);

        refused("no bundle: it has no " + name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"format\":1 | \"format\":2 | the bundle has format 2, this cxsh reads up to 1; use a newer cxsh",
                "\"format\":1 | \"format\":\"1\" | the bundle is broken: its manifest has no usable format",
                "\"format\":1 | \"format\":0 | the bundle is broken: its manifest has no usable format",
                "\"format\":1 | 1 | the bundle is broken: manifest.json is no JSON",
                "Europe/Berlin | Europe/Nowhere | the bundle is broken: its manifest has no usable base, clock or zone",
                "\"dialect\" | \"dialekt\" | the bundle is broken: its manifest has no usable dialect",
                "\"entries\" | \"files\" | the bundle is broken: its manifest has no usable entries",
            })
    void namesWhatIsWrongInTheManifest(String from, String to, String sentence) throws IOException {
        String manifest = new String(entries.get("manifest.json"), StandardCharsets.UTF_8);
        entries.put("manifest.json", manifest.replace(from, to).getBytes(StandardCharsets.UTF_8));
        zip(entries);

        refused(sentence);
    }

    @Test
    void refusesAFolder() {
        assertThatExceptionOfType(BundleException.class)
                .isThrownBy(() -> BundleReader.open(folder))
                .withMessage("no bundle: it is no ordinary file");
    }

    @Test
    void refusesBrokenUtf8() throws IOException {
        entries.put("session.cxsh", new byte[] {'s', (byte) 0xC3, 'x'});
        seal();

        refused("the bundle is broken: session.cxsh is not UTF-8");
    }

    @Test
    void refusesABrokenHar() throws IOException {
        entries.put("exchanges.har", "{\"log\":{\"entries\":[{}]}}".getBytes(StandardCharsets.UTF_8));
        seal();

        refused("the bundle is broken: the HAR file is broken: entry 1 response is no object");
    }

    @Test
    void refusesANameThatIsNotUtf8() throws IOException {
        entries.put("\u00e9\u00e9", new byte[0]);
        zip(entries, StandardCharsets.ISO_8859_1);

        assertThatExceptionOfType(BundleException.class).isThrownBy(() -> BundleReader.open(file));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void damageIsABundleExceptionOrIsHarmless(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] good = Files.readAllBytes(file);
        for (int i = 0; i < 500; i++) {
            byte[] bad = random.nextBoolean() ? good.clone() : Arrays.copyOf(good, random.nextInt(good.length));
            for (int n = 0; n < 3 && bad.length > 0; n++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            }
            Files.write(file, bad);
            assertThat(opensOrIsRefused()).isTrue();
        }
        assertThat(files()).containsExactly(file);
    }

    private boolean opensOrIsRefused() throws IOException {
        try {
            return BundleReader.open(file).recording().session().equals("states\n");
        } catch (BundleException refusal) {
            return !String.valueOf(refusal.getMessage()).isBlank();
        }
    }

    private void refused(String sentence) throws IOException {
        assertThatExceptionOfType(BundleException.class)
                .isThrownBy(() -> BundleReader.open(file))
                .withMessage(sentence);
        assertThat(files()).containsExactly(file);
    }

    /** A zip whose digests are right, whatever else is wrong. */
    private void seal() throws IOException {
        Map<Entry, byte[]> known = new LinkedHashMap<>();
        entries.forEach((name, bytes) -> known.put(Entry.named(name).orElseThrow(), bytes));
        String manifest = new String(entries.get("manifest.json"), StandardCharsets.UTF_8);
        String digests = new String(Json.bytes(Manifest.digests(known)), StandardCharsets.UTF_8);
        String sealed = manifest.substring(0, manifest.indexOf("\"entries\"")) + "\"entries\":" + digests + "}";
        entries.put("manifest.json", sealed.getBytes(StandardCharsets.UTF_8));
        zip(entries);
    }

    private void zip(Map<String, byte[]> parts) throws IOException {
        zip(parts, StandardCharsets.UTF_8);
    }

    private void zip(Map<String, byte[]> parts, Charset names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        Files.write(file, bytes.toByteArray());
    }

    private void replaceInFile(String from, String to) throws IOException {
        String zip = Files.readString(file, StandardCharsets.ISO_8859_1);
        Files.writeString(file, zip.replace(from, to), StandardCharsets.ISO_8859_1);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
