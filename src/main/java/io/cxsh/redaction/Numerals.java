package io.cxsh.redaction;

import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** Digits that stand for digits: an id that is a number has to stay one, of the same length, or readers of it break. */
final class Numerals {
    private static final int TRIES = 200;

    private final RandomGenerator random;

    Numerals(RandomGenerator random) {
        this.random = random;
    }

    static boolean isNumeral(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /**
     * Other digits of the same length, with a leading zero only where there was one.
     *
     * @param taken what had better not be used: real values and pseudonyms
     * @param used what must not be used: pseudonyms. Where every number of that length is a real id, the pseudonyms are
     *     those ids in another order
     */
    String like(String digits, Predicate<String> taken, Predicate<String> used) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            String other = other(digits);
            if (!taken.test(other)) {
                return other;
            }
        }
        String other = other(digits);
        String first = other;
        while (used.test(other) || other.equals(digits)) {
            other = next(other);
            if (other.equals(first)) {
                return digits; // the last one of a full range has only itself left
            }
        }
        return other;
    }

    private String other(String digits) {
        StringBuilder other = new StringBuilder(digits.length());
        other.append(digits.charAt(0) == '0' ? '0' : (char) ('1' + random.nextInt(9)));
        while (other.length() < digits.length()) {
            other.append((char) ('0' + random.nextInt(10)));
        }
        return other.toString();
    }

    /** One more, round in its range of first digits. */
    private static String next(String digits) {
        StringBuilder next = new StringBuilder(digits);
        int at = next.length() - 1;
        while (at > 0 && next.charAt(at) == '9') {
            next.setCharAt(at--, '0');
        }
        char c = next.charAt(at);
        if (at > 0) {
            next.setCharAt(at, (char) (c + 1));
        } else if (c != '0') {
            next.setCharAt(0, c == '9' ? '1' : (char) (c + 1));
        }
        return next.toString();
    }
}
