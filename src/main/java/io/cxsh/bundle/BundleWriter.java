package io.cxsh.bundle;

import io.cxsh.cassette.HarFile;
import io.cxsh.files.WholeFile;
import io.cxsh.redaction.Leak;
import io.cxsh.redaction.LeakCheck;
import io.cxsh.redaction.Redactor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Seals a session: everything is redacted, then looked through once more, and only then written. */
public final class BundleWriter {
    /** One time for all entries: the same session makes the same bytes. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Redactor redactor;
    private final boolean isSealed;
    private final Map<String, Integer> replaced;

    /**
     * A writer of bundles.
     *
     * @param redactor knows every secret and person of the session
     */
    public BundleWriter(Redactor redactor) {
        this(redactor, false, Map.of());
    }

    private BundleWriter(Redactor redactor, boolean isSealed, Map<String, Integer> replaced) {
        this.redactor = redactor;
        this.isSealed = isSealed;
        this.replaced = Map.copyOf(replaced);
    }

    /**
     * A writer for recordings whose session and transcript have pseudonyms already: these two are looked through and
     * written as they are, because a count in them may have the digits of somebody's id.
     *
     * @param replaced how many values were replaced in the session's lines, by kind
     */
    public static BundleWriter ofSealed(Redactor redactor, Map<String, Integer> replaced) {
        return new BundleWriter(redactor, true, replaced);
    }

    /**
     * Writes the bundle whole or not at all, readable by its owner only; an existing file is replaced.
     *
     * @return how many values were replaced, by kind
     * @throws BundleException when a known value would have stood in it, or it would be larger than can be read
     * @throws IOException when the disk refuses
     */
    public Map<String, Integer> write(Path target, Recording recording) throws BundleException, IOException {
        Redactor redacting = redactor.forOneFile();
        learnHost(recording.setting().base(), redacting);
        Map<Entry, byte[]> entries = entries(recording, redacting);
        long size = entries.values().stream().mapToLong(bytes -> bytes.length).sum();
        if (size > Bundle.MOST_BYTES) {
            throw new BundleException("not written: the session holds %d MB, and a bundle at most %d"
                    .formatted(size >> 20, Bundle.MOST_BYTES >> 20));
        }
        WholeFile.write(target, zip(entries));
        return counts(redacting);
    }

    private Map<String, Integer> counts(Redactor redacting) {
        Map<String, Integer> counts = redacting.counts();
        replaced.forEach((kind, number) -> counts.merge(kind, number, Integer::sum));
        return counts;
    }

    private Map<Entry, byte[]> entries(Recording recording, Redactor redacting) throws BundleException, IOException {
        Map<Entry, byte[]> entries = new EnumMap<>(Entry.class);
        ByteArrayOutputStream har = new ByteArrayOutputStream();
        HarFile.write(recording.exchanges(), redacting, recording.setting().version(), har);
        put(entries, Entry.EXCHANGES, har.toByteArray(), redacting);
        putText(entries, Entry.SESSION, recording.session(), redacting);
        putText(entries, Entry.TRANSCRIPT, recording.transcript(), redacting);
        put(entries, Entry.FINDINGS, redacted(recording.findings(), redacting), redacting);
        Map<String, Object> manifest = Manifest.fields(redacted(recording.setting(), redacting));
        check(Entry.MANIFEST, Json.bytes(manifest), redacting.leakCheck());
        entries.put(Entry.REDACTION, Json.bytes(counts(redacting)));
        // digests come after the check: their digits are random, and one may look like somebody's number
        manifest.put("entries", Manifest.digests(entries));
        entries.put(Entry.MANIFEST, Json.bytes(manifest));
        return entries;
    }

    private static byte[] redacted(String text, Redactor redacting) {
        return redacting.redact(text).getBytes(StandardCharsets.UTF_8);
    }

    private static void put(Map<Entry, byte[]> entries, Entry entry, byte[] bytes, Redactor redacting)
            throws BundleException {
        check(entry, bytes, redacting.leakCheck());
        entries.put(entry, bytes);
    }

    private void putText(Map<Entry, byte[]> entries, Entry entry, String text, Redactor redacting)
            throws BundleException {
        LeakCheck check = redacting.leakCheck();
        byte[] bytes = isSealed ? text.getBytes(StandardCharsets.UTF_8) : redacted(text, redacting);
        check(entry, bytes, isSealed ? sealed(entry, check) : check);
        entries.put(entry, bytes);
    }

    /** A sealed transcript was made of answers that were looked through already, every word of them. */
    private static LeakCheck sealed(Entry entry, LeakCheck check) {
        return entry == Entry.TRANSCRIPT ? check.leavingNumbers().leavingWords() : check.leavingNumbers();
    }

    private static void check(Entry entry, byte[] bytes, LeakCheck check) throws BundleException {
        List<Leak> leaks = check.scan(bytes);
        if (!leaks.isEmpty()) {
            throw new BundleException(
                    "not written: %s would hold a known %s".formatted(entry.file(), leaks.get(0)), leaks);
        }
    }

    private static Setting redacted(Setting setting, Redactor redacting) {
        return new Setting(
                redacting.redact(setting.version()),
                redacting.redact(setting.dialect()),
                redacting.redact(setting.tenant()),
                URI.create(redacting.redact(setting.base().toString())),
                setting.clock(),
                setting.zone(),
                redacted(setting.settings(), redacting));
    }

    private static Map<String, String> redacted(Map<String, String> settings, Redactor redacting) {
        Map<String, String> redacted = new TreeMap<>();
        settings.forEach((key, value) -> redacted.put(key, redacting.redact(value)));
        return redacted;
    }

    /** This machine's own name for itself tells nothing. */
    private static void learnHost(URI base, Redactor redacting) {
        String host = base.getHost();
        if (host != null && !host.equals("localhost") && !host.startsWith("127.") && !host.startsWith("[")) {
            redacting.learnHost(host);
        }
    }

    private static byte[] zip(Map<Entry, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<Entry, byte[]> entry : entries.entrySet()) {
                ZipEntry header = new ZipEntry(entry.getKey().file());
                header.setTimeLocal(NO_TIME);
                zip.putNextEntry(header);
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
