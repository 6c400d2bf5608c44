package io.cxsh.transcript;

import io.cxsh.transcript.Volatile.Piece;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares a text that was wrapped, spread over double lines or pushed together with what is shown: blanks and line ends
 * do not count, everything else does.
 */
final class Reflowed {
    private static final int LONGEST = 1 << 20;
    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final Pattern HYPHENS = Pattern.compile("-{2,}");

    private final String text;

    private Reflowed(String text) {
        this.text = text;
    }

    /** Whether they say the same. */
    static boolean isSame(List<String> expected, List<String> actual) {
        String together = together(Volatile.clean(String.join("\n", expected)));
        return together.length() <= LONGEST && new Reflowed(together).says(actual);
    }

    private static String together(String text) {
        return HYPHENS.matcher(BLANK.matcher(text).replaceAll("")).replaceAll("-");
    }

    /** All places where the next piece may begin are known at once: digits that touch can be cut in more than one way. */
    private boolean says(List<String> actual) {
        BitSet now = new BitSet();
        now.set(0);
        for (String line : actual) {
            for (Piece piece : Volatile.pieces(line)) {
                now = behind(piece, now);
            }
        }
        return now.get(text.length());
    }

    private BitSet behind(Piece piece, BitSet now) {
        BitSet next = new BitSet();
        String literal = together(piece.text());
        for (int at = now.nextSetBit(0); at >= 0; at = now.nextSetBit(at + 1)) {
            if (piece.kind() != null) {
                ends(piece.kind(), at, next);
            } else if (text.startsWith(literal, at)) {
                next.set(at + literal.length());
            }
        }
        return next;
    }

    private void ends(Volatile.Kind kind, int at, BitSet next) {
        Matcher matcher = kind.close().matcher(text).region(at, text.length());
        if (matcher.lookingAt()) {
            next.set(matcher.end());
            boolean isOpen = kind == Volatile.Kind.REQUEST || kind == Volatile.Kind.LOOPBACK;
            for (int end = matcher.end() - 1;
                    isOpen && end > at + 1 && Character.isDigit(text.charAt(end - 1));
                    end--) {
                next.set(end);
            }
        }
    }
}
