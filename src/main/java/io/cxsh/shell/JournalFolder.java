package io.cxsh.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The journals of the last sessions: the newest twenty, and no more than 256 MB of them.
 *
 * @param path the folder
 */
record JournalFolder(Path path) {
    static final String ENDING = ".cxj";

    private static final String END = " end {}\n";
    private static final int MOST = 20;
    private static final long MOST_BYTES = 256L << 20;
    private static final Pattern NAME = Pattern.compile("\\d{8}-\\d{6}-\\d{3}-(\\d{1,18})\\.cxj");
    private static final Pattern OLDER = Pattern.compile("\\d{8}-\\d{6}-\\d{3}-\\d+\\.cxsh"); // held lines alone

    static JournalFolder in(Path home) {
        return new JournalFolder(home.resolve("journal"));
    }

    /** All of them, the newest first; none where there is no folder. */
    List<Path> newestFirst() throws IOException {
        return named(NAME);
    }

    private List<Path> named(Pattern names) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(
                            file -> names.matcher(file.getFileName().toString()).matches() && Files.isRegularFile(file))
                    .sorted(Comparator.comparing(
                                    (Path file) -> file.getFileName().toString())
                            .reversed())
                    .toList();
        } catch (UncheckedIOException unlisted) {
            throw unlisted.getCause();
        }
    }

    /** Whether the program that writes it still runs. */
    static boolean isRunning(Path file) {
        return writer(file).isPresent();
    }

    private static Optional<ProcessHandle> writer(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches()
                ? ProcessHandle.of(Long.parseLong(name.group(1))).filter(ProcessHandle::isAlive)
                : Optional.empty();
    }

    /** Whether its program is gone without a last word. */
    static boolean wasCutOff(Path file) throws IOException {
        try (SeekableByteChannel bytes = Files.newByteChannel(file)) {
            ByteBuffer end = ByteBuffer.allocate(END.length());
            bytes.position(Math.max(0, bytes.size() - END.length()));
            while (end.hasRemaining() && bytes.read(end) >= 0) {}
            return !new String(end.array(), StandardCharsets.US_ASCII).equals(END) && !isRunning(file);
        }
    }

    /**
     * Makes room for one more. What a running shell writes stays, and so does what cannot be deleted; another shell may
     * make room at the same time.
     */
    void forgetOld() throws IOException {
        named(OLDER).forEach(JournalFolder::forget);
        long bytes = 0;
        int kept = 0;
        for (Path file : newestFirst()) {
            bytes += size(file);
            kept++;
            if ((kept >= MOST || bytes > MOST_BYTES) && !isAnothers(file)) {
                forget(file);
            }
        }
    }

    /** Whether another shell still writes it; one of our own number is of a process that is gone. */
    private static boolean isAnothers(Path file) {
        return writer(file)
                .filter(process -> !process.equals(ProcessHandle.current()))
                .isPresent();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }

    @SuppressWarnings("EmptyCatch")
    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException undeletable) {
            // the next session tries again
        }
    }
}
