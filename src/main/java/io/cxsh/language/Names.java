package io.cxsh.language;

/** What variables and results may be called: a letter or {@code _}, then letters, digits, {@code _} and {@code -}. */
final class Names {
    static final String LAST = "last";

    private Names() {}

    /** The offset after the name that begins here; the same offset when none does. */
    static int end(String text, int start) {
        int end = start;
        while (end < text.length() && isNamed(text.codePointAt(end), end == start)) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    static boolean isName(String text) {
        return !text.isEmpty() && end(text, 0) == text.length();
    }

    /** Whether it refers to a result: {@code @last}, {@code @} with a number, or {@code @} with a name. */
    static boolean isReference(String text) {
        return text.startsWith("@") && (isName(text.substring(1)) || isNumber(text.substring(1)));
    }

    /** Whether a result can be given this name; numbers and {@code last} are given by the session. */
    static boolean isFree(String name) {
        return isName(name) && !name.equals(LAST);
    }

    static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() < 10 && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    private static boolean isNamed(int codePoint, boolean isFirst) {
        boolean isLetter = Character.isLetter(codePoint) || codePoint == '_';
        return isLetter || (!isFirst && (Character.isLetterOrDigit(codePoint) || codePoint == '-'));
    }
}
