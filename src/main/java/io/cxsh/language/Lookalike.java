package io.cxsh.language;

import java.util.Optional;

/**
 * A character that looks like one the language uses, or like nothing, and came from a word processor, a ticket or a
 * web page. Outside quotes it is an error: guessing would ask the tenant something that nobody typed.
 *
 * @param message what it is
 * @param advice what to type instead
 */
record Lookalike(String message, String advice) {
    private static final String DOUBLE_QUOTES = "“”„‟«»＂";
    private static final String SINGLE_QUOTES = "‘’‚‛‹›＇";
    private static final String DASHES = "–—―−‐‑";

    /** What is wrong with the character outside quotes, or empty when nothing is. */
    static Optional<Lookalike> of(int codePoint) {
        if (codePoint > ' ' && codePoint < 0x7F) {
            return Optional.empty(); // the ordinary case, and most of every source
        }
        return quote(codePoint).or(() -> unseen(codePoint));
    }

    /** The long dash that a word processor makes of two hyphens; only the beginning of an option shows that it did. */
    static Optional<Lookalike> ofDash(int codePoint, int next) {
        boolean isOption = DASHES.indexOf(codePoint) >= 0 && (Character.isLetter(next) || next == '-');
        return isOption ? lookalike(codePoint, "%s does not begin an option", "type --") : Optional.empty();
    }

    static boolean isSpace(int codePoint) {
        return codePoint > ' ' && Character.isSpaceChar(codePoint);
    }

    static boolean isPipe(int codePoint) {
        return codePoint == '｜' || codePoint == '￨';
    }

    static Lookalike pipe(int codePoint) {
        return new Lookalike(shown(codePoint) + " is not a pipe", "type |");
    }

    private static Optional<Lookalike> quote(int codePoint) {
        if (DOUBLE_QUOTES.indexOf(codePoint) >= 0) {
            return lookalike(codePoint, "%s is not a quote here", "type \"");
        }
        if (SINGLE_QUOTES.indexOf(codePoint) >= 0) {
            return lookalike(codePoint, "%s is not a quote here", "type ', or \"…\" around a word that has one");
        }
        return Optional.empty();
    }

    private static Optional<Lookalike> unseen(int codePoint) {
        if (isSpace(codePoint)) {
            return Optional.of(new Lookalike(spaceName(codePoint), "type an ordinary space"));
        }
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT -> lookalike(codePoint, "%s cannot be seen", "delete it, or quote the word");
            case Character.CONTROL ->
                codePoint == '\t' || codePoint == '\n'
                        ? Optional.empty()
                        : lookalike(codePoint, "%s is a control character", "delete it, or quote the word");
            default -> Optional.empty();
        };
    }

    private static String spaceName(int codePoint) {
        boolean isNoBreak = codePoint == 0xA0 || codePoint == 0x2007 || codePoint == 0x202F;
        return (isNoBreak ? "no-break space " : "unusual space ") + code(codePoint);
    }

    private static Optional<Lookalike> lookalike(int codePoint, String message, String advice) {
        return Optional.of(new Lookalike(message.formatted(shown(codePoint)), advice));
    }

    private static String shown(int codePoint) {
        String code = code(codePoint);
        return Glyph.shown(codePoint).startsWith("\\") ? code : Character.toString(codePoint) + " (" + code + ")";
    }

    private static String code(int codePoint) {
        return "U+%04X".formatted(codePoint);
    }
}
