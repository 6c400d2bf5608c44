package io.cxsh;

import io.cxsh.shell.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The whole program in this process, its streams kept; it never waits. */
public final class Console {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Surroundings surroundings;

    public Console(Path folder, Map<String, String> environment, String input, String zone) {
        Map<String, String> all = new java.util.HashMap<>(environment);
        all.putIfAbsent("CXSH_HOME", folder.resolve("home").toString());
        surroundings = new Surroundings(
                all,
                folder,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                InstantSource.system(),
                time -> {},
                ZoneId.of(zone),
                false,
                "test");
    }

    public Console(Path folder, Map<String, String> environment) {
        this(folder, environment, "", "UTC");
    }

    public int run(String... arguments) {
        return Wiring.shell(surroundings).run(List.of(arguments));
    }

    public String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    public String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
