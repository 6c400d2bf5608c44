package io.cxsh.language;

import java.util.Optional;

/** A stretch of a word: text, or a variable to be filled in later. */
public sealed interface Part {
    /** The text it stands for while no variable is filled in. */
    String unfilled();

    /**
     * Text that stands for itself.
     *
     * @param text with escapes resolved and without its quotes
     * @param isQuoted whether it stood in quotes, which takes the meaning from characters such as {@code -} and {@code @}
     */
    record Literal(String text, boolean isQuoted) implements Part {
        @Override
        public String unfilled() {
            return text;
        }
    }

    /**
     * A variable, <code>${name}</code> or <code>${name:-fallback}</code>.
     *
     * @param fallback what it is when the variable has no value
     * @param raw as typed
     * @param place where, for the message that it has no value
     */
    record Variable(String name, Optional<String> fallback, String raw, Place place) implements Part {
        @Override
        public String unfilled() {
            return raw;
        }

        /** Its value or its fallback; a variable with neither is an error that points at it. */
        String text(Variables variables) throws SyntaxException {
            return variables
                    .value(name)
                    .or(() -> fallback)
                    .orElseThrow(() -> new SyntaxException(place.problem(
                            "${" + name + "} has no value", "set it, or write ${" + name + ":-…} with a default")));
        }
    }
}
