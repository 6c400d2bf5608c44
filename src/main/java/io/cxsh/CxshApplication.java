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
        boolean training = List.of(arguments).equals(List.of("--train"));
        System.exit(training ? train() : Wiring.shell(surroundings).run(List.of(arguments)));
    }

    /** Does in silence what sessions do, so that the launcher's class archive holds what they load. */
    static int train() {
        Surroundings silent = Wiring.surroundings().silent();
        return Wiring.shell(silent)
                .run(List.of(
                        "-c", "help",
                        "-c", "demo",
                        "-c", "states --format json",
                        "-c", "states --format csv",
                        "-c", "states | where state~Avail since>1s | select state channel since | sort since",
                        "-c", "states | count --by state",
                        "-c", "states | count",
                        "-c", "states as @all",
                        "-c", "diff @all states --channel voice",
                        "-c", "explain ann.lee@acme.example --format json",
                        "-c", "whoami"));
    }
}
