package io.cxsh.redaction;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Characters as they are written in addresses, JSON and HTML, and in one inside the other: percent signs, backslashes,
 * entities, {@code %2540}. Reads one character at a time where it stands; a level reads the level below it.
 */
final class Escapes {
    /** How deep one notation may stand in another. */
    static final int DEEPEST = 3;

    static final int PERCENT = 1;
    static final int JSON = 2;
    static final int HTML = 4;

    /** The language's own, for what cannot be seen. */
    static final int BRACES = 8;

    /** A search seldom goes to and fro over more places. */
    private static final int MOST_KEPT = 1 << 10;

    private static final int LONGEST_NAME = 8;
    private static final int MOST_DIGITS = 6;
    private static final Map<String, Integer> NAMED = Map.ofEntries(
            Map.entry("amp", (int) '&'),
            Map.entry("lt", (int) '<'),
            Map.entry("gt", (int) '>'),
            Map.entry("quot", (int) '"'),
            Map.entry("apos", (int) '\''),
            Map.entry("nbsp", 0xA0),
            Map.entry("commat", (int) '@'),
            Map.entry("period", (int) '.'),
            Map.entry("plus", (int) '+'),
            Map.entry("lowbar", (int) '_'),
            Map.entry("sol", (int) '/'),
            Map.entry("colon", (int) ':'),
            Map.entry("equals", (int) '='),
            Map.entry("num", (int) '#'),
            Map.entry("percnt", (int) '%'),
            Map.entry("bsol", (int) '\\'));

    private final CharSequence text;

    /** What was read lately, place by place: there are many ways to come to an escape, and each reads it anew. */
    private @Nullable Unit[] kept = {};

    private int[] keptPlaces = {};

    Escapes(CharSequence text) {
        this.text = text;
    }

    /** Whether a character can begin an escape. */
    static boolean isLead(char c) {
        return c == '%' || c == '\\' || c == '&' || c == '+';
    }

    /** Whether some escape in a text may stand for an ASCII letter or digit; quick. */
    static boolean mayHideLetters(String text) {
        return text.contains("&#") || text.contains("\\u00") || text.contains("\\u{") || hidesInPercent(text);
    }

    private static boolean hidesInPercent(String text) {
        int at = text.indexOf('%');
        while (at >= 0) {
            int next = charAt(text, at + 1);
            if (next >= '2' && next <= '7') {
                return true;
            }
            at = text.indexOf('%', at + 1);
        }
        return false;
    }

    /** Whether an escape ends just before this place, so that what stands there is no part of the word here. */
    static boolean endsBefore(CharSequence text, int at) {
        return (isHex(text, at - 2, at) && (endsPercent(text, at - 3) || isBackslash(text, at - 4, "x")))
                || isBackslash(text, at - 2, "bfnrt\"\\/")
                || (isHex(text, at - 4, at) && isBackslash(text, at - 6, "u"));
    }

    /** Whether a percent sign stands there, or the end of one that is itself escaped, {@code %25}. */
    private static boolean endsPercent(CharSequence text, int last) {
        int at = last;
        for (int depth = 1; depth < DEEPEST && charAt(text, at) == '5' && charAt(text, at - 1) == '2'; depth++) {
            at -= 2;
        }
        return charAt(text, at) == '%';
    }

    private static boolean isBackslash(CharSequence text, int at, String before) {
        return charAt(text, at) == '\\' && before.indexOf(charAt(text, at + 1)) >= 0;
    }

    /**
     * One character of the text as the level reads it.
     *
     * @param codePoint the character; -1 where the text is over
     * @param end where the next one begins
     * @param kinds which notations it took
     */
    record Unit(int codePoint, int end, int kinds) {}

    Unit at(int place, int level) {
        if (level == 0 || place >= text.length()) {
            return new Unit(charAt(text, place), place + 1, 0);
        }
        int slot = slot(place);
        Unit unit = kept[slot * DEEPEST + level - 1];
        if (unit == null) {
            unit = read(place, level);
            kept[slot(place) * DEEPEST + level - 1] = unit;
        }
        return unit;
    }

    private int slot(int place) {
        if (kept.length == 0) {
            keptPlaces = new int[Math.min(text.length(), MOST_KEPT)];
            Arrays.fill(keptPlaces, -1);
            kept = new Unit[keptPlaces.length * DEEPEST];
        }
        int slot = place % keptPlaces.length;
        if (keptPlaces[slot] != place) {
            keptPlaces[slot] = place;
            Arrays.fill(kept, slot * DEEPEST, (slot + 1) * DEEPEST, null);
        }
        return slot;
    }

