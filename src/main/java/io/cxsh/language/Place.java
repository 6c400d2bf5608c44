package io.cxsh.language;

import java.util.Optional;

/**
 * A stretch of a source that a message can point at.
 *
 * @param source the file's name, or {@code line} for what was typed at the prompt or given as arguments
 * @param line the line's number, from 1
 * @param column the first character, counted in code points from 1
 * @param length how many code points of this line are meant, at least 1
 * @param sourceLine the whole line, without its line end
 */
public record Place(String source, int line, int column, int length, String sourceLine) {
    public Place {
        length = Math.max(1, length);
    }

    /** What is wrong here. */
    public Problem problem(String message) {
        return new Problem(message, source, line, column, length, sourceLine, Optional.empty());
    }

    /** What is wrong here, and what to type or try, printed beside the caret. */
    public Problem problem(String message, String suggestion) {
        return problem(message).suggesting(suggestion);
    }

    /** The same beginning with another length. */
    public Place ofLength(int codePoints) {
        return new Place(source, line, column, codePoints, sourceLine);
    }

    /** What is left of it after some code points. */
    public Place after(int codePoints) {
        return new Place(source, line, column + codePoints, length - codePoints, sourceLine);
    }
}
