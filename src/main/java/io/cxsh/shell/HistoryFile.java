package io.cxsh.shell;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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
            boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
            if (folder != null && !Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                if (posix) {
                    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
                }
            }
            setAsideIfBroken(file, now, told);
            if (!Files.exists(file)) {
                Files.createFile(file);
            }
            if (posix) {
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
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file)));
        } catch (CharacterCodingException broken) {
            Path aside = file.resolveSibling(file.getFileName() + ".corrupt-" + now.getEpochSecond());
            Files.move(file, aside);
            told.accept("the history was no UTF-8 text; it is set aside as " + aside.getFileName());
        }
    }
}
