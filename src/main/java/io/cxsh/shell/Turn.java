package io.cxsh.shell;

import io.cxsh.files.OwnFolder;
import io.cxsh.files.OwnerOnly;
import io.cxsh.transport.Pause;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets one shell at a time change a file of cxsh's own folder, so that shells side by side keep what the others wrote.
 * The lock is the system's, on {@code NAME.lock} beside the file: it drops the lock of a process that dies.
 */
final class Turn {
    private static final Duration BETWEEN = Duration.ofMillis(20);
    private static final int TRIES = 1500;
    private static final Set<OpenOption> OPTIONS = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);

    private final Path file;
    private final Pause pause;

    Turn(Path file, Pause pause) {
        this.file = file;
        this.pause = pause;
    }

    /** What is done while nobody else changes the file. */
    @FunctionalInterface
    interface Change {
        void make() throws IOException;
    }

    /**
     * Makes the folder if need be, waits for the lock, and makes the change.
     *
     * @throws IOException when the change does, or when another shell holds the file too long
     */
    void take(Change change) throws IOException {
        OwnFolder.make(file.getParent());
        Path guard = file.resolveSibling(file.getFileName() + ".lock");
        synchronized (Turn.class) { // POSIX drops all of a process's locks on a file when one of its channels closes
            try (FileChannel channel = FileChannel.open(guard, OPTIONS, OwnerOnly.file(guard));
                    FileLock lock = locked(channel)) {
                change.make();
                lock.release();
            }
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
