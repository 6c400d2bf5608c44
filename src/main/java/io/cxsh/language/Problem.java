package io.cxsh.language;

import java.util.Optional;

/**
 * Something typed wrongly, and where.
 *
 * @param message one sentence without a full stop; it may echo what was typed and is escaped when printed
 * @param source the file's name, or {@code line}
 * @param line the line's number, from 1
 * @param column the first character, counted in code points from 1
 * @param length how many code points the caret covers, at least 1
 * @param sourceLine the whole line
 * @param suggestion the words beside the caret, such as {@code did you mean --channel?}
 */
public record Problem(
        String message,
        String source,
        int line,
        int column,
        int length,
        String sourceLine,
        Optional<String> suggestion) {

    /** The same with these words beside the caret. */
    public Problem suggesting(String words) {
        return new Problem(message, source, line, column, length, sourceLine, Optional.of(words));
    }

    /** The same, asking for the known word that was probably meant, when there is one. */
    public Problem didYouMean(Optional<String> known) {
        return known.map(word -> suggesting("did you mean " + word + "?")).orElse(this);
    }

    /** The same in a source of another name. */
    public Problem in(String otherSource) {
        return new Problem(message, otherSource, line, column, length, sourceLine, suggestion);
    }
}
