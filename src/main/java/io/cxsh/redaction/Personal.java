package io.cxsh.redaction;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One field that belongs to a person, tagged where it enters the session.
 *
 * @param kind what it is
 * @param value as it was written, letter case kept
 */
public record Personal(Kind kind, String value) {
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

    /** What a field says about a person. */
    public enum Kind {
        /** A name, whole or in part. */
        NAME,
        /** An e-mail address. */
        EMAIL,
        /** A phone number, in any spelling. */
        PHONE,
        /** What a system calls the person: digits or text. */
        ID,
        /** A word of free text that may be a name: it is none of the words that cxsh knows. */
        WORD;

        private final String word = name().toLowerCase(Locale.ROOT);

        /** The kind in lower case, as reports name it. */
        public String word() {
            return word;
        }
    }

    /** The kind only: a field that ends up in a message or a log must not carry the value there. */
    @Override
    public String toString() {
        return kind.word() + " ***";
    }

    /** What spellings of the same field have in common: letter case aside, and of a phone number the digits. */
    String key() {
        return kind + " " + (kind == Kind.PHONE ? digits(value) : Folding.fold(value));
    }

    static String digits(String text) {
        return NO_DIGIT.matcher(text).replaceAll("");
    }
}
