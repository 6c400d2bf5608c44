package io.cxsh.table;

/** How many cells of a terminal a text takes: ideographs and emoji take two, combining marks none. */
public final class DisplayWidth {
    private static final int JOINER = 0x200d;

    private DisplayWidth() {}

    /** The width of the text, which has no line breaks. */
    public static int of(String text) {
        return isPlain(text)
                ? text.length()
                : text.codePoints().map(DisplayWidth::of).sum();
    }

    /** The text followed by blanks to that width; unchanged when it is wider. */
    public static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - of(text)));
    }

    /** The text cut to that width, with an ellipsis where it was cut. */
    public static String fitted(String text, int width) {
        if (of(text) <= width) {
            return text;
        }
        StringBuilder fitted = new StringBuilder();
        int used = 1;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int codePoint = text.codePointAt(i);
            used += of(codePoint);
            if (used > width) {
                break;
            }
            fitted.appendCodePoint(codePoint);
        }
        return fitted.append('…').toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x300) {
                return false;
            }
        }
        return true;
    }

    private static int of(int codePoint) {
        int type = Character.getType(codePoint);
        boolean none = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || codePoint == JOINER;
        return none ? 0 : isWide(codePoint) ? 2 : 1;
    }

    /** East Asian Wide and Fullwidth by block (Unicode annex 11), and the emoji that terminals draw as wide. */
    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115f)
                || (c >= 0x2e80 && c <= 0xa4cf)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0xfe30 && c <= 0xfe6f)
                || (c >= 0xff00 && c <= 0xff60)
                || (c >= 0xffe0 && c <= 0xffe6)
                || (c >= 0x1f300 && c <= 0x1faff)
                || (c >= 0x20000 && c <= 0x3fffd);
    }
}
