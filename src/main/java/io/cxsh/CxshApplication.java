package io.cxsh;

import java.util.List;

/** The program's entry. */
public final class CxshApplication {
    private CxshApplication() {}

    /** Runs cxsh and leaves with its exit code. */
    public static void main(String... arguments) {
        System.exit(Wiring.shell(Wiring.surroundings()).run(List.of(arguments)));
    }
}
