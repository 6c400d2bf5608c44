package io.cxsh.language;

import java.util.Optional;

/** The text parameters that a line can name. */
@FunctionalInterface
public interface Variables {
    /** No variable has a value. */
    Variables NONE = name -> Optional.empty();

    /** The value of the variable, or empty when it is not set. */
    Optional<String> value(String name);
}
