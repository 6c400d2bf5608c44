package io.cxsh.language;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

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
        return Glyph.isSeen(line)
                ? line
                : rewritten(line, token -> Glyph.isSeen(token.raw()) ? null : quote(token.value()));
    }

    /**
     * A line in which some words have another value, and can be typed still. A word with a variable in it stays, and so
     * does everything that is no word.
     *
     * @param value what a word's value becomes; the same when it stays
     */
    public static String changed(String line, UnaryOperator<String> value) {
        return rewritten(line, token -> {
            String changed = value.apply(token.value());
            boolean isQuoted = token.raw().startsWith("'") || token.raw().startsWith("\"");
            return changed.equals(token.value()) ? null : isQuoted ? quoted(changed) : quote(changed);
        });
    }

    private static String rewritten(String line, Function<Token, @Nullable String> word) {
        StringBuilder rewritten = new StringBuilder();
        int done = 0;
        for (Token token : Lexer.tolerant(line)) {
            boolean isPlain = token.parts().stream().allMatch(Part.Literal.class::isInstance);
            String other = token.kind() == Token.Kind.WORD && isPlain && !token.isOpen() ? word.apply(token) : null;
            if (other != null) {
                rewritten.append(line, done, token.start()).append(other);
                done = token.end();
            }
        }
        return rewritten.append(line, done, line.length()).toString();
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
