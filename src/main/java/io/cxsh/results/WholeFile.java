package io.cxsh.results;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.UUID;

/** Writes a file whole or not at all: to a temporary name, flushed to the disk, then renamed over the old one. */
public final class WholeFile {
    private WholeFile() {}

    /**
     * Writes the text for its owner only.
     *
     * @throws IOException when it could not be written; the old file is untouched then
     */
    public static void write(Path file, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (isDevice(file)) {
            fill(file, bytes);
        } else {
            replace(file, bytes);
        }
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

    private static void replace(Path file, byte[] bytes) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file stands in a folder");
        Path part = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            FileAttribute<?>[] owner = isPosix(folder)
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                    }
                    : new FileAttribute<?>[0];
            Files.createFile(part, owner);
            fill(part, bytes);
            move(part, file);
            flush(folder);
        } finally {
            Files.deleteIfExists(part);
        }
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

    private static boolean isPosix(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
