package io.cxsh.redaction;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Stable names in the place of people: the same person gets the same one throughout. A number stays a number of as many
 * digits.
 */
public final class Pseudonyms {
    private final Map<String, String> given = new LinkedHashMap<>();
    private int people;

    /** The pseudonym of an e-mail address; letter case aside, one address is one person. */
    public synchronized String ofEmail(String address) {
        return given.computeIfAbsent(
                address.toLowerCase(Locale.ROOT), key -> "agent-%02d@example.test".formatted(++people));
    }

    /** The pseudonym of an id. */
    public synchronized String ofId(String id) {
        return given.computeIfAbsent("id " + id, key -> {
            int number = ++people;
            return id.matches("\\d+")
                    ? ("9"
                            + "0"
                                    .repeat(Math.max(
                                            0,
                                            id.length()
                                                    - 1
                                                    - Integer.toString(number).length())) + number)
                    : "agent-%02d".formatted(number);
        });
    }

    /** The pseudonym of a name. */
    public synchronized String ofName(String name) {
        return given.computeIfAbsent("name " + name.toLowerCase(Locale.ROOT), key -> "Agent %02d".formatted(++people));
    }

    /** Who stands behind which pseudonym, for a person's own eyes. */
    public synchronized Map<String, String> given() {
        return Map.copyOf(given);
    }
}
