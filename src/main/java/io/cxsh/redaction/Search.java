package io.cxsh.redaction;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds known values in a text, escaped or not, at one place. */
final class Search {
    /** More than any honest text needs; a text made to branch at every character does not get further. */
    private static final int MOST_STEPS = 20_000;

    private static final int MOST_NOTES = 100_000;

    /** From here on no way is gone twice: forty backslashes, each of which may be of the next one, have too many. */
    private static final int STEPS_WITHOUT_NOTES = 500;

    private static final int LONG_ENOUGH = 6;
    private static final int LONG_NUMERAL = 7;
    private static final int YEAR = 4;

    private final Known known;
    private final ValueTree tree;
    private final CharSequence text;
    private final Escapes escapes;
    private final boolean keepsPeople;
    private final Set<Long> gone = new HashSet<>();

    /** From where no value ends, wherever it began: else each of a thousand backslashes in a row would find that out anew. */
    private final Set<Long> barren = new HashSet<>();

    private int steps;
    private boolean ranOut;
    private @Nullable Hit best;

    Search(Known known, boolean keepsPeople, CharSequence text) {
        this.known = known;
        this.keepsPeople = keepsPeople;
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

    /** The longest value that begins here, or null. */
    @Nullable
    Hit longestAt(int at) {
        if (!mayStart(at)) {
            return null;
        }
        steps = 0;
        if (!gone.isEmpty()) {
            gone.clear();
        }
        ranOut = false;
        best = null;
        walk(at, at, ValueTree.ROOT, 0, 0, new StringBuilder());
        return best;
    }

    /**
     * Where people stay: the end of somebody's value that begins here, such as an address whose domain has the tenant's
     * name in it, so that the name is left, too; the place itself where none begins or something else overlaps it.
     */
    int keptUntil(int at) {
        Hit person = keepsPeople ? new Search(known, false, text).longestAt(at) : null;
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

    /** Whether the last search came to the end of the text, where more text might have made a longer value. */
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

    /**
     * Recurses only where a text may go on in several ways, lest a token of some thousand letters fill the stack.
     *
     * @return whether the end of a value was met, or of the text, or of the steps
     */
    private boolean walk(int start, int from, int origin, int kinds, int depth, StringBuilder actual) {
        boolean isFruitful = false;
        int node = origin;
        for (int at = from; node >= 0; at++) {
            isFruitful |= keep(start, at, node, kinds, depth, actual);
            if (at >= text.length() || ++steps > MOST_STEPS) {
                ranOut |= at >= text.length();
                return true;
            }
            char c = text.charAt(at);
            if (Escapes.isLead(c)) {
                return branch(start, at, node, kinds, depth, actual) || isFruitful;
            }
            node = tree.child(node, Folding.fold(c));
            actual.append(c);
        }
        return isFruitful;
    }

    private boolean branch(int start, int at, int node, int kinds, int depth, StringBuilder actual) {
        long here = ((long) at << Integer.SIZE) | node;
        if (!barren.isEmpty() && barren.contains(here)) {
            return false;
        }
        boolean isLong = steps > STEPS_WITHOUT_NOTES;
        if (isLong && !gone.add(here)) {
            return true;
        }
        boolean asItStands = step(start, new Escapes.Unit(text.charAt(at), at + 1, 0), node, kinds, depth, actual);
        boolean isFruitful = escaped(start, at, node, kinds, depth, actual) || asItStands;
        if (isLong && !isFruitful) {
            note(here);
        }
        return isFruitful;
    }

    private void note(long place) {
        if (barren.size() >= MOST_NOTES) {
            barren.clear();
        }
        barren.add(place);
    }

    private boolean escaped(int start, int at, int node, int kinds, int depth, StringBuilder actual) {
        boolean isFruitful = false;
        Escapes.Unit below = escapes.at(at, 0);
        for (int level = 1; level <= Escapes.DEEPEST; level++) {
            Escapes.Unit unit = escapes.at(at, level);
            if (!unit.equals(below)) {
                isFruitful |= step(start, unit, node, kinds | unit.kinds(), Math.max(depth, level), actual);
            }
            below = unit;
        }
        return isFruitful;
    }

    private boolean step(int start, Escapes.Unit unit, int node, int kinds, int depth, StringBuilder actual) {
        int length = actual.length();
        int next = node;
        for (char c : Character.toChars(unit.codePoint())) {
            next = next < 0 ? -1 : tree.child(next, Folding.fold(c));
        }
        if (next < 0) {
            return false;
        }
        actual.appendCodePoint(unit.codePoint());
        boolean isFruitful = walk(start, unit.end(), next, kinds, depth, actual);
        actual.setLength(length);
        return isFruitful;
    }

    /** Keeps the value that ends here when it is the longest; whether one ends here at all. */
    private boolean keep(int start, int end, int node, int kinds, int depth, StringBuilder actual) {
        int value = tree.endAt(node);
        if (value >= 0 && (best == null || end > best.end()) && counts(start, end, known.value(value))) {
            best = new Hit(start, end, value, kinds, depth, actual.toString());
        }
        return value >= 0;
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
