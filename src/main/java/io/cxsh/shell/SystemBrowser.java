package io.cxsh.shell;

import io.cxsh.session.platform.Browser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Shows the address of a sign-in page, so that it can be opened anywhere, and opens it here where a person sits at this
 * machine's desktop.
 */
public final class SystemBrowser implements Browser {
    private static final List<String> OPENERS = List.of("xdg-open", "open");

    private final Surroundings surroundings;

    public SystemBrowser(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void open(URI address) {
        surroundings
                .err()
                .println(
                        "sign in on this page within two minutes (over ssh: fetch the address it leads to with curl):\n  "
                                + address);
        if (hasDesktop()) {
            opener().ifPresent(program -> start(program, address));
        }
    }

    private boolean hasDesktop() {
        return surroundings.isTerminal()
                && !surroundings.environment().containsKey("SSH_CONNECTION")
                && (surroundings.environment().containsKey("DISPLAY")
                        || surroundings.environment().containsKey("WAYLAND_DISPLAY")
                        || Files.isDirectory(Path.of("/Applications")));
    }

    private Optional<Path> opener() {
        return Stream.of(surroundings.environment().getOrDefault("PATH", "").split(":"))
                .flatMap(SystemBrowser::folder)
                .flatMap(folder -> OPENERS.stream().map(folder::resolve))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> folder(String name) {
        try {
            return name.isBlank() ? Stream.empty() : Stream.of(Path.of(name));
        } catch (InvalidPathException none) {
            return Stream.empty();
        }
    }

    /** The address was shown: a browser that does not start costs nothing. */
    private static void start(Path program, URI address) {
        try {
            new ProcessBuilder(program.toString(), address.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException noBrowser) {
            return;
        }
    }
}
