package io.cxsh.language;

/**
 * The part of a source line that fits on a screen, and where its caret goes.
 *
 * @param shown the line, escaped, cut around the place when it is long
 * @param indent terminal columns before the caret
 * @param carets terminal columns the caret covers, at least 1
 */
record Snippet(String shown, int indent, int carets) {
    private static final int LONGEST = 200;
    private static final int BEFORE_THE_CARET = 80;
    private static final String CUT = "…";

    static Snippet of(Problem problem) {
        String line = problem.sourceLine();
        int all = line.codePointCount(0, line.length());
        int from = all <= LONGEST ? 0 : firstShown(problem.column() - 1, all);
        int to = Math.min(all, from + LONGEST);
        int start = line.offsetByCodePoints(0, from);
        String window = line.substring(start, line.offsetByCodePoints(start, to - from));
        return of(window, problem.column() - 1 - from, problem.length(), from > 0 ? CUT : "", to < all ? CUT : "");
    }

    private static int firstShown(int caret, int all) {
        return Math.max(0, Math.min(caret - BEFORE_THE_CARET, all - LONGEST));
    }

    private static Snippet of(String window, int caret, int length, String cutBefore, String cutAfter) {
        int[] codePoints = window.codePoints().toArray();
        int end = caret + length;
        int indent = cutBefore.length() + width(codePoints, 0, caret);
        int carets = Math.max(1, width(codePoints, caret, end));
        return new Snippet((cutBefore + Glyph.shown(window) + cutAfter).stripTrailing(), indent, carets);
    }

    private static int width(int[] codePoints, int from, int to) {
        int width = 0;
        for (int i = from; i < Math.min(to, codePoints.length); i++) {
            width += Glyph.width(codePoints[i]);
        }
        return width;
    }
}
