package io.cxsh.table;

import java.util.regex.Pattern;

/**
 * A text that can be looked at so often and no more, for regular expressions that strangers wrote: some of them, such as
 * {@code (a+)+b}, would never come to an end.
 */
public final class Steps implements CharSequence {
    private static final int EACH_CHARACTER = 100;
    private static final int EVERY = 0xFFFF;
    private static final int LEAST = 1_000_000;

    private final String text;
    private long left;

    private Steps(String text) {
        this.text = text;
        this.left = LEAST + (long) EACH_CHARACTER * text.length();
    }

    /** The expression was given up. */
    public static final class TooManyException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyException(Pattern pattern) {
            super("the expression %s takes too many steps; write a simpler one".formatted(pattern));
        }
    }

    /**
     * Whether the expression is found in the text.
     *
     * @throws TooManyException when that cannot be told in reasonable time
     */
    public static boolean find(Pattern pattern, String text) {
        try {
            return pattern.matcher(new Steps(text)).find();
        } catch (IllegalStateException | StackOverflowError givenUp) {
            throw new TooManyException(pattern);
        }
    }

    /**
     * Whether the expression is the whole text.
     *
     * @throws TooManyException when that cannot be told in reasonable time
     */
    public static boolean matches(Pattern pattern, String text) {
        try {
            return pattern.matcher(new Steps(text)).matches();
        } catch (IllegalStateException | StackOverflowError givenUp) {
            throw new TooManyException(pattern);
        }
    }

    @Override
    public char charAt(int index) {
        if (--left < 0 || ((left & EVERY) == 0 && Thread.currentThread().isInterrupted())) {
            throw new IllegalStateException("too many steps");
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
