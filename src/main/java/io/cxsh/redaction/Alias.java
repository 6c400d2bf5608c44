package io.cxsh.redaction;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The pseudonyms of one field in its different letter cases. Spellings that differ only in case stay different and
 * still differ only in case, because a tenant that compares addresses case by case is one of the things to be shown.
 */
final class Alias {
    private static final int MOST_LETTERS = 20;

    private final String lower;
    private final Map<String, String> spellings = new HashMap<>();
    private final Set<String> given = new HashSet<>();
    private long mixed;

    Alias(String lower) {
        this.lower = lower;
    }

    /** The pseudonym in lower case. */
    String lower() {
        return lower;
    }

    /** The pseudonym for this spelling; the same one each time. */
    String of(String spelling) {
        return spellings.computeIfAbsent(spelling, this::cased);
    }

    /** Takes up a spelling that was given out before. */
    void restore(String spelling, String pseudonym) {
        spellings.put(spelling, pseudonym);
        given.add(pseudonym);
    }

    private String cased(String spelling) {
        if (spelling.equals(spelling.toLowerCase(Locale.ROOT))) {
            return lower;
        }
        if (spelling.equals(spelling.toUpperCase(Locale.ROOT))) {
            return lower.toUpperCase(Locale.ROOT);
        }
        return mixed();
    }

    /** When the letters offer no further combination, spellings share the first: a server may send any number of them. */
    private String mixed() {
        long letters = Math.min(lower.chars().filter(Character::isLetter).count(), MOST_LETTERS);
        while (mixed < (1L << letters) - 2) {
            String cased = raised(++mixed);
            if (given.add(cased)) {
                return cased;
            }
        }
        return raised(1);
    }

    /** The letters whose bit is set become capitals, the first letter being bit 0. */
    private String raised(long mask) {
        StringBuilder text = new StringBuilder(lower);
        int letter = 0;
        for (int at = 0; at < text.length() && letter < MOST_LETTERS; at++) {
            if (Character.isLetter(text.charAt(at)) && ((mask >> letter++) & 1) == 1) {
                text.setCharAt(at, Character.toUpperCase(text.charAt(at)));
            }
        }
        return text.toString();
    }
}
