package io.cxsh.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.cxsh.redaction.Pseudonyms;
import io.cxsh.redaction.Redactor;
import io.cxsh.redaction.SafeText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Whatever a stranger sends as a bundle: refused in a sentence, or a session that can be sealed again. */
class BundleReaderFuzzTest {
    private static final Pattern STARS_OF_A_VALUE = Pattern.compile("[^\"\\s*]\\*|\\*[^\"\\s*]");
    private static final Setting SETTING = new Setting(
            "0.1.0", "classic", "acme", URI.create("http://127.0.0.1:80"), Instant.EPOCH, ZoneId.of("Europe/Berlin"));

    @FuzzTest(maxDuration = "")
    void zip(byte[] bytes) throws IOException {
        opened(bytes);
    }

    /**
     * The texts of the entries, a NUL between two; their digests are right. A secret that begins or ends with a part of
     * what stands for secrets, {@code x***}, is made again by taking it out of {@code xx***}: the writer refuses such a
     * session.
     */
    @FuzzTest(maxDuration = "")
    void entries(byte[] bytes) throws IOException, BundleException {
        String texts = new String(bytes, StandardCharsets.ISO_8859_1);
        Optional<Bundle> bundle = opened(sealed(texts.split("\0", -1)));
        if (bundle.isPresent() && !STARS_OF_A_VALUE.matcher(texts).find()) {
            Path file = Files.createTempFile("again", ".cxb");
            try {
                new BundleWriter(new Redactor(new Pseudonyms(new Random(1))))
                        .write(file, bundle.get().recording());
                assertThat(BundleReader.open(file).recording().exchanges())
                        .hasSameSizeAs(bundle.get().recording().exchanges());
            } finally {
                Files.delete(file);
            }
        }
    }

    private static Optional<Bundle> opened(byte[] zip) throws IOException {
        Path file = Files.createTempFile("fuzz", ".cxb");
        try {
            Files.write(file, zip);
            return Optional.of(BundleReader.open(file));
        } catch (BundleException said) {
            String sentence = String.valueOf(said.getMessage());
            assertThat(SafeText.line(sentence)).isSameAs(sentence);
            return Optional.empty();
        } finally {
            Files.delete(file);
        }
    }

    private static byte[] sealed(String... texts) throws IOException {
        Map<Entry, byte[]> entries = new EnumMap<>(Entry.class);
        List<Entry> others = List.of(Entry.EXCHANGES, Entry.SESSION, Entry.TRANSCRIPT, Entry.FINDINGS, Entry.REDACTION);
        for (Entry entry : others) {
            int place = others.indexOf(entry);
            String text = place < texts.length ? texts[place] : "{}";
            entries.put(entry, text.getBytes(StandardCharsets.ISO_8859_1));
        }
        Map<String, Object> manifest = Manifest.fields(SETTING);
        manifest.put("entries", Manifest.digests(entries));
        entries.put(Entry.MANIFEST, Json.bytes(manifest));
        return zipped(entries);
    }

    /** Stored, not deflated: so the fuzzer sees its bytes again. */
    private static byte[] zipped(Map<Entry, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<Entry, byte[]> entry : entries.entrySet()) {
                CRC32 sum = new CRC32();
                sum.update(entry.getValue());
                ZipEntry header = new ZipEntry(entry.getKey().file());
                header.setMethod(ZipEntry.STORED);
                header.setSize(entry.getValue().length);
                header.setCrc(sum.getValue());
                zip.putNextEntry(header);
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
