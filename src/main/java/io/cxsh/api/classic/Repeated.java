package io.cxsh.api.classic;

import org.jspecify.annotations.Nullable;

/** Makes texts that come again and again once only: a large answer has a handful of channels and states. */
final class Repeated {
    private static final int SLOTS = 256;
    private static final int LONGEST = 40;

    private final @Nullable String[] known = new @Nullable String[SLOTS];

    String text(char[] chars, int offset, int length) {
        if (length > LONGEST) {
            return new String(chars, offset, length);
        }
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + chars[offset + i];
        }
        int slot = (hash ^ hash >>> 8 ^ hash >>> 16) & SLOTS - 1;
        String text = known[slot];
        if (text == null || !same(text, chars, offset, length)) {
            text = new String(chars, offset, length);
            known[slot] = text;
        }
        return text;
    }

    private static boolean same(String text, char[] chars, int offset, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != chars[offset + i]) {
                return false;
            }
        }
        return true;
    }
}
