package io.cxsh.language;

/** Spells a word so that it reads back as itself. */
public final class Quoting {
    private Quoting() {}

    /** The word as it must be typed. */
    public static String quote(String word) {
        return word.matches("[A-Za-z0-9@._:+/-]+") ? word : "'" + word + "'";
    }
}
