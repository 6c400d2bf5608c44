package io.cxsh;

import io.cxsh.shell.Surroundings;
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
        WarmUp.begin();
        boolean training = arguments.length == 2 && arguments[0].equals("--train");
        System.exit(
                training
                        ? Training.run(arguments[1], surroundings)
                        : Wiring.shell(surroundings).run(List.of(arguments)));
    }
}
