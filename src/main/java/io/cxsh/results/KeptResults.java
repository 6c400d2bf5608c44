package io.cxsh.results;

import io.cxsh.files.OwnFolder;
import io.cxsh.files.WholeFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Results kept on disk for later sessions, a file each: two shells at once replace whole files and harm nothing. */
public final class KeptResults {
    private final Path folder;

    /**
     * The kept results of a folder, which is made when the first one is kept.
     *
     * @param folder cxsh's own
     */
    public KeptResults(Path folder) {
        this.folder = folder;
    }

    /**
     * Keeps rows under a name; an older result of that name is replaced, unless this cxsh cannot read it: then it is set
     * aside.
     *
     * @throws IOException when that could not be done; the older result is untouched then
     */
    public void keep(String name, Rows rows) throws IOException {
        OwnFolder.make(folder);
        setAsideIfUnreadable(file(name));
        WholeFile.write(file(name), RowsFile.json(rows));
    }

    private static void setAsideIfUnreadable(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try {
            RowsFile.kept(file);
        } catch (NoSuchFileException forgottenMeanwhile) {
            return;
        } catch (IOException unreadable) {
            WholeFile.setAside(file);
        }
    }

    /**
     * The rows kept under that name; empty when there are none.
     *
     * @throws IOException when the file is there and cannot be read
     */
    public Optional<Rows> rows(String name) throws IOException {
        return Files.isRegularFile(file(name)) ? Optional.of(RowsFile.kept(file(name))) : Optional.empty();
    }

    /** Drops what is kept under that name; whether there was something. */
    public boolean forget(String name) throws IOException {
        return Files.deleteIfExists(file(name));
    }

    /** All names, in order. */
    public List<String> names() {
        TreeSet<String> names = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
                files.forEach(file -> names.add(file.getFileName().toString().replace(".json", "")));
            } catch (IOException unreadable) {
                return List.of();
            }
        }
        return List.copyOf(names);
    }

    private Path file(String name) {
        return folder.resolve(name + ".json");
    }
}
