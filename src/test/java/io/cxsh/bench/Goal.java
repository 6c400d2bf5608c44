package io.cxsh.bench;

import java.util.function.ToDoubleFunction;

/**
 * A ratio that is to be reached.
 *
 * @param code the goal's code
 * @param meaning what is compared
 * @param of what is measured
 * @param to what it is measured against
 * @param memory whether memory is compared; else time
 * @param most the ratio to reach
 */
record Goal(String code, String meaning, String of, String to, boolean memory, double most) {

    static Goal time(String code, String meaning, String of, String to, double most) {
        return new Goal(code, meaning, of, to, false, most);
    }

    static Goal memory(String code, String meaning, String of, String to, double most) {
        return new Goal(code, meaning, of, to, true, most);
    }

    boolean canBeTold(Figures figures) {
        return figures.has(of) && figures.has(to);
    }

    double ratio(Figures figures) {
        ToDoubleFunction<Sample> part = memory ? Sample::mebibytes : Sample::millis;
        return figures.ratio(of, to, part);
    }
}
