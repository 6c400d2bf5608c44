package io.cxsh.shell;

import io.cxsh.files.OwnFolder;
import io.cxsh.files.OwnerOnly;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;

/** The prompt's history on disk: for its owner only, in cxsh's own folder; a broken one is set aside, not overwritten. */
final class HistoryFile {
    private HistoryFile() {}

    /**
     * Makes the file ready.
     *
     * @param told receives a sentence when something was wrong
     * @return the file, or empty when there can be none and the session works in memory
     */
    static Optional<Path> ready(Path file, Instant now, java.util.function.Consumer<String> told) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            OwnFolder.make(folder);
            setAsideIfBroken(file, now, told);
            if (!Files.exists(file)) {
                Files.createFile(file, OwnerOnly.file(file));
            }
            if (Files.isRegularFile(file) // who keeps none has a link to a device here
                    && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            return Optional.of(file);
        } catch (IOException readOnly) {
            told.accept("no history: %s cannot be written".formatted(file));
            return Optional.empty();
        }
    }

    /** One byte that is no UTF-8 would make every line read from now on fail. */
    private static void setAsideIfBroken(Path file, Instant now, java.util.function.Consumer<String> told)
            throws IOException {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try (Reader text = Files.newBufferedReader(file)) {
            text.transferTo(Writer.nullWriter());
        } catch (CharacterCodingException broken) {
            Path aside = file.resolveSibling(file.getFileName() + ".corrupt-" + now.getEpochSecond());
            Files.move(file, aside);
            told.accept("the history was no UTF-8 text; it is set aside as " + aside.getFileName());
        }
    }
}
