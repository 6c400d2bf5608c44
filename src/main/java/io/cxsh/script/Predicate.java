package io.cxsh.script;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What {@code expect} and {@code check} say about the line above them.
 *
 * @param words as written, variables filled in
 * @param test empty when it holds, else what was found instead
 */
public record Predicate(String words, Function<Outcome, Optional<String>> test) {

    /** A predicate that makes no sense; the message says how to write one. */
    public static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1L;
        private final int at;
        private final transient Optional<String> meant;

        UnreadableException(String message, int at, Optional<String> meant) {
            super(message);
            this.at = at;
            this.meant = meant;
        }

        /** Which of its words is wrong, from 0; the number of words when one is missing. */
        public int at() {
            return at;
        }

        /** The word that was probably meant. */
        public Optional<String> meant() {
            return meant;
        }
    }

    /** Reads a predicate. */
    public static Predicate read(List<String> words) throws UnreadableException {
        return new PredicateReader(words).read();
    }

    /** What was found instead; empty when it holds. */
    Optional<String> found(Outcome outcome) {
        return test.apply(outcome);
    }
}
