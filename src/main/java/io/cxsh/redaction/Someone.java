package io.cxsh.redaction;

import io.cxsh.redaction.Personal.Kind;
import java.util.EnumMap;
import java.util.Map;

/** A person of whom fields are known; the number is 0 until a field is first replaced. */
final class Someone {
    int number;
    private final Map<Kind, Integer> given = new EnumMap<>(Kind.class);

    /** Counts one more stand-in for a field of that kind. */
    int next(Kind kind) {
        return given.merge(kind, 1, Integer::sum);
    }
}
