package io.cxsh.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** cxsh's own folder: for its owner only, made when something is first put into it. */
public final class OwnFolder {
    private OwnFolder() {}

    /**
     * Makes a folder, and those above it, where there is none.
     *
     * @param folder null where there is nothing to make
     */
    public static void make(@Nullable Path folder) throws IOException {
        if (folder != null && !Files.isDirectory(folder)) {
            Files.createDirectories(folder, OwnerOnly.folder(folder));
        }
    }
}
