package io.cxsh.language;

import java.util.ArrayList;
import java.util.List;

/** Gathers the parts of a word; text of one kind that touches is one part. */
final class WordParts {
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();
    private boolean isLiteralBegun;
    private boolean isLiteralQuoted;

    /** Begins text, so that {@code ''} is a part although nothing follows. */
    void begin(boolean isQuoted) {
        if (!isLiteralBegun || isLiteralQuoted != isQuoted) {
            endLiteral();
            isLiteralBegun = true;
            isLiteralQuoted = isQuoted;
        }
    }

    void add(int codePoint, boolean isQuoted) {
        begin(isQuoted);
        literal.appendCodePoint(codePoint);
    }

    void add(Part.Variable variable) {
        endLiteral();
        parts.add(variable);
    }

    /** The parts of this word; the next one begins. */
    List<Part> done() {
        endLiteral();
        List<Part> done = List.copyOf(parts);
        parts.clear();
        return done;
    }

    private void endLiteral() {
        if (isLiteralBegun) {
            parts.add(new Part.Literal(literal.toString(), isLiteralQuoted));
            literal.setLength(0);
            isLiteralBegun = false;
        }
    }
}
