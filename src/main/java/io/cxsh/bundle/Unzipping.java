package io.cxsh.bundle;

import io.cxsh.redaction.SafeText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Unpacks a zip in memory and gives up at the first thing that no bundle has. */
final class Unzipping {
    /** Text packs 10 to 100 times smaller; a thousand is what a bomb does. */
    private static final int HIGHEST_RATIO = 200;

    private static final int RATIO_COUNTS_FROM = 1 << 20;
    private static final int LONGEST_NAME = 80;

    private final Counted packed;
    private final Map<Entry, byte[]> entries = new EnumMap<>(Entry.class);
    private long total;

    Unzipping(byte[] zip) {
        this.packed = new Counted(zip);
    }

    /** Every entry that there is, known ones only, each once. */
    Map<Entry, byte[]> entries() throws BundleException, IOException {
        try (ZipInputStream zip = new ZipInputStream(packed)) {
            for (ZipEntry header = zip.getNextEntry(); header != null; header = zip.getNextEntry()) {
                Entry entry = known(header.getName());
                if (entries.put(entry, unpacked(zip, entry)) != null) {
                    throw new BundleException("the bundle is refused: it has " + entry.file() + " twice");
                }
            }
            return entries;
        } catch (ZipException | EOFException broken) {
            throw new BundleException("the bundle is broken: its zip is damaged or cut short", broken);
        } catch (IllegalArgumentException badName) { // what the JDK throws for a name that is not UTF-8
            throw new BundleException("the bundle is broken: the name of an entry is not UTF-8", badName);
        }
    }

    private static Entry known(String name) throws BundleException {
        String shown = SafeText.line(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name);
        if (name.startsWith("/") || name.contains("..") || name.contains("\\") || name.contains(":")) {
            throw new BundleException("the bundle is refused: an entry wants to lie outside of it: " + shown);
        }
        return Entry.named(name)
                .orElseThrow(() -> new BundleException("the bundle is refused: no bundle has an entry " + shown));
    }

    private byte[] unpacked(ZipInputStream zip, Entry entry) throws IOException, BundleException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] chunk = new byte[8192];
        long before = packed.position();
        for (int n = zip.read(chunk); n >= 0; n = zip.read(chunk)) {
            bytes.write(chunk, 0, n);
            total += n;
            check(bytes.size(), packed.position() - before, entry);
        }
        return bytes.toByteArray();
    }

    private void check(long unpacked, long taken, Entry entry) throws BundleException {
        if (total > Bundle.MOST_BYTES) {
            throw new BundleException("the bundle is refused: it unpacks to more than %d MB, the most cxsh reads"
                    .formatted(Bundle.MOST_BYTES >> 20));
        }
        if (unpacked > RATIO_COUNTS_FROM && unpacked > HIGHEST_RATIO * Math.max(taken, 1)) {
            throw new BundleException("the bundle is refused: %s unpacks to more than %d times its size"
                    .formatted(entry.file(), HIGHEST_RATIO));
        }
    }

    /** Knows how many bytes of the file were taken. */
    private static final class Counted extends ByteArrayInputStream {
        Counted(byte[] bytes) {
            super(bytes);
        }

        synchronized long position() {
            return pos;
        }
    }
}
