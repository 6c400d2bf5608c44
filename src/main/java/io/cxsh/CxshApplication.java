package io.cxsh;

import io.cxsh.shell.Surroundings;
import java.nio.file.Path;
import java.util.List;

/** The program's entry. */
public final class CxshApplication {
    private CxshApplication() {}

    /** Runs cxsh and leaves with its exit code. */
    public static void main(String... arguments) {
        Surroundings surroundings = Wiring.surroundings();
        if (List.of(arguments).equals(List.of("--version"))) {
            surroundings.out().println("cxsh " + surroundings.version());
            System.exit(surroundings.out().checkError() ? 3 : 0);
        }
        if (arguments.length == 3 && arguments[0].equals("--train")) {
            System.exit(Training.run(arguments[1], Path.of(arguments[2]), surroundings));
        }
        WarmUp.begin(List.of(arguments), surroundings.environment());
        System.exit(Wiring.shell(surroundings).run(List.of(arguments)));
    }
}
