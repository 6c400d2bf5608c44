package io.cxsh.table;

/** How many of something, in words. */
public final class Count {
    private Count() {}

    /** The number and the word, with an s unless it is one: {@code 1 line}, {@code 2 lines}. */
    public static String of(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
