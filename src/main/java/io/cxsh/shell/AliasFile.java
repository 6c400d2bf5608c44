package io.cxsh.shell;

import io.cxsh.files.WholeFile;
import io.cxsh.transport.Pause;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The file of aliases, {@code NAME=LINE} a line. It is changed line by line, so that shells side by side keep each
 * other's aliases.
 */
final class AliasFile {
    private final Path file;
    private final Turn turn;
    private final Consumer<String> told;

    /**
     * The file of a home, which is made when the first alias is.
     *
     * @param told receives a sentence when the file was broken
     */
    AliasFile(Path home, Pause pause, Consumer<String> told) {
        this.file = home.toAbsolutePath().resolve("aliases");
        this.turn = new Turn(file, pause);
        this.told = told;
    }

    /** Its lines, of whatever form; none when it is not there. One that is no text is set aside, and so is empty. */
    List<String> lines() throws IOException {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException broken) {
            told.accept("the aliases were no UTF-8 text; they are set aside as " + WholeFile.setAside(file));
            return List.of();
        }
    }

    /**
     * Puts an alias in, or takes it out when the line is null; all other lines stay as they are.
     *
     * @throws IOException when that could not be done; the file is as it was then
     */
    void change(String name, @Nullable String line) throws IOException {
        turn.take(() -> {
            List<String> lines = new ArrayList<>(lines());
            lines.removeIf(old -> old.startsWith(name + "="));
            Optional.ofNullable(line).ifPresent(text -> lines.add(name + "=" + text));
            WholeFile.write(file, lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
        });
    }
}
