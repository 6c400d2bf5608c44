package io.cxsh.files;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** The rights that a file or folder is made with; where a file system has no such rights, its own rules apply. */
public final class OwnerOnly {
    private OwnerOnly() {}

    /**
     * Those of a file.
     *
     * @param near a path of the same file system
     */
    public static FileAttribute<?>[] file(Path near) {
        return rights(near, "rw-------");
    }

    static FileAttribute<?>[] folder(Path near) {
        return rights(near, "rwx------");
    }

    private static FileAttribute<?>[] rights(Path near, String rights) {
        return near.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
