package io.cxsh.shell;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * Shows what is taller than the window through the person's pager: {@code CXSH_PAGER}, else {@code PAGER}, else less when
 * it is installed; {@code CXSH_PAGER=off} for none. At the prompt only.
 */
final class Pager {
    /** In a smaller window a pager has no room for itself. */
    private static final int LEAST_ROWS = 8;

    private final List<String> command;
    private final IntSupplier height;

    private Pager(List<String> command, IntSupplier height) {
        this.command = command;
        this.height = height;
    }

    /** The pager that the environment names; empty when there is none. */
    static Optional<Pager> of(Map<String, String> environment, IntSupplier height) {
        String own = environment.getOrDefault("CXSH_PAGER", "").strip();
        String named = own.isEmpty() ? environment.getOrDefault("PAGER", "").strip() : own;
        if (named.equals("off") || named.equals("cat")) {
            return Optional.empty();
        }
        if (!named.isEmpty()) {
            return Optional.of(new Pager(List.of(named.split("\\s+")), height));
        }
        return isInstalled("less", environment.getOrDefault("PATH", ""))
                ? Optional.of(new Pager(List.of("less", "-FRX"), height))
                : Optional.empty();
    }

    private static boolean isInstalled(String program, String path) {
        return List.of(path.split(File.pathSeparator)).stream()
                .anyMatch(folder -> !folder.isEmpty() && new File(folder, program).canExecute());
    }

    /** Whether the text was shown; if not, it fits the window or the pager does not start. */
    boolean shows(String text) {
        if (height.getAsInt() < LEAST_ROWS || text.lines().count() < height.getAsInt()) {
            return false;
        }
        try {
            Process pager = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            feed(pager, text);
            return waited(pager);
        } catch (IOException missing) {
            return false;
        }
    }

    /** A person who leaves early closes the pipe: what was read is enough. */
    private static void feed(Process pager, String text) {
        try (OutputStream in = pager.getOutputStream()) {
            in.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException enough) {
            return;
        }
    }

    private static boolean waited(Process pager) {
        try {
            int exit = pager.waitFor();
            return exit != 126 && exit != 127;
        } catch (InterruptedException stopped) {
            pager.destroy();
            return true;
        }
    }
}
