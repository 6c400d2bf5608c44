package io.cxsh.redaction;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Tells quickly that a long text holds no secret, so that only the few others are searched by {@link Redactor}. It looks
 * for a piece of each secret that its notations have in common: letters and digits as they are, in hex, and in base64 at
 * each alignment, letter case ignored. Of most text it looks at every eighth character or so (Wu and Manber 1994).
 */
public final class SecretSkim {
    private static final int LONGEST_PIECE = 12;
    private static final int SHORTEST_PIECE = 4;
    private static final int TABLE = 1 << 12;

    private final List<String> pieces = new ArrayList<>();
    private final int[] shifts = new int[TABLE];
    private boolean isSure = true;
    private int shortest = LONGEST_PIECE;

    /** A skim for these secrets. */
    public SecretSkim(Collection<String> secrets) {
        for (String secret : secrets) { // plain loops: this runs before the first line of every call
            if (secret.length() > 2) {
                add(secret);
            }
        }
        for (String piece : pieces) {
            shortest = Math.min(shortest, piece.length());
        }
        Arrays.fill(shifts, shortest - 1);
        for (String piece : pieces) {
            for (int at = 1; at < shortest; at++) {
                int slot = slot(piece.charAt(at - 1), piece.charAt(at));
                shifts[slot] = Math.min(shifts[slot], shortest - 1 - at);
            }
        }
    }

    private void add(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        piece(secret);
        piece(HexFormat.of().formatHex(bytes));
        for (int before = 0; before < 3; before++) {
            byte[] moved = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, moved, before, bytes.length);
            String encoded = Base64.getEncoder().withoutPadding().encodeToString(moved);
            piece(encoded.substring(before == 0 ? 0 : before + 1, encoded.length() - 1));
        }
    }

    /** The longest run that no notation changes; a secret without one cannot be told apart quickly. */
    private void piece(String text) {
        String longest = "";
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || !isPlain(text.charAt(at))) {
                longest = at - start > longest.length() ? text.substring(start, at) : longest;
                start = at + 1;
            }
        }
        if (longest.length() < SHORTEST_PIECE) {
            isSure = false;
        } else {
            pieces.add(longest.substring(0, Math.min(LONGEST_PIECE, longest.length()))
                    .toLowerCase(Locale.ROOT));
        }
    }

    /** Whether a secret may be in the text; false only when none is, in the notations above. */
    public boolean mayBeIn(CharSequence text) {
        if (!isSure) {
            return true;
        }
        if (pieces.isEmpty()) {
            return false;
        }
        int at = shortest - 1;
        while (at < text.length()) {
            int shift = shifts[slot(text.charAt(at - 1), text.charAt(at))];
            if (shift == 0 && isPieceAt(text, at - shortest + 1)) {
                return true;
            }
            at += Math.max(1, shift);
        }
        return false;
    }

    private boolean isPieceAt(CharSequence text, int start) {
        for (String piece : pieces) {
            int same = 0;
            while (same < piece.length()
                    && start + same < text.length()
                    && lower(text.charAt(start + same)) == piece.charAt(same)) {
                same++;
            }
            if (same == piece.length()) {
                return true;
            }
        }
        return false;
    }

    private static int slot(char first, char second) {
        return (lower(first) * 31 + lower(second)) & (TABLE - 1);
    }

    private static boolean isPlain(char c) {
        return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z');
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
}
