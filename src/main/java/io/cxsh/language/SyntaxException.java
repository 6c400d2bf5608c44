package io.cxsh.language;

import java.util.List;

/** What was typed cannot be understood: everything that is wrong with it, in the order of the text. */
public final class SyntaxException extends Exception {
    private final transient List<Problem> problems;

    /** Carries at least one problem. */
    public SyntaxException(List<Problem> problems) {
        super(problems.isEmpty() ? "" : problems.get(0).message());
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a syntax error without a problem");
        }
        this.problems = List.copyOf(problems);
    }

    /** A single problem. */
    public SyntaxException(Problem problem) {
        this(List.of(problem));
    }

    /** What is wrong, never empty. */
    public List<Problem> problems() {
        return problems;
    }
}
