package io.cxsh.language;

import org.jspecify.annotations.Nullable;

/**
 * A character by its number, {@code \\u{200b}}: how what cannot be seen is shown, and how it is typed in double quotes.
 *
 * @param end where it ends, behind the brace
 */
record Escape(int codePoint, int end) {
    private static final int MOST_DIGITS = 6;

    /** The one whose {@code u} stands there, or null where none does. */
    static @Nullable Escape at(String text, int start, int limit) {
        if (!text.startsWith("u{", start)) {
            return null;
        }
        int close = text.indexOf('}', start);
        int digits = close - start - 2;
        if (close < 0 || close >= limit || digits < 1 || digits > MOST_DIGITS) {
            return null;
        }
        int codePoint = 0;
        for (int at = start + 2; at < close; at++) {
            int digit = Character.digit(text.charAt(at), 16);
            if (digit < 0) {
                return null;
            }
            codePoint = codePoint * 16 + digit;
        }
        return Character.isValidCodePoint(codePoint) ? new Escape(codePoint, close + 1) : null;
    }
}
