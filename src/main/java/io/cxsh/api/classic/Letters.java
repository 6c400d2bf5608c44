package io.cxsh.api.classic;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A text that is read anew for each row, without an object for each; absent where the row has none. */
final class Letters implements CharSequence {
    private char[] chars = new char[64];
    private int length = -1;

    /** Takes a part of an array. */
    void set(char[] from, int offset, int count) {
        if (count > chars.length) {
            chars = new char[count * 2];
        }
        System.arraycopy(from, offset, chars, 0, count);
        length = count;
    }

    /** Takes a text; null makes it absent. */
    void set(@Nullable String text) {
        length = -1;
        if (text != null) {
            set(text.toCharArray(), 0, text.length());
        }
    }

    /** Itself, or null where it is absent. */
    @Nullable
    Letters present() {
        return length < 0 ? null : this;
    }

    @Override
    public int length() {
        return Math.max(length, 0);
    }

    @Override
    public char charAt(int index) {
        return chars[index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new String(Arrays.copyOfRange(chars, start, end));
    }

    @Override
    public String toString() {
        return new String(chars, 0, length());
    }
}
