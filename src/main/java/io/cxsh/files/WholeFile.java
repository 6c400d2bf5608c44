package io.cxsh.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Writes a file whole or not at all: to a temporary name, flushed to the disk, then renamed over the old one. What a
 * killed writer left under such a name goes with the next write to its folder that is an hour younger.
 */
public final class WholeFile {
    private static final Pattern PART = Pattern.compile("\\..+\\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.part");
    private static final Duration LONGEST_WRITE = Duration.ofHours(1);

    private WholeFile() {}

    /**
     * Writes the text for its owner only.
     *
     * @throws IOException when it could not be written; the old file is untouched then
     */
    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for bytes. */
    public static void write(Path file, byte[] bytes) throws IOException {
        if (isDevice(file)) {
            try {
                fill(file, bytes);
            } catch (IOException refused) {
                throw of(file, refused);
            }
        } else {
            replace(file, bytes, Optional.empty());
        }
    }

    /**
     * Writes another text into a file that is there and stays whose it is: its rights do, and so does a link to it.
     *
     * @throws IOException when that could not be done; the old text is untouched then
     */
    public static void rewrite(Path file, String text) throws IOException {
        Path real = file.toRealPath();
        PosixFileAttributeView view = Files.getFileAttributeView(real, PosixFileAttributeView.class);
        Optional<Set<PosixFilePermission>> rights = view == null
                ? Optional.empty()
                : Optional.of(view.readAttributes().permissions());
        replace(real, text.getBytes(StandardCharsets.UTF_8), rights);
    }

    /**
     * Gives a file that cannot be used another name, so that nothing is written over it.
     *
     * @return that name
     */
    public static String setAside(Path file) throws IOException {
        long time = Files.getLastModifiedTime(file).toMillis();
        String name = file.getFileName() + ".corrupt-" + time;
        Files.move(file, file.resolveSibling(name));
        return name;
    }

    /** A device or a pipe takes what is written; a file in its place would end it. */
    private static boolean isDevice(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
    }

    private static void replace(Path file, byte[] bytes, Optional<Set<PosixFilePermission>> rights) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file stands in a folder");
        Path part = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            Files.createFile(part, OwnerOnly.file(folder));
            sweep(folder, Files.getLastModifiedTime(part));
            fill(part, bytes);
            if (rights.isPresent()) {
                Files.setPosixFilePermissions(part, rights.get());
            }
            move(part, file);
            flush(folder);
        } catch (IOException refused) {
            throw of(file, refused);
        } finally {
            drop(part);
        }
    }

    @SuppressWarnings("EmptyCatch")
    private static void drop(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException undeletable) {
            // a later write tries again
        }
    }

    /** What the system said, of the file that was to be written: nobody knows its temporary name. */
    private static IOException of(Path file, IOException refused) {
        if (refused instanceof AccessDeniedException) {
            return new AccessDeniedException(file.toString());
        }
        if (refused instanceof NoSuchFileException) {
            return new NoSuchFileException(String.valueOf(file.toAbsolutePath().getParent()));
        }
        String reason = refused instanceof FileSystemException fault ? fault.getReason() : refused.getMessage();
        return new FileSystemException(file.toString(), null, reason);
    }

    /** A folder that cannot be listed keeps what is in it. */
    @SuppressWarnings("EmptyCatch")
    private static void sweep(Path folder, FileTime now) {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, WholeFile::isPart)) {
            for (Path part : parts) {
                FileTime written = Files.getLastModifiedTime(part);
                if (written.toInstant().plus(LONGEST_WRITE).isBefore(now.toInstant())) {
                    drop(part);
                }
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException unlisted) {
            // the next write tries again
        }
    }

    private static boolean isPart(Path file) {
        return PART.matcher(file.getFileName().toString()).matches();
    }

    private static void fill(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            if (Files.isRegularFile(file)) {
                channel.force(true);
            }
        }
    }

    /** So that the new name outlives a power cut; some systems open no folders, and keep names by themselves. */
    @SuppressWarnings("EmptyCatch")
    private static void flush(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException noFolderChannel) {
            // the file itself is on the disk already
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException elsewhere) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
