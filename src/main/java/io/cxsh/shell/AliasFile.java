package io.cxsh.shell;

import io.cxsh.results.WholeFile;
import io.cxsh.transport.Pause;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The file of aliases, {@code NAME=LINE} a line. It is changed line by line under a lock, so that shells side by side
 * keep each other's aliases; the system drops the lock of a process that dies.
 */
final class AliasFile {
    private static final Duration BETWEEN = Duration.ofMillis(20);
    private static final int TRIES = 500;

    private final Path file;
    private final Pause pause;
    private final Consumer<String> told;

    /**
     * The file of a home, which is made when the first alias is.
     *
     * @param told receives a sentence when the file was broken
     */
    AliasFile(Path home, Pause pause, Consumer<String> told) {
        this.file = home.toAbsolutePath().resolve("aliases");
        this.pause = pause;
        this.told = told;
    }

    /** Its lines, of whatever form; none when it is not there. One that is no text is set aside, and so is empty. */
    List<String> lines() throws IOException {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException broken) {
            told.accept("the aliases were no UTF-8 text; they are set aside as " + WholeFile.setAside(file));
            return List.of();
        }
    }

    /**
     * Puts an alias in, or takes it out when the line is null; all other lines stay as they are.
     *
     * @throws IOException when that could not be done; the file is as it was then
     */
    void change(String name, @Nullable String line) throws IOException {
        OwnFolder.make(file.getParent());
        Path guard = file.resolveSibling("aliases.lock");
        try (FileChannel channel = FileChannel.open(guard, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = locked(channel)) {
            List<String> lines = new ArrayList<>(lines());
            lines.removeIf(old -> old.startsWith(name + "="));
            Optional.ofNullable(line).ifPresent(text -> lines.add(name + "=" + text));
            WholeFile.write(file, lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
            lock.release();
        }
    }

    private FileLock locked(FileChannel channel) throws IOException {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            FileLock lock = tried(channel);
            if (lock != null) {
                return lock;
            }
            await();
        }
        throw new IOException("another cxsh holds " + file + " for longer than "
                + BETWEEN.multipliedBy(TRIES).toSeconds() + " s");
    }

    private static @Nullable FileLock tried(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException inThisProcess) {
            return null;
        }
    }

    private void await() throws InterruptedIOException {
        try {
            pause.of(BETWEEN);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while another cxsh held " + file);
        }
    }
}
