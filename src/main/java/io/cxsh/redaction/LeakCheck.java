package io.cxsh.redaction;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Looks through what is about to be written for every value that must not leave, the same ways {@link Redactor} finds
 * them. A number that is a real id and was also given out as a pseudonym is no leak: nobody can tell which it is.
 */
public final class LeakCheck {
    private static final int MOST = 100;

    private final Known known;
    private final Pseudonyms pseudonyms;
    private final boolean keepsPeople;
    private final boolean leavesNumbers;
    private final boolean leavesWords;

    LeakCheck(Known known, Pseudonyms pseudonyms, boolean keepsPeople) {
        this(known, pseudonyms, keepsPeople, false, false);
    }

    private LeakCheck(
            Known known, Pseudonyms pseudonyms, boolean keepsPeople, boolean leavesNumbers, boolean leavesWords) {
        this.known = known;
        this.pseudonyms = pseudonyms;
        this.keepsPeople = keepsPeople;
        this.leavesNumbers = leavesNumbers;
        this.leavesWords = leavesWords;
    }

    /**
     * The same check for a text that was made of redacted answers alone: a plain number in it is a count or the like,
     * even where somebody's id has the same digits.
     */
    public LeakCheck leavingNumbers() {
        return new LeakCheck(known, pseudonyms, keepsPeople, true, leavesWords);
    }

    /**
     * The same check for a text that cxsh made of answers which hold no known value, so that a single word in it can only
     * be cxsh's own: {@code may not see} and {@code nobody} stand there also where an agent is called May, or where
     * somebody asked for nobody.
     */
    public LeakCheck leavingWords() {
        return new LeakCheck(known, pseudonyms, keepsPeople, leavesNumbers, true);
    }

    /** The leaks in bytes that are UTF-8 or are read as if; offsets count characters. */
    public List<Leak> scan(byte[] bytes) {
        return scan(new String(bytes, StandardCharsets.UTF_8));
    }

    /** The leaks in a text, in its order, the first hundred. */
    public List<Leak> scan(String text) {
        synchronized (known) {
            List<Place> places = new ArrayList<>();
            plain(text, places);
            base64(text, places);
            places.sort(Comparator.comparingInt(Place::offset));
            return leaks(text, places);
        }
    }

    private record Place(int offset, String kind, Encoding encoding) {}

    private void plain(String text, List<Place> places) {
        Search search = new Search(known, keepsPeople, text);
        for (int at = 0; at < text.length() && places.size() < MOST; at++) {
            at = search.keptUntil(at);
            Search.Hit hit = search.longestAt(at);
            if (hit != null && isLeak(hit) && !isHarmless(text, hit)) {
                places.add(new Place(at, known.value(hit.value()).kind(), encoding(hit)));
                at = hit.end() - 1;
            }
        }
    }

    private void base64(String text, List<Place> places) {
        Base64Search search = new Base64Search(known, keepsPeople);
        Escapes escapes = new Escapes(text);
        for (int at = 0; at < text.length() && places.size() < 2 * MOST; at++) {
            if (Base64Run.isDigit(text.charAt(at))) {
                Base64Run run = new Base64Run(text, at, escapes);
                Base64Search.Found found = search.next(run, 0);
                if (found != null && isLeak(found.hit())) {
                    places.add(new Place(
                            found.start(), known.value(found.hit().value()).kind(), Encoding.BASE64));
                }
                at = run.end() - 1;
            }
        }
    }

    private boolean isLeak(Search.Hit hit) {
        return !pseudonyms.isIssued(hit.actual());
    }

    private boolean isHarmless(String text, Search.Hit hit) {
        Known.Value value = known.value(hit.value());
        if (Structure.isWord(text, hit, value)) {
            return true;
        }
        if (leavesWords && hit.kinds() == 0 && value.person() == Personal.Kind.NAME) {
            return value.text().chars().allMatch(Character::isLetter);
        }
        return hit.kinds() == 0
                && value.person() != null
                && value.isNumeral()
                && (leavesNumbers || pseudonyms.isIn(text, hit.start(), hit.end()));
    }

    private Encoding encoding(Search.Hit hit) {
        if (hit.kinds() != 0) {
            return hit.depth() > 1 ? Encoding.NESTED : Encoding.of(hit.kinds());
        }
        return hit.actual().equals(known.value(hit.value()).text()) ? Encoding.RAW : Encoding.CASE_FOLDED;
    }

    private static List<Leak> leaks(String text, List<Place> places) {
        List<Leak> leaks = new ArrayList<>();
        int line = 1;
        int counted = 0;
        for (Place place : places.subList(0, Math.min(MOST, places.size()))) {
            for (; counted < place.offset(); counted++) {
                line += text.charAt(counted) == '\n' ? 1 : 0;
            }
            leaks.add(new Leak(place.kind(), place.encoding(), place.offset(), line));
        }
        return leaks;
    }
}
