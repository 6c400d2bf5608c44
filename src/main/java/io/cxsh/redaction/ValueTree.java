package io.cxsh.redaction;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * The values to look for as a tree of folded characters, one edge a character. It grows while it is in use, because
 * people become known row by row. Most places of a text are dismissed by their first three characters alone.
 */
final class ValueTree {
    static final int ROOT = 0;
    private static final int STARTS = 1 << 20;

    private long[] edges = new long[1 << 12];
    private int[] targets = new int[1 << 12];
    private int[] ends = new int[1 << 12];
    private int nodes = 1;
    private int longest;
    private final BitSet starts = new BitSet(STARTS);
    private final BitSet byteStarts = new BitSet(STARTS);
    private final BitSet pairs = new BitSet(1 << 16);

    ValueTree() {
        Arrays.fill(ends, -1);
    }

    /** Adds a text of two or more characters; where it is there already, the older value keeps the place. */
    void add(String text, int value) {
        String folded = Folding.fold(text);
        int node = ROOT;
        for (int at = 0; at < folded.length(); at++) {
            node = childOrNew(node, folded.charAt(at));
        }
        if (ends[node] < 0) {
            ends[node] = value;
        }
        longest = Math.max(longest, text.length());
        markStart(folded);
        for (String spelling : List.of(text, folded, text.toUpperCase(Locale.ROOT))) {
            markBytes(spelling.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The length of the longest value. */
    int longest() {
        return longest;
    }

    /** Whether a value can begin with these folded characters; the third is 0 where the text ends. */
    boolean mayStart(char first, char second, char third) {
        return starts.get(hash(first, second, third)) || pairs.get(pair(first, second));
    }

    /** Whether a value's UTF-8 form can begin with these bytes, ASCII letters folded. */
    boolean mayStartBytes(int first, int second, int third) {
        return byteStarts.get(hash(first, second, third));
    }

    /** Where the edge leads, or -1. */
    int child(int node, char c) {
        long edge = edge(node, c);
        for (int slot = slot(edge); edges[slot] != 0; slot = (slot + 1) & (edges.length - 1)) {
            if (edges[slot] == edge) {
                return targets[slot];
            }
        }
        return -1;
    }

    /** Where the edges of a character lead that may be two in Java, folded; or -1. */
    int child(int node, int codePoint) {
        int next = node;
        for (char c : Character.toChars(codePoint)) {
            next = next < 0 ? -1 : child(next, Folding.fold(c));
        }
        return next;
    }

    /** The value that is complete at this node, or -1. */
    int endAt(int node) {
        return ends[node];
    }

    private void markStart(String folded) {
        if (folded.length() == 2) {
            pairs.set(pair(folded.charAt(0), folded.charAt(1)));
        } else {
            starts.set(hash(folded.charAt(0), folded.charAt(1), folded.charAt(2)));
        }
    }

    private void markBytes(byte[] bytes) {
        if (bytes.length >= 3) {
            byteStarts.set(hash(foldedByte(bytes[0]), foldedByte(bytes[1]), foldedByte(bytes[2])));
        }
    }

    private static int foldedByte(byte octet) {
        return octet < 0 ? octet & 0xFF : Folding.fold((char) octet);
    }

    private static int pair(char first, char second) {
        return (first * 31 + second) & 0xFFFF;
    }

    private static int hash(int first, int second, int third) {
        return ((first * 31 + second) * 0x9E3779B1 + third * 0x85EBCA6B) >>> 12;
    }

    private static long edge(int node, char c) {
        return (((long) node << 16) | c) + 1;
    }

    private int slot(long edge) {
        return (int) ((edge * 0x9E3779B97F4A7C15L) >>> 32) & (edges.length - 1);
    }

    private int childOrNew(int node, char c) {
        int child = child(node, c);
        if (child >= 0) {
            return child;
        }
        if (nodes * 2 > edges.length) {
            grow();
        }
        put(edge(node, c), nodes);
        return nodes++;
    }

    private void put(long edge, int target) {
        int slot = slot(edge);
        while (edges[slot] != 0) {
            slot = (slot + 1) & (edges.length - 1);
        }
        edges[slot] = edge;
        targets[slot] = target;
    }

    private void grow() {
        long[] oldEdges = edges;
        int[] oldTargets = targets;
        edges = new long[oldEdges.length * 2];
        targets = new int[oldEdges.length * 2];
        ends = Arrays.copyOf(ends, edges.length);
        Arrays.fill(ends, oldEdges.length, ends.length, -1);
        for (int slot = 0; slot < oldEdges.length; slot++) {
            if (oldEdges[slot] != 0) {
                put(oldEdges[slot], oldTargets[slot]);
            }
        }
    }
}
