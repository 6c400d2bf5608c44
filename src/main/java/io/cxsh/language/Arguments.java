package io.cxsh.language;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a command was given.
 *
 * @param options the values of each option given, by long name, in the order typed; a flag has none
 * @param operands the other words
 * @param optionWords where each value stands, value for value; whether it is a reference, too
 * @param operandWords where each operand stands
 */
public record Arguments(
        Map<String, List<String>> options,
        List<String> operands,
        Map<String, List<Word>> optionWords,
        List<Word> operandWords) {
    public Arguments {
        options = copied(options);
        operands = List.copyOf(operands);
        optionWords = copied(optionWords);
        operandWords = List.copyOf(operandWords);
    }

    /** Whether the option was given. */
    public boolean has(String name) {
        return options.containsKey(name);
    }

    /** The option's value, the last one if it was repeated. */
    public Optional<String> value(String name) {
        List<String> values = values(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    /** All values of a repeatable option. */
    public List<String> values(String name) {
        return options.getOrDefault(name, List.of());
    }

    /** The word that gave {@link #value}, to point at or to see whether it is a reference. */
    public Optional<Word> word(String name) {
        List<Word> words = optionWords.getOrDefault(name, List.of());
        return words.isEmpty() ? Optional.empty() : Optional.of(words.get(words.size() - 1));
    }

    private static <T> Map<String, List<T>> copied(Map<String, List<T>> lists) {
        Map<String, List<T>> copy = new LinkedHashMap<>();
        for (Map.Entry<String, List<T>> entry : lists.entrySet()) {
            copy.put(entry.getKey(), List.copyOf(entry.getValue()));
        }
        return Collections.unmodifiableMap(copy);
    }
}
