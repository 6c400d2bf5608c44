package io.cxsh.redaction;

/**
 * Text from a server, made safe to show: what a terminal obeys or a reader cannot see becomes its number, &#92;u{1b}.
 *
 * <p>A backslash in the text stays as it is, so the result is for eyes; nothing reads it back.
 */
public final class SafeText {
    /**
     * First and last of what has no shape of its own and is not of category Cf on every JDK: joiners, fillers, blanks in
     * disguise, format controls newer than JDK 17, the plane of tags and selectors. Written out, so that every JDK shows
     * the same.
     */
    private static final int[] SHAPELESS = {
        0x00A0, 0x00A0, 0x034F, 0x034F, 0x0890, 0x0891, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F, 0x2007, 0x2007,
        0x202F, 0x202F, 0x2065, 0x2065, 0x2800, 0x2800, 0x3164, 0x3164, 0xFDD0, 0xFDEF, 0xFE00, 0xFE0F, 0xFFA0, 0xFFA0,
        0xFFF0, 0xFFF8, 0x13430, 0x1343F, 0xE0000, 0xE0FFF,
    };

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
            default -> !isNoCharacter(codePoint) && !isShapeless(codePoint);
        };
    }

    private static boolean isNoCharacter(int codePoint) {
        return (codePoint & 0xFFFE) == 0xFFFE;
    }

    private static boolean isShapeless(int codePoint) {
        for (int i = 0; i < SHAPELESS.length && SHAPELESS[i] <= codePoint; i += 2) {
            if (codePoint <= SHAPELESS[i + 1]) {
                return true;
            }
        }
        return false;
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
        boolean isSymbol = Character.getType(styled) == Character.OTHER_SYMBOL && hasShape(styled);
        return isSymbol || "\u203c\u2049\u3030\u303d".indexOf(styled) >= 0;
    }
}
