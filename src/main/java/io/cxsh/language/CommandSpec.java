package io.cxsh.language;

import java.util.List;
import java.util.Optional;

/**
 * What a command takes.
 *
 * @param name as typed
 * @param options those it knows
 * @param leastOperands how many words besides options it needs
 * @param mostOperands how many it takes; {@link Integer#MAX_VALUE} for any number
 * @param usage one line that shows how to type it
 */
public record CommandSpec(String name, List<OptionSpec> options, int leastOperands, int mostOperands, String usage) {
    public CommandSpec {
        options = List.copyOf(options);
        if (leastOperands < 0 || leastOperands > mostOperands) {
            throw new IllegalArgumentException(name + " takes " + leastOperands + " to " + mostOperands + " operands");
        }
    }

    /** The option of this long name. */
    public Optional<OptionSpec> option(String longName) {
        return options.stream().filter(option -> option.name().equals(longName)).findFirst();
    }

    /** The option of this letter. */
    public Optional<OptionSpec> option(char letter) {
        return options.stream()
                .filter(option ->
                        option.letter().filter(known -> known == letter).isPresent())
                .findFirst();
    }

    /** All long names. */
    List<String> optionNames() {
        return options.stream().map(OptionSpec::name).toList();
    }
}
