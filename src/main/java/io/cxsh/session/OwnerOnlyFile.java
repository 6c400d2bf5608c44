package io.cxsh.session;

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
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** A file that may hold a secret: for its owner only from its first moment on, and written whole or not at all. */
final class OwnerOnlyFile {
    private static final Set<PosixFilePermission> OWNERS = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private OwnerOnlyFile() {}

    /**
     * Writes the text to a temporary name in the same folder, flushes it to the disk and renames it over the old file.
     *
     * @throws IOException when that could not be done; the old file is untouched then
     */
    static void write(Path folder, String name, String text) throws IOException {
        makeFolder(folder);
        Path part = folder.resolve("." + name + "." + UUID.randomUUID() + ".part");
        try {
            Files.createFile(part, only(folder, "rw-------"));
            fill(part, text);
            move(part, folder.resolve(name));
            flush(folder);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Whether anybody but the owner may do anything with it; false where a file system knows no such rights. */
    static boolean isOpenToOthers(Path path) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        return view != null && !OWNERS.containsAll(view.readAttributes().permissions());
    }

    private static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, only(existing(folder), "rwx------"));
        } else if (isOpenToOthers(folder)) {
            Files.setPosixFilePermissions(folder, OWNERS);
        }
    }

    private static Path existing(Path folder) {
        Path path = folder.toAbsolutePath();
        while (!Files.exists(path) && path.getParent() != null) {
            path = path.getParent();
        }
        return path;
    }

    private static FileAttribute<?>[] only(Path near, String rights) {
        boolean posix = near.getFileSystem().supportedFileAttributeViews().contains("posix");
        Set<FileAttribute<?>> attributes = posix
                ? Set.of(PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights)))
                : Set.of();
        return attributes.toArray(FileAttribute[]::new);
    }

    private static void fill(Path part, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException elsewhere) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
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
}
