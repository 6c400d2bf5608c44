package io.cxsh.language;

import java.util.List;
import java.util.Optional;

/**
 * An option that a command knows.
 *
 * @param name the long name, without {@code --}
 * @param letter the short name, a letter
 * @param takesValue whether it needs a value; otherwise it is a flag and has none
 * @param values the values it allows; empty when any will do
 * @param isRepeatable whether it may be given more than once
 */
public record OptionSpec(
        String name, Optional<Character> letter, boolean takesValue, List<String> values, boolean isRepeatable) {
    public OptionSpec {
        values = List.copyOf(values);
        if (letter.isPresent() && !Character.isLetter(letter.get())) {
            throw new IllegalArgumentException("-" + letter.get() + " would look like a negative number");
        }
    }

    /** A flag without a letter. */
    public static OptionSpec flag(String name) {
        return new OptionSpec(name, Optional.empty(), false, List.of(), false);
    }

    /** An option with a value, one of these if any are named. */
    public static OptionSpec value(String name, String... allowed) {
        return new OptionSpec(name, Optional.empty(), true, List.of(allowed), false);
    }

    /** The same with a short name. */
    public OptionSpec withLetter(char shortName) {
        return new OptionSpec(name, Optional.of(shortName), takesValue, values, isRepeatable);
    }

    /** The same, allowed more than once. */
    public OptionSpec repeatable() {
        return new OptionSpec(name, letter, takesValue, values, true);
    }
}
