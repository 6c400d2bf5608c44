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

    /** After {@code --name=}, when all of that can stand bare; otherwise after the first hyphen. */
    private static int optionEnd(String word) {
        int value = word.indexOf('=') + 1;
        return value > 0 && isBare(word.substring(0, value)) ? value : 1;
    }

    /** The word in quotes, whatever it holds. */
    static String quoted(String word) {
        boolean fitsSingle = word.indexOf('\'') < 0 && word.indexOf('\n') < 0;
        return fitsSingle ? "'" + word + "'" : "\"" + escaped(word) + "\"";
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("${", "\\${");
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
