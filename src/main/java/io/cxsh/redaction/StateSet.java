package io.cxsh.redaction;

import java.util.Arrays;

/**
 * Pairs of a place in a text and a node of the {@link ValueTree}. A row of a thousand backslashes meets a million of them,
 * with nodes that follow one another: 64 of these share a word.
 */
final class StateSet {
    private static final int FIRST_WORDS = 1 << 8;
    private static final int MOST_WORDS = 1 << 19;
    private static final long FREE = 0;

    private long[] keys = {};
    private long[] words = {};
    private int used;

    boolean contains(int place, int node) {
        return used > 0 && (words[slot(key(place, node))] & bit(node)) != 0;
    }

    /**
     * Adds a pair.
     *
     * @param from when there is no room, pairs before this place are forgotten, and all where that makes little of it
     */
    void add(int place, int node, int from) {
        if (used * 2 >= keys.length) {
            makeRoom(from);
        }
        put(key(place, node), bit(node));
    }

    void clear() {
        if (used > 0) {
            Arrays.fill(keys, FREE);
            Arrays.fill(words, 0);
            used = 0;
        }
    }

    private void put(long key, long word) {
        int slot = slot(key);
        used += keys[slot] == FREE ? 1 : 0;
        keys[slot] = key;
        words[slot] |= word;
    }

    private void makeRoom(int from) {
        long[] oldKeys = keys;
        long[] oldWords = words;
        keys = new long[Math.min(Math.max(oldKeys.length * 2, FIRST_WORDS), MOST_WORDS)];
        words = new long[keys.length];
        used = 0;
        for (int slot = 0; slot < oldKeys.length; slot++) {
            if (oldKeys[slot] >= key(from, 0)) {
                put(oldKeys[slot], oldWords[slot]);
            }
        }
        if (used * 4 > keys.length) {
            clear();
        }
    }

    private int slot(long key) {
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> Integer.SIZE) & (keys.length - 1);
        while (keys[slot] != FREE && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    /** Never {@link #FREE}. */
    private static long key(int place, int node) {
        return ((place + 1L) << Integer.SIZE) | (node >> 6);
    }

    private static long bit(int node) {
        return 1L << (node & 63);
    }
}
