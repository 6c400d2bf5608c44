package io.cxsh.redaction;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Finds known values in a text, escaped or not, at one place. */
final class Search {
    /** More than any honest text needs; a text made to branch at every character does not get further. */
    private static final int MOST_STEPS = 20_000;

    /** From here on no way is gone twice: forty backslashes, each of which may be of the next one, have too many. */
    private static final int STEPS_WITHOUT_NOTES = 500;

    /** Further than any end: where a way was gone already, and what lies there is known to {@link #best}. */
    private static final int ANYWHERE = Integer.MAX_VALUE;

    private static final int LONG_ENOUGH = 6;
    private static final int LONG_NUMERAL = 7;
    private static final int YEAR = 4;

    private final Known known;
    private final ValueTree tree;
    private final CharSequence text;
    private final Escapes escapes;
    private final boolean keepsPeople;
    private final @Nullable Search everybody;
    private final Deque<Fork> forks = new ArrayDeque<>();
    private final StringBuilder actual = new StringBuilder();
    private final StateSet gone = new StateSet();

    /** From where no value ends, wherever it began: else each of a thousand backslashes in a row would find that out anew. */
    private final StateSet barren = new StateSet();

    private int start;
    private int steps;
    private int reached;
    private boolean ranOut;
    private @Nullable Hit best;

    Search(Known known, boolean keepsPeople, CharSequence text) {
        this.known = known;
        this.keepsPeople = keepsPeople;
        this.everybody = keepsPeople ? new Search(known, false, text) : null;
        this.tree = known.tree();
        this.text = text;
        this.escapes = new Escapes(text);
    }

    /**
     * A known value in a text.
     *
     * @param start where it begins
     * @param end where it is over
     * @param value its place in {@link Known}
     * @param kinds the notations it was written in, bits of {@link Escapes}
     * @param depth how deep they stand in one another
     * @param actual what was written there, unescaped
     */
    record Hit(int start, int end, int value, int kinds, int depth, String actual) {}

    /** Where the text may go on in several ways: kept in a list, because a token of some thousand escapes fills a stack. */
    private static final class Fork {
        final int at;
        final int node;
        final int kinds;
        final int depth;
        final int length;
        int level;
        Escapes.@Nullable Unit last;
        int furthest = -1;

        Fork(int at, int node, int kinds, int depth, int length) {
            this.at = at;
            this.node = node;
            this.kinds = kinds;
            this.depth = depth;
            this.length = length;
        }
    }

    /** The longest value that begins here, or null. */
    @Nullable
    Hit longestAt(int at) {
        return longestAt(at, at);
    }

    /**
     * The longest value that begins here and ends behind a place, or null. From then on this search is good for what
     * begins here or later and ends behind that place.
     */
    @Nullable
    Hit longestAt(int at, int beyond) {
        best = null;
        if (mayStart(at)) {
            start = at;
            steps = 0;
            reached = beyond;
            gone.clear();
            actual.setLength(0);
            walk(at, ValueTree.ROOT, 0, 0);
            while (!forks.isEmpty()) {
                goOn(forks.element());
            }
        }
        return best;
    }

    /**
     * Where people stay: the end of somebody's value that begins here, such as an address whose domain has the tenant's
     * name in it, so that the name is left, too; the place itself where none begins or something else overlaps it.
     */
    int keptUntil(int at) {
        Hit person = everybody == null ? null : everybody.longestAt(at);
        if (person == null || known.value(person.value()).person() == null) {
            return at;
        }
        for (int inner = at; inner < person.end(); inner++) {
            Hit other = longestAt(inner);
            if (other != null && !isPartOf(person, other)) {
                return at;
            }
        }
        return person.end();
    }

    private boolean isPartOf(Hit person, Hit other) {
        boolean isAll = other.start() == person.start() && other.end() == person.end();
        return !isAll
                && other.end() <= person.end()
                && !known.value(other.value()).isSecret();
    }

    /** Whether a search so far came to the end of the text, where more text might have made a longer value. */
    boolean ranOut() {
        return ranOut;
    }

    private boolean mayStart(int at) {
        char first = charAt(at);
        char second = charAt(at + 1);
        char third = charAt(at + 2);
        return Escapes.isLead(first)
                || Escapes.isLead(second)
                || Escapes.isLead(third)
                || tree.mayStart(Folding.fold(first), Folding.fold(second), Folding.fold(third));
    }

