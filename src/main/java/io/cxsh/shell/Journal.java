package io.cxsh.shell;

import io.cxsh.redaction.SafeText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The lines of a session at the prompt, written down as they run, so that a killed shell loses the running one at most:
 * {@code journal/20261123-142004-317.cxsh} in cxsh's own folder, for its owner only. It is a script; the answers are asked
 * again. The newest twenty are kept.
 */
final class Journal {
    private static final int MOST = 20;
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Path file;
    private final Consumer<String> told;
    private boolean open = true;

    private Journal(Path folder, String name, Consumer<String> told) {
        this.folder = folder;
        this.file = folder.resolve(name);
        this.told = told;
    }

    /** A journal that begins with its first line. */
    static Journal in(Path home, Instant now, Consumer<String> told) {
        String name = NAME.format(now) + "-" + ProcessHandle.current().pid() + ".cxsh";
        return new Journal(home.resolve("journal"), name, told);
    }

    /** Writes a line down; a folder that cannot be written is said once, and the session goes on. */
    void line(RecordedLine line, int exit) {
        if (!open) {
            return;
        }
        try {
            if (!Files.exists(file)) {
                begin();
            }
            String text = line.written() + (exit == 0 ? "" : " [" + exit + "]") + "\n";
            append(SafeText.line(text.strip()) + "\n", StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            open = false;
            told.accept("no journal: %s cannot be written".formatted(file));
        }
    }

    private void begin() throws IOException {
        OwnFolder.make(folder);
        forgetOld();
        append("cxsh 1\n", StandardOpenOption.CREATE_NEW);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private void append(String text, OpenOption option) throws IOException {
        Set<OpenOption> options = Set.of(StandardOpenOption.WRITE, option);
        Files.write(file, text.getBytes(StandardCharsets.UTF_8), options.toArray(OpenOption[]::new));
    }

    private void forgetOld() throws IOException {
        List<Path> old;
        try (Stream<Path> files = Files.list(folder)) {
            old = files.filter(path -> path.getFileName().toString().endsWith(".cxsh"))
                    .sorted()
                    .toList();
        }
        for (Path path : old.subList(0, Math.max(0, old.size() - MOST + 1))) {
            Files.deleteIfExists(path);
        }
    }
}
