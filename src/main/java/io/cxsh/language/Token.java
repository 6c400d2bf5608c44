package io.cxsh.language;

import java.util.List;

/**
 * One piece of a source, with its place. Between two tokens there are only blanks, byte order marks and continued line
 * ends, so raws and gaps together are the source again.
 *
 * @param raw exactly as typed
 * @param value without quotes and with escapes resolved; a variable stays as typed
 * @param place its line, column and length
 * @param start the offset of its first {@code char} in the source
 * @param end the offset after its last {@code char}
 * @param parts what a word is made of; empty for everything else
 * @param isOpen whether it is a word whose last quote is never closed, which only the tolerant reading lets pass
 */
public record Token(
        Kind kind, String raw, String value, Place place, int start, int end, List<Part> parts, boolean isOpen) {
    public Token {
        parts = List.copyOf(parts);
    }

    /** The line of its first character, from 1. */
    public int line() {
        return place.line();
    }

    /** The column of its first character, in code points from 1. */
    public int column() {
        return place.column();
    }

    /** What a token is. */
    public enum Kind {
        /** A word of bare, quoted and variable parts that touch. */
        WORD,
        /** A reference to a result, such as {@code @last}. */
        REF,
        /** The word {@code as} before a reference, which names the result. */
        AS,
        /** The bar between two stages. */
        PIPE,
        /** From {@code #} to the end of the line. */
        COMMENT,
        /** The end of a line that is not continued. */
        NEWLINE
    }

    Token as(Kind otherKind) {
        return new Token(otherKind, raw, value, place, start, end, parts, isOpen);
    }
}
