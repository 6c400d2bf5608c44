package io.cxsh.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong, so that one look shows a person all of it. */
final class Problems {
    /** Nobody reads further, and a hostile file must not fill the memory. */
    private static final int MOST = 1000;

    private static final Comparator<Problem> IN_TEXT_ORDER =
            Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

    private final List<Problem> found = new ArrayList<>();

    void add(Problem problem) {
        if (found.size() < MOST) {
            found.add(problem);
        }
    }

    void throwIfAny() throws SyntaxException {
        if (!found.isEmpty()) {
            throw new SyntaxException(found.stream().sorted(IN_TEXT_ORDER).toList());
        }
    }
}
