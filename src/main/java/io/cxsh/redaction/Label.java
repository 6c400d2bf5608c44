package io.cxsh.redaction;

import io.cxsh.language.Spelling;
import java.util.regex.Pattern;

/** The words that stand for people, {@code agent-07}, and their misspellings. */
final class Label {
    private static final String AGENT = "agent-";
    private static final Pattern NAME =
            Pattern.compile("(?i)a+g+e+n+t+[._]\\d+(\\.\\d+)?([._-]?a+g+e+n+t+_\\d+(\\.\\d+)?)*+");
    private static final Pattern SEPARATOR = Pattern.compile("[\\s._-]");

    private Label() {}

    static String of(int number) {
        return number < 10 ? AGENT + "0" + number : AGENT + number;
    }

    /** The number behind {@code agent-} that ends there, or -1. */
    static int numberIn(CharSequence text, int start, int end) {
        int label = start - AGENT.length();
        boolean isLabel = label >= 0
                && end - start < 10
                && Folding.fold(text.subSequence(label, start).toString()).equals(AGENT);
        return isLabel ? Integer.parseInt(text, start, end, 10) : -1;
    }

    /** It as a word of free text. */
    static String word(String label) {
        return label.replace(AGENT, "word-");
    }

    /**
     * It as a name that is written like this one: of several words, or of one. Of one it is no id to a reader, although it
     * has a digit, for which {@link #isName} stands.
     */
    static String name(String label, String like) {
        String between = SEPARATOR
                .matcher(like)
                .results()
                .map(found -> found.group())
                .findFirst()
                .orElse("_");
        return label.replaceFirst("[-_. ]", between.isBlank() ? " " : between.equals(".") ? "." : "_");
    }

    static boolean isName(String word) {
        return NAME.matcher(word).matches();
    }

    /** A misspelling: the nth of its first letters doubled, and so on again. */
    static String slipped(String text, int nth) {
        int letters = 5; // agent has five, and example more
        StringBuilder slipped = new StringBuilder(text);
        for (int more = 0; more <= (nth - 1) / letters; more++) {
            int at = (nth - 1) % letters;
            slipped.insert(at, text.charAt(at));
        }
        return slipped.toString();
    }

    /** The same to the eye, and other letters: with what cannot be seen in the typed one, else with a look-alike letter. */
    static String looking(String text, String typed) {
        StringBuilder looking = new StringBuilder(text);
        String unseen = typed.codePoints()
                .filter(Label::isUnseen)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("");
        if (unseen.isEmpty()) {
            alike(looking);
        }
        return looking.insert(1, unseen).toString();
    }

    private static void alike(StringBuilder text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (Spelling.alike(letter) != letter) {
                text.setCharAt(at, Spelling.alike(letter));
                return;
            }
        }
    }

    private static boolean isUnseen(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }
}
