package io.cxsh.shell;

import io.cxsh.language.Arguments;
import io.cxsh.results.Result;
import java.util.List;
import java.util.Optional;

/**
 * One call of a command.
 *
 * @param arguments what was typed after its name
 * @param input the result that a pipe brings
 * @param inner the result of the command that stands in this one's place of an operand
 * @param again runs that command once more
 */
record Invocation(Arguments arguments, Optional<Result> input, Optional<Result> inner, Optional<Again> again) {

    /** Runs a command once more. */
    @FunctionalInterface
    interface Again {
        Result run() throws Exception;
    }

    /** The operands. */
    List<String> words() {
        return arguments.operands();
    }

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
