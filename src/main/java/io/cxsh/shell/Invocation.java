package io.cxsh.shell;

import io.cxsh.language.Arguments;
import io.cxsh.results.Result;
import java.util.Optional;

/**
 * One call of a command.
 *
 * @param arguments what was typed after its name
 * @param input the result that a pipe brings
 */
record Invocation(Arguments arguments, Optional<Result> input) {

    /** The value of an option. */
    Optional<String> value(String option) {
        return arguments.value(option);
    }

    /** The operand at that place, from 0. */
    Optional<String> operand(int place) {
        return place < arguments.operands().size()
                ? Optional.of(arguments.operands().get(place))
                : Optional.empty();
    }
}
