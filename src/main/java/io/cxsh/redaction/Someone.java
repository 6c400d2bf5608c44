package io.cxsh.redaction;

import io.cxsh.redaction.Personal.Kind;
import java.util.EnumMap;
import java.util.Map;

/** A person of whom fields are known; the number is 0 until a field is first replaced. */
final class Someone {
    int number;
    private int known;
    private final Map<Kind, Integer> given = new EnumMap<>(Kind.class);

    /** Notes how many fields occurred together. */
    void occurs(int fields) {
        known = Math.max(known, fields);
    }

    /** Whether some field of hers was seen in this session, not only in an earlier one. */
    boolean isHere() {
        return known > 0;
    }

    /** Whether more than one of her fields was seen together, as in a row. */
    boolean isSeen() {
        return known > 1;
    }

    /** Counts one more stand-in for a field of that kind. */
    int next(Kind kind) {
        return given.merge(kind, 1, Integer::sum);
    }
}
