package io.cxsh.redaction;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts values back where their pseudonyms stand in a text. */
final class Unveiling {
    /** No pseudonym is longer: they are made of a label and a domain. */
    private static final int LONGEST = 200;

    /** No line that was typed is longer; a search through more would take long. */
    private static final int MOST = 100_000;

    private Unveiling() {}

    /**
     * The text with the value behind each pseudonym, the longest first; a pseudonym that is a part of a word is none.
     *
     * @param behind the value behind a pseudonym, null for anything else
     */
    static String unveiled(String text, Function<String, @Nullable String> behind) {
        if (text.length() > MOST) {
            return text;
        }
        StringBuilder unveiled = new StringBuilder();
        int done = 0;
        for (int start = 0; start < text.length(); start++) {
            if (isEdge(text, start)) {
                int end = end(text, start, behind);
                if (end > start) {
                    unveiled.append(text, done, start).append(behind.apply(text.substring(start, end)));
                    done = end;
                    start = end - 1;
                }
            }
        }
        return done == 0 ? text : unveiled.append(text, done, text.length()).toString();
    }

    /** Where the longest pseudonym ends that begins there; the start where none does. */
    private static int end(String text, int start, Function<String, @Nullable String> behind) {
        for (int end = Math.min(text.length(), start + LONGEST); end > start; end--) {
            if (isEdge(text, end) && behind.apply(text.substring(start, end)) != null) {
                return end;
            }
        }
        return start;
    }

    /** Whether no word goes on across that place. */
    private static boolean isEdge(String text, int at) {
        return at == 0
                || at == text.length()
                || !Character.isLetterOrDigit(text.charAt(at - 1))
                || !Character.isLetterOrDigit(text.charAt(at));
    }
}
