package io.cxsh.redaction;

import java.util.regex.Pattern;

/**
 * Text from a server, made safe to show: whatever a terminal obeys or a reader cannot see becomes {@code \}{@code u{1b}}.
 *
 * <p>A backslash in the text stays as it is, so the result is for eyes; nothing reads it back.
 */
public final class SafeText {
    /**
     * What has no shape of its own and is not of category Cf on every JDK: joiners, fillers, blanks in disguise, format
     * controls newer than JDK 17, the plane of tags and selectors. Written out, so that every JDK shows the same.
     */
    private static final Pattern SHAPELESS = Pattern.compile("[\\u034f\\u0890\\u0891\\u115f\\u1160\\u17b4\\u17b5"
            + "\\u180b-\\u180f\\u2065\\u2800\\u3164\\ufe00-\\ufe0f\\uffa0\\ufff0-\\ufff8"
            + "\\x{13430}-\\x{1343f}\\x{e0000}-\\x{e0fff}]");

    private static final int TEXT_STYLE = 0xFE0E;
    private static final int EMOJI_STYLE = 0xFE0F;
    private static final int KEYCAP = 0x20E3;

    private SafeText() {}

    /** The text with line feeds and tabs kept; the same object when nothing had to be escaped. */
    public static String of(String serverText) {
        return escaped(serverText, true);
    }

    /** The text on one line: line feeds and tabs are escaped too. */
    public static String line(String serverText) {
        return escaped(serverText, false);
    }

    private static String escaped(String text, boolean keepsLayout) {
        int clean = cleanLength(text, keepsLayout);
        if (clean == text.length()) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length() + 16).append(text, 0, clean);
        for (int at = clean; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            append(safe, text.codePointAt(at), isShown(text, at, keepsLayout));
        }
        return safe.toString();
    }

    private static void append(StringBuilder safe, int codePoint, boolean isShown) {
        if (isShown) {
            safe.appendCodePoint(codePoint);
        } else {
            safe.append("\\u{").append(Integer.toHexString(codePoint)).append('}');
        }
    }

    private static int cleanLength(String text, boolean keepsLayout) {
        int at = 0;
        while (at < text.length() && isShown(text, at, keepsLayout)) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static boolean isShown(String text, int at, boolean keepsLayout) {
        char first = text.charAt(at);
        if (first < 0x7F) { // nearly all text
            return first >= ' ' || (keepsLayout && (first == '\n' || first == '\t'));
        }
        int codePoint = text.codePointAt(at);
        if (codePoint == EMOJI_STYLE || codePoint == TEXT_STYLE) {
            return stylesAnEmoji(text, at);
        }
        return hasShape(codePoint);
    }

    private static boolean hasShape(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.LOWERCASE_LETTER, Character.UPPERCASE_LETTER -> true;
            default ->
                !isNoCharacter(codePoint)
                        && !SHAPELESS.matcher(Character.toString(codePoint)).matches();
        };
    }

    private static boolean isNoCharacter(int codePoint) {
        return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
    }

    /** A selector after a symbol chooses its drawing; anywhere else it only makes two equal texts differ. */
    private static boolean stylesAnEmoji(String text, int at) {
        if (at == 0) {
            return false;
        }
        int styled = text.codePointBefore(at);
        if (styled < 0x80) {
            boolean isKeycap = at + 1 < text.length() && text.charAt(at + 1) == KEYCAP;
            return isKeycap && (styled == '#' || styled == '*' || Character.isDigit(styled));
        }
        return Character.getType(styled) == Character.OTHER_SYMBOL || "\u203c\u2049\u3030\u303d".indexOf(styled) >= 0;
    }
}