    /** Goes on to the next fork. */
    private void walk(int from, int origin, int kinds, int depth) {
        int node = origin;
        for (int at = from; node >= 0; at++) {
            keep(at, node, kinds, depth);
            if (at >= text.length()) {
                ranOut = true;
                return;
            }
            if (++steps > MOST_STEPS) {
                forks.clear();
                return;
            }
            char c = text.charAt(at);
            if (Escapes.isLead(c)) {
                fork(at, node, kinds, depth);
                return;
            }
            node = tree.child(node, Folding.fold(c));
            actual.append(c);
        }
    }

    private void fork(int at, int node, int kinds, int depth) {
        if (barren.contains(at, node)) {
            return;
        }
        if (gone.contains(at, node)) {
            found(ANYWHERE);
            return;
        }
        forks.push(new Fork(at, node, kinds, depth, actual.length()));
    }

    /** Takes the next way at a fork: as it stands, then level by level where that reads otherwise. */
    private void goOn(Fork fork) {
        if (fork.level > Escapes.DEEPEST) {
            forks.remove();
            leave(fork);
            return;
        }
        Escapes.Unit unit = escapes.at(fork.at, fork.level);
        int node = unit.equals(fork.last) ? -1 : tree.child(fork.node, unit.codePoint());
        int depth = Math.max(fork.depth, fork.level);
        fork.last = unit;
        fork.level++;
        if (node >= 0) {
            actual.setLength(fork.length);
            actual.appendCodePoint(unit.codePoint());
            walk(unit.end(), node, fork.kinds | unit.kinds(), depth);
        }
    }

    private void leave(Fork fork) {
        if (steps > STEPS_WITHOUT_NOTES) {
            (fork.furthest <= reached ? barren : gone).add(fork.at, fork.node, start);
        }
        found(fork.furthest);
    }

    /** Notes at the innermost fork how far values reach behind it. */
    private void found(int end) {
        Fork fork = forks.peek();
        if (fork != null) {
            fork.furthest = Math.max(fork.furthest, end);
        }
    }

    /** Keeps the value that ends here when it is the longest. */
    private void keep(int end, int node, int kinds, int depth) {
        int value = tree.endAt(node);
        if (value >= 0) {
            found(end);
            if (end > reached && (best == null || end > best.end()) && counts(start, end, known.value(value))) {
                best = new Hit(start, end, value, kinds, depth, actual.toString());
            }
        }
    }

    private boolean counts(int start, int end, Known.Value value) {
        return !(keepsPeople && value.person() != null) && standsAlone(start, end, value);
    }

    /** Short values are parts of words and figures everywhere: they count only where nothing is glued to them. */
    private boolean standsAlone(int start, int end, Known.Value value) {
        int length = value.text().length();
        if (value.isNumeral()) {
            return isFreeNumeral(start, end, length);
        }
        boolean isAlone = isFree(before(start)) && isFree(charAt(end));
        return isAlone || (length >= LONG_ENOUGH && !Structure.isWord(value));
    }

    private boolean isFreeNumeral(int start, int end, int length) {
        char before = before(start);
        char after = charAt(end);
        if (length >= LONG_NUMERAL) {
            return !Character.isDigit(before) && !Character.isDigit(after);
        }
        return isFree(before)
                && isFree(after)
                && !isFigure(before, charAt(start - 2), length)
                && !isFigure(after, charAt(end + 1), length);
    }

    private static boolean isFree(char neighbour) {
        return !Character.isLetterOrDigit(neighbour);
    }

    /** The year of a date, the seconds of a time or the places after a point are nobody's number. */
    private static boolean isFigure(char neighbour, char beyond, int length) {
        boolean joins = neighbour == '.' || (length <= YEAR && (neighbour == '-' || neighbour == ':'));
        return joins && Character.isDigit(beyond);
    }

    private char before(int at) {
        return Escapes.endsBefore(text, at) ? 0 : charAt(at - 1);
    }

    private char charAt(int at) {
        return at >= 0 && at < text.length() ? text.charAt(at) : 0;
    }
}