    private Unit read(int place, int level) {
        Unit lead = at(place, level - 1);
        return switch (lead.codePoint()) {
            case '%' -> percent(lead, level - 1);
            case '\\' -> backslash(lead, level - 1);
            case '&' -> entity(lead, level - 1);
            case '+' -> new Unit(' ', lead.end(), lead.kinds() | PERCENT);
            default -> lead;
        };
    }

    private Unit percent(Unit lead, int below) {
        Unit first = octet(lead, below);
        int more = first.codePoint() < 0xC0 ? 0 : first.codePoint() < 0xE0 ? 1 : first.codePoint() < 0xF0 ? 2 : 3;
        if (first.equals(lead) || more == 0) {
            return first;
        }
        int codePoint = first.codePoint() & (0x3F >> more);
        Unit last = first;
        for (int i = 0; i < more; i++) {
            Unit sign = at(last.end(), below);
            Unit next = sign.codePoint() == '%' ? octet(sign, below) : sign;
            if (next.equals(sign) || (next.codePoint() & 0xC0) != 0x80) {
                return first;
            }
            codePoint = (codePoint << 6) | (next.codePoint() & 0x3F);
            last = next;
        }
        return new Unit(Math.min(codePoint, Character.MAX_CODE_POINT), last.end(), last.kinds());
    }

    private Unit octet(Unit sign, int below) {
        return number(sign, sign.end(), 2, below, PERCENT);
    }

    private Unit backslash(Unit lead, int below) {
        Unit letter = at(lead.end(), below);
        int kinds = lead.kinds() | letter.kinds() | JSON;
        return switch (letter.codePoint()) {
            case 'u' ->
                at(letter.end(), below).codePoint() == '{'
                        ? braces(lead, at(letter.end(), below), below)
                        : number(lead, letter.end(), 4, below, JSON);
            case 'x' -> number(lead, letter.end(), 2, below, JSON);
            case 'n' -> new Unit('\n', letter.end(), kinds);
            case 't' -> new Unit('\t', letter.end(), kinds);
            case 'r' -> new Unit('\r', letter.end(), kinds);
            case 'b' -> new Unit('\b', letter.end(), kinds);
            case 'f' -> new Unit('\f', letter.end(), kinds);
            case '"', '\\', '/', '\'' -> new Unit(letter.codePoint(), letter.end(), kinds);
            default -> lead;
        };
    }

    private Unit braces(Unit lead, Unit brace, int below) {
        int value = 0;
        int end = brace.end();
        for (int digits = 0; digits <= MOST_DIGITS; digits++) {
            Unit next = at(end, below);
            int worth = Character.digit(next.codePoint(), 16);
            if (worth < 0) {
                boolean isWhole = digits > 0 && next.codePoint() == '}' && Character.isValidCodePoint(value);
                return isWhole ? new Unit(value, next.end(), lead.kinds() | BRACES) : lead;
            }
            value = (value << 4) | worth;
            end = next.end();
        }
        return lead;
    }

    /** So many hexadecimal digits from a place on; the lead itself when they are not there. */
    private Unit number(Unit lead, int from, int digits, int below, int kind) {
        int value = 0;
        int end = from;
        int kinds = lead.kinds() | kind;
        for (int i = 0; i < digits; i++) {
            Unit digit = at(end, below);
            int worth = Character.digit(digit.codePoint(), 16);
            if (worth < 0) {
                return lead;
            }
            value = (value << 4) | worth;
            end = digit.end();
            kinds |= digit.kinds();
        }
        return new Unit(value, end, kinds);
    }

    private Unit entity(Unit lead, int below) {
        StringBuilder name = new StringBuilder();
        Unit next = at(lead.end(), below);
        while (name.length() < LONGEST_NAME
                && (next.codePoint() == '#' || Character.isLetterOrDigit(next.codePoint()))) {
            name.appendCodePoint(next.codePoint());
            next = at(next.end(), below);
        }
        int codePoint = next.codePoint() == ';' ? named(name.toString()) : -1;
        return codePoint < 0 ? lead : new Unit(codePoint, next.end(), lead.kinds() | next.kinds() | HTML);
    }

    private static int named(String name) {
        if (name.matches("#[0-9]{1,7}")) {
            return valid(Integer.parseInt(name.substring(1)));
        }
        if (name.matches("#[xX][0-9a-fA-F]{1,6}")) {
            return valid(Integer.parseInt(name.substring(2), 16));
        }
        return NAMED.getOrDefault(name, -1);
    }

    private static int valid(int codePoint) {
        return Character.isValidCodePoint(codePoint) ? codePoint : -1;
    }

    private static boolean isHex(CharSequence text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (Character.digit(charAt(text, at), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int charAt(CharSequence text, int at) {
        return at >= 0 && at < text.length() ? text.charAt(at) : -1;
    }
}
