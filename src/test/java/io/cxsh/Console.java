package io.cxsh;

import io.cxsh.shell.Surroundings;
import io.cxsh.transport.Limits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The whole program in this process, its streams kept; it never waits between two tries. */
public final class Console {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Surroundings surroundings;
    private final Limits limits;

    public Console(Path folder, Map<String, String> environment, String input, String zone) {
        this(folder, environment, input, zone, Limits.DEFAULT, InstantSource.system());
    }

    private Console(
            Path folder,
            Map<String, String> environment,
            String input,
            String zone,
            Limits limits,
            InstantSource clock) {
        this.limits = limits;
        Map<String, String> all = new java.util.HashMap<>(environment);
        all.putIfAbsent("CXSH_HOME", folder.resolve("home").toString());
        surroundings = new Surroundings(
                all,
                folder,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                clock,
                time -> {},
                () -> ZoneId.of(zone),
                false,
                "test");
    }

    public Console(Path folder, Map<String, String> environment) {
        this(folder, environment, "", "UTC");
    }

    /** A console whose calls may cost only so much. */
    public static Console limited(Path folder, Map<String, String> environment, Limits limits) {
        return new Console(folder, environment, "", "UTC", limits, InstantSource.system());
    }

    /** A console on a clock of its own. */
    public static Console at(Path folder, Map<String, String> environment, InstantSource clock) {
        return new Console(folder, environment, "", "UTC", Limits.DEFAULT, clock);
    }

    /** Runs the program to its end and gives its exit code. */
    public int run(String... arguments) {
        return Wiring.shell(surroundings, limits).run(List.of(arguments));
    }

    /** What stands on standard output. */
    public String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What stands on standard error. */
    public String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
