package io.cxsh.language;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the known word that a mistyped one probably stands for. */
public final class DidYouMean {
    private DidYouMean() {}

    /**
     * The nearest known word, letter case aside. A word that the typed one begins counts as one slip away, however long
     * its rest; otherwise one slip for every three letters is forgiven. Equally near words go by the alphabet.
     */
    public static Optional<String> of(String typed, Collection<String> known) {
        String plain = plain(typed);
        @Nullable Candidate best = null;
        for (String word : known) {
            Candidate next = new Candidate(word, slips(plain, plain(word)));
            if (next.slips() < Integer.MAX_VALUE && (best == null || next.isNearerThan(best))) {
                best = next;
            }
        }
        return Optional.ofNullable(best).map(Candidate::word);
    }

    /**
     * How many letters to insert, delete, replace, or swap with their neighbour (the restricted Damerau-Levenshtein
     * distance: no stretch is edited twice), in code points.
     */
    public static int distance(String one, String other) {
        int[] left = one.codePoints().toArray();
        int[] right = other.codePoints().toArray();
        Rows rows = new Rows(right.length);
        for (int i = 1; i <= left.length; i++) {
            rows.next(i);
            for (int j = 1; j <= right.length; j++) {
                rows.now[j] = Math.min(rows.edited(j, left[i - 1] == right[j - 1]), swapped(rows, left, right, i, j));
            }
        }
        return rows.now[right.length];
    }

    private static int swapped(Rows rows, int[] left, int[] right, int i, int j) {
        boolean isSwap = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
        return isSwap ? rows.beforeLast[j - 2] + 1 : Integer.MAX_VALUE;
    }

    private static int slips(String typed, String word) {
        if (typed.isEmpty() || word.startsWith(typed)) {
            return typed.isEmpty() ? Integer.MAX_VALUE : Math.min(1, word.length() - typed.length());
        }
        int forgiven = Math.max(1, Math.max(typed.length(), word.length()) / 3);
        if (Math.abs(typed.length() - word.length()) > forgiven) {
            return Integer.MAX_VALUE; // also keeps a pasted page from being compared letter by letter
        }
        int distance = distance(typed, word);
        boolean sharesALetter = distance < Math.min(typed.length(), word.length());
        return distance <= forgiven && sharesALetter ? distance : Integer.MAX_VALUE;
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private record Candidate(String word, int slips) {

        /** By hand, because the JDK's comparators are lambdas that no class archive holds: 10 ms of a cold start. */
        boolean isNearerThan(Candidate other) {
            int order = Integer.compare(slips, other.slips);
            order = order == 0 ? Integer.compare(word.length(), other.word.length()) : order;
            return order == 0 ? word.compareTo(other.word) < 0 : order < 0;
        }
    }

    /** The last three rows of the distance table: enough for a swap to look back. */
    private static final class Rows {
        private int[] beforeLast;
        private int[] last;
        private int[] now;

        Rows(int columns) {
            beforeLast = new int[columns + 1];
            last = new int[columns + 1];
            now = new int[columns + 1];
            for (int j = 0; j <= columns; j++) {
                now[j] = j;
            }
        }

        void next(int row) {
            int[] free = beforeLast;
            beforeLast = last;
            last = now;
            now = free;
            now[0] = row;
        }

        int edited(int column, boolean isSame) {
            int replaced = last[column - 1] + (isSame ? 0 : 1);
            return Math.min(replaced, Math.min(last[column], now[column - 1]) + 1);
        }
    }
}
