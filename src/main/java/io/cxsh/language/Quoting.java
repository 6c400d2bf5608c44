package io.cxsh.language;

/** Writes words so that they can be typed. */
public final class Quoting {
    private Quoting() {}

    /**
     * The shortest of the three ways to type exactly this word, on one line: bare, in single quotes, or in double quotes
     * with escapes. A word that begins with {@code -} keeps that beginning bare, so that an option stays one:
     * {@code --team='Night Shift'}.
     */
    public static String quote(String word) {
        if (isBare(word)) {
            return word;
        }
        int option = word.startsWith("-") ? optionEnd(word) : 0;
        return word.substring(0, option) + quoted(word.substring(option));
    }

    /** A line in which quoted words with something that cannot be seen show it as an escape, so that it survives a paste. */
    public static String visible(String line) {
        if (Glyph.isSeen(line)) {
            return line;
        }
        StringBuilder visible = new StringBuilder();
        int done = 0;
        for (Token token : Lexer.tolerant(line)) {
            boolean isPlain = token.parts().stream().allMatch(Part.Literal.class::isInstance);
            if (token.kind() == Token.Kind.WORD && isPlain && !token.isOpen() && !Glyph.isSeen(token.raw())) {
                visible.append(line, done, token.start()).append(quote(token.value()));
                done = token.end();
            }
        }
        return visible.append(line, done, line.length()).toString();
    }

    /** After {@code --name=}, when all of that can stand bare; otherwise after the first hyphen. */
    private static int optionEnd(String word) {
        int value = word.indexOf('=') + 1;
        return value > 0 && isBare(word.substring(0, value)) ? value : 1;
    }

    /** The word in quotes, whatever it holds. */
    static String quoted(String word) {
        boolean fitsSingle = word.indexOf('\'') < 0 && word.indexOf('\n') < 0 && Glyph.isSeen(word);
        return fitsSingle ? "'" + word + "'" : "\"" + escaped(word) + "\"";
    }

    private static String escaped(String word) {
        String escaped = word.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\t", "\\t")
                .replace("${", "\\${");
        return Glyph.isSeen(escaped) ? escaped : Glyph.shown(escaped);
    }

    private static boolean isBare(String word) {
        return !word.isEmpty()
                && "#@".indexOf(word.charAt(0)) < 0
                && !word.equals("\\") // would continue the line
                && !word.contains("${")
                && !beginsWithDash(word)
                && word.codePoints().allMatch(Quoting::isBare);
    }

    private static boolean isBare(int codePoint) {
        return " \t\n|'\"".indexOf(codePoint) < 0
                && !Lookalike.isPipe(codePoint)
                && Lookalike.of(codePoint).isEmpty();
    }

    private static boolean beginsWithDash(String word) {
        int first = word.codePointAt(0);
        int second = Character.charCount(first);
        return second < word.length()
                && Lookalike.ofDash(first, word.codePointAt(second)).isPresent();
    }
}
