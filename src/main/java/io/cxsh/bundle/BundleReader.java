package io.cxsh.bundle;

import io.cxsh.cassette.HarException;
import io.cxsh.cassette.HarFile;
import io.cxsh.transport.Exchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Opens a bundle, which comes from a stranger: in memory, never to disk, and checked before anything is believed. */
public final class BundleReader {
    private BundleReader() {}

    /**
     * The bundle in a file.
     *
     * @throws BundleException when it is none, was changed, is hostile, or made by a newer cxsh
     * @throws IOException when the file cannot be read
     */
    public static Bundle open(Path file) throws BundleException, IOException {
        if (Files.size(file) > Bundle.MOST_BYTES) {
            throw new BundleException(
                    "the file is larger than %d MB, the most cxsh reads".formatted(Bundle.MOST_BYTES >> 20));
        }
        if (!Files.isRegularFile(file)) {
            throw new BundleException("no bundle: it is no ordinary file");
        }
        Map<Entry, byte[]> entries = new Unzipping(Files.readAllBytes(file)).entries();
        Manifest manifest = Manifest.read(entry(entries, Entry.MANIFEST));
        for (Entry entry : Entry.values()) {
            entry(entries, entry);
        }
        manifest.check(entries);
        return new Bundle(recording(manifest.setting(), entries), redactions(entry(entries, Entry.REDACTION)));
    }

    private static byte[] entry(Map<Entry, byte[]> entries, Entry entry) throws BundleException {
        byte[] bytes = entries.get(entry);
        if (bytes == null) {
            throw new BundleException("no bundle: it has no " + entry.file());
        }
        return bytes;
    }

    private static Recording recording(Setting setting, Map<Entry, byte[]> entries)
            throws BundleException, IOException {
        text(entry(entries, Entry.EXCHANGES), Entry.EXCHANGES);
        return new Recording(
                setting,
                exchanges(entry(entries, Entry.EXCHANGES)),
                text(entry(entries, Entry.SESSION), Entry.SESSION),
                text(entry(entries, Entry.TRANSCRIPT), Entry.TRANSCRIPT),
                text(entry(entries, Entry.FINDINGS), Entry.FINDINGS));
    }

    private static List<Exchange> exchanges(byte[] har) throws BundleException, IOException {
        try {
            return HarFile.read(new ByteArrayInputStream(har));
        } catch (HarException broken) {
            throw new BundleException("the bundle is broken: " + broken.getMessage(), broken);
        }
    }

    private static String text(byte[] bytes, Entry entry) throws BundleException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException broken) {
            throw new BundleException("the bundle is broken: " + entry.file() + " is not UTF-8", broken);
        }
    }

    private static Map<String, Integer> redactions(byte[] json) throws BundleException {
        Map<String, Integer> redactions = new TreeMap<>();
        for (Map.Entry<?, ?> count : Json.object(json, Entry.REDACTION).entrySet()) {
            if (!(count.getValue() instanceof Integer times)) {
                throw new BundleException(
                        "the bundle is broken: " + Entry.REDACTION.file() + " counts no whole numbers");
            }
            redactions.put(String.valueOf(count.getKey()), times);
        }
        return redactions;
    }
}
