package io.cxsh.transcript;

/** A text that can be looked at so often and no more, for expressions that strangers wrote. */
final class Steps implements CharSequence {
    private static final int MOST = 1_000_000;

    private final String text;
    private int left = MOST;

    Steps(String text) {
        this.text = text;
    }

    /**
     * The character there.
     *
     * @throws IllegalStateException when the text was looked at too often
     */
    @Override
    public char charAt(int index) {
        if (--left < 0) {
            throw new IllegalStateException("more than " + MOST + " steps");
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
