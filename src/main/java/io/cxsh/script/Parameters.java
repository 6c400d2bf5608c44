package io.cxsh.script;

import io.cxsh.language.Variables;
import java.util.Optional;

/** The parameters of a script, and which of them its caller named. */
public interface Parameters extends Variables {
    /** No parameter has a value. */
    Parameters NONE = new Parameters() { // a lambda of an interface is in no class archive
                @Override
                public Optional<String> value(String name) {
                    return Optional.empty();
                }
            };

    /** Whether the caller gave it, so that the script does not say what it is. */
    default boolean isGiven(String name) {
        return false;
    }
}
