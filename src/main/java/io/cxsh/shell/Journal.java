package io.cxsh.shell;

import io.cxsh.cassette.HarFile;
import io.cxsh.files.OwnFolder;
import io.cxsh.files.OwnerOnly;
import io.cxsh.redaction.Redactor;
import io.cxsh.table.JsonText;
import io.cxsh.transport.Body;
import io.cxsh.transport.BodyOutput;
import io.cxsh.transport.Exchange;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The record of a session at the prompt, written as it happens, so that a killed shell loses the running line at most:
 * {@code journal/20261123-142004-317-4711.cxj} in cxsh's own folder, for its owner only. Each of its lines is a checksum,
 * a word and JSON. Secrets never stand in it; people do. Nothing is ever rewritten, so a broken end costs no more than itself.
 */
final class Journal {
    /** An answer of more is left out, and so are those behind the first 64 MB; the lines go on. */
    private static final int LONGEST_ANSWER = 16 << 20;

    private static final long MOST_ANSWERS = 64L << 20;
    private static final long MOST_BYTES = 72L << 20;
    private static final int BUFFER = 64 * 1024;
    private static final String LEFT_OUT = "it was too large for the record of its session";

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final JournalFolder folder;
    private final Path file;
    private final String first;
    private final Consumer<String> told;
    private final List<Body> pending = new ArrayList<>();
    private @Nullable FileChannel channel;
    private boolean isOpen = true;
    private long written;

    private Journal(JournalFolder folder, String name, String first, Consumer<String> told) {
        this.folder = folder;
        this.file = folder.path().resolve(name);
        this.first = first;
        this.told = told;
    }

    /**
     * A journal that begins with its first line.
     *
     * @param version of cxsh
     */
    static Journal in(Path home, Instant now, String version, Consumer<String> told) {
        String name = NAME.format(now) + "-" + ProcessHandle.current().pid() + JournalFolder.ENDING;
        return new Journal(JournalFolder.in(home), name, "{\"format\":1,\"cxsh\":\"%s\"}".formatted(version), told);
    }

    /** Adds a line of values to what is written next. */
    void add(JournalWord word, Object value) throws IOException {
        StringBuilder text = new StringBuilder();
        JsonText.write(value, text);
        add(word, Body.of(text.toString()));
    }

    /** Adds a request and its answer to what is written next. */
    void add(Exchange exchange, Redactor secrets) {
        int size = exchange.body().size();
        boolean fits = size <= LONGEST_ANSWER && size + written + pendingBytes() <= MOST_ANSWERS;
        try (BodyOutput har = new BodyOutput()) {
            HarFile.writeOne(fits ? exchange : exchange.without(LEFT_OUT), secrets, har);
            add(JournalWord.EXCHANGE, har.body());
        }
    }

    private void add(JournalWord word, Body json) {
        CRC32 sum = new CRC32();
        byte[] begin = (word.text() + " ").getBytes(StandardCharsets.US_ASCII);
        sum.update(begin);
        try (InputStream bytes = new CheckedInputStream(json.stream(), sum)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        } catch (IOException impossible) {
            throw new UncheckedIOException("a stream over memory failed", impossible);
        }
        pending.add(Body.of("%08x ".formatted(sum.getValue())));
        pending.add(Body.of(begin));
        pending.add(json);
        pending.add(Body.of("\n"));
    }

    private long pendingBytes() {
        return pending.stream().mapToLong(Body::size).sum();
    }

    /** Whether it still takes something; a large or unwritable one does not. */
    boolean isOpen() {
        return isOpen;
    }

    /** Writes what was added; a folder that cannot be written is said once, and the session goes on. */
    void write() {
        if (!isOpen) {
            return;
        }
        try {
            FileChannel out = channel == null ? begun() : channel;
            if (written + pendingBytes() > MOST_BYTES) {
                isOpen = false;
                told.accept("the record of this session is full at %d MB; what follows is not in it"
                        .formatted(MOST_BYTES >> 20));
                return;
            }
            append(out, pending);
            written += pendingBytes();
        } catch (IOException unwritable) {
            isOpen = false;
            told.accept("no record of this session: %s cannot be written".formatted(file));
        } finally {
            pending.clear();
        }
    }

    private FileChannel begun() throws IOException {
        OwnFolder.make(folder.path());
        folder.forgetOld();
        Set<OpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.APPEND);
        FileChannel begun = FileChannel.open(file, options, OwnerOnly.file(file));
        channel = begun;
        List<Body> lines = List.copyOf(pending);
        pending.clear();
        add(JournalWord.BEGIN, Body.of(first));
        pending.addAll(lines);
        return begun;
    }

    private static void append(FileChannel out, List<Body> parts) throws IOException {
        OutputStream buffered = new BufferedOutputStream(Channels.newOutputStream(out), BUFFER);
        for (Body part : parts) {
            try (InputStream bytes = part.stream()) {
                bytes.transferTo(buffered);
            }
        }
        buffered.flush();
    }

    /** The session ended in order. */
    void end() {
        if (channel == null || !isOpen) {
            return;
        }
        add(JournalWord.END, Body.of("{}"));
        write();
    }
}
