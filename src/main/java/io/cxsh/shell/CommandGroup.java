package io.cxsh.shell;

import java.util.List;

/** Commands that belong together; they are declared when one of them is wanted. */
interface CommandGroup {
    /** The names of all its commands. */
    List<String> names();

    /** Declares them. */
    List<DeclaredCommand> all();
}
