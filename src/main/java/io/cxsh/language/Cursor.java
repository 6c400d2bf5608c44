package io.cxsh.language;

import org.jspecify.annotations.Nullable;

/** Walks over a source once, code point by code point, and knows line and column. */
final class Cursor {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String source;
    private final String text;
    private int at;
    private int line = 1;
    private int column = 1;
    private int lineStart;
    private @Nullable String lineText;

    Cursor(String source, String text) {
        this.source = source;
        this.text = text;
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            at = 1;
            lineStart = 1;
        }
    }

    String text() {
        return text;
    }

    int at() {
        return at;
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    /** The code point ahead, or -1 at the end. */
    int peek() {
        return isAtEnd() ? -1 : text.codePointAt(at);
    }

    /** The code point after the one ahead, or -1 when there is none. */
    int peekSecond() {
        int second = at + Character.charCount(text.codePointAt(at));
        return second < text.length() ? text.codePointAt(second) : -1;
    }

    boolean sees(String ahead) {
        return text.startsWith(ahead, at);
    }

    boolean isAtLineEnd() {
        return sees("\n") || sees("\r\n");
    }

    boolean isAtBlank() {
        return sees(" ") || sees("\t");
    }

    /** Whether nothing, or a blank, or a line end stands before: where a comment may begin. */
    boolean isAfterBlank() {
        if (at == lineStart) {
            return true;
        }
        int before = text.codePointBefore(at);
        return before == ' ' || before == '\t' || Lookalike.isSpace(before);
    }

    int take() {
        int codePoint = text.codePointAt(at);
        at += Character.charCount(codePoint);
        column++;
        if (codePoint == '\n') {
            line++;
            column = 1;
            lineStart = at;
            lineText = null;
        }
        return codePoint;
    }

    void takeTo(int offset) {
        while (at < offset) {
            take();
        }
    }

    void takeLineEnd() {
        takeTo(at + (sees("\r\n") ? 2 : 1));
    }

    /** Where the line ends, before its line end. */
    int lineEnd() {
        return lineStart + lineText().length();
    }

    /** One character, here. */
    Place here() {
        return new Place(source, line, column, 1, lineText());
    }

    /** From an earlier place up to here, or to the end of that place's line. */
    Place since(Place begin) {
        if (begin.line() == line) {
            return begin.ofLength(column - begin.column());
        }
        String first = begin.sourceLine();
        return begin.ofLength(first.codePointCount(0, first.length()) - begin.column() + 1);
    }

    private String lineText() {
        String known = lineText;
        if (known == null) {
            int newline = text.indexOf('\n', lineStart);
            int end = newline < 0 ? text.length() : newline;
            boolean isCarriageReturned = newline > lineStart && text.charAt(newline - 1) == '\r';
            known = text.substring(lineStart, isCarriageReturned ? end - 1 : end);
            lineText = known;
        }
        return known;
    }
}
