package io.cxsh.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong, so that one look shows a person all of it. */
final class Problems {
    /** Nobody reads further, and a hostile file must not fill the memory. */
    private static final int MOST = 1000;

    private final int most;
    private final List<Problem> found = new ArrayList<>();

    private Problems(int most) {
        this.most = most;
    }

    static Problems collected() {
        return new Problems(MOST);
    }

    /** For a text that is still being typed. */
    static Problems ignored() {
        return new Problems(0);
    }

    /** Whether another problem would be dropped, so that nobody needs to word it. */
    boolean isFull() {
        return found.size() >= most;
    }

    void add(Problem problem) {
        if (!isFull()) {
            found.add(problem);
        }
    }

    void addAll(List<Problem> problems) {
        problems.forEach(this::add);
    }

    void throwIfAny() throws SyntaxException {
        if (!found.isEmpty()) {
            Comparator<Problem> inTextOrder = Comparator.comparingInt(Problem::line);
            throw new SyntaxException(found.stream()
                    .sorted(inTextOrder.thenComparingInt(Problem::column))
                    .toList());
        }
    }
}
