package io.cxsh.shell;

import io.cxsh.transport.Pause;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What is around the program while it runs.
 *
 * @param environment the environment's variables
 * @param folder the working directory
 * @param in standard input
 * @param out where results go
 * @param err where errors, warnings and progress go
 * @param clock this machine's clock
 * @param pause the one place that waits
 * @param zones gives this person's zone; asked only when it matters, because the JDK finds it slowly
 * @param isTerminal whether a person sits at standard input and output
 * @param version cxsh's own version
 */
public record Surroundings(
        Map<String, String> environment,
        Path folder,
        InputStream in,
        PrintStream out,
        PrintStream err,
        InstantSource clock,
        Pause pause,
        Supplier<ZoneId> zones,
        boolean isTerminal,
        String version) {
    private static final String NOWHERE = "/dev/null/none";

    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** This person's zone. */
    public ZoneId zone() {
        return zones.get();
    }

    /** The same without a terminal, with nobody who reads, and without files. */
    public Surroundings silent() {
        return silent(Map.of());
    }

    /** The same without a terminal, with nobody who reads, without files, and with these settings. */
    public Surroundings silent(Map<String, String> settings) {
        Map<String, String> own = new HashMap<>(settings);
        own.put("CXSH_HOME", NOWHERE);
        PrintStream nobody = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Surroundings(
                own,
                Path.of(NOWHERE),
                InputStream.nullInputStream(),
                nobody,
                nobody,
                clock,
                pause,
                zones,
                false,
                version);
    }

    /** The same at a terminal that these keys come from. */
    public Surroundings at(InputStream keys) {
        Map<String, String> own = new HashMap<>(environment);
        own.put("TERM", "xterm-256color");
        return new Surroundings(own, folder, keys, out, err, clock, pause, zones, true, version);
    }

    /**
     * The same without a network: a recorded clock and zone, and nothing to wait for.
     *
     * @param recorded the recording's clock
     * @param place the recording's zone
     */
    public Surroundings playing(InstantSource recorded, ZoneId place) {
        return new Surroundings(
                environment, folder, in, out, err, recorded, time -> {}, () -> place, isTerminal, version);
    }

    /**
     * The folder of cxsh's own files: never one that counts from the working directory, unless CXSH_HOME says so. Who has
     * no home has a folder that takes nothing.
     */
    public Path home() {
        String own = environment.getOrDefault("CXSH_HOME", "");
        if (!own.isBlank()) {
            return Path.of(own);
        }
        for (String home : List.of(environment.getOrDefault("HOME", ""), System.getProperty("user.home", ""))) {
            if (Path.of(home).isAbsolute()) {
                return Path.of(home, ".cxsh");
            }
        }
        return Path.of(NOWHERE);
    }

    /** The width of a line where no terminal says another: 80 cells, or what COLUMNS says. */
    int width() {
        String columns = environment.getOrDefault("COLUMNS", "");
        return !columns.isEmpty() && columns.matches("[1-9]\\d{1,3}") ? Integer.parseInt(columns) : 80;
    }
}
