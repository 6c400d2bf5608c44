package io.cxsh.session;

import io.cxsh.files.OwnFolder;
import io.cxsh.files.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** A file that may hold a secret: for its owner only from its first moment on, and so is its folder. */
final class OwnerOnlyFile {
    private static final Set<PosixFilePermission> OWNERS = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private OwnerOnlyFile() {}

    /**
     * Writes the text whole or not at all.
     *
     * @throws IOException when that could not be done; the old file is untouched then
     */
    static void write(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        OwnFolder.make(folder);
        if (folder != null && isOpenToOthers(folder)) {
            Files.setPosixFilePermissions(folder, OWNERS);
        }
        WholeFile.write(file, text);
    }

    /** Whether anybody but the owner may do anything with it; false where a file system knows no such rights. */
    static boolean isOpenToOthers(Path path) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        return view != null && !OWNERS.containsAll(view.readAttributes().permissions());
    }
}
