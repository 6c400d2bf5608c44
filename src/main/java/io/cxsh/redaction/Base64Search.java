package io.cxsh.redaction;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Finds known values in base64, wherever in it they begin. */
final class Base64Search {
    private static final int SHORTEST_RUN = 4;
    private static final int TEXT_AROUND = 3;
    private static final int LONGEST_ESCAPE = 6;
    private static final int SURE = 5;
    private static final int FIRST_LOOK = 48;

    private final Known known;
    private final boolean keepsPeople;

    Base64Search(Known known, boolean keepsPeople) {
        this.known = known;
        this.keepsPeople = keepsPeople;
    }

    /**
     * A known value in a run.
     *
     * @param first the digit of the run, 0 to 3, from which on it reads as whole bytes
     * @param start where the value begins in the text
     * @param end where it is over
     * @param hit the value in the decoded text
     */
    record Found(int first, int start, int end, Search.Hit hit) {}

    /** The first known value of the run that begins at this digit or later, or null. */
    @Nullable
    Found next(Base64Run run, int from) {
        for (int index = from; index + SHORTEST_RUN <= run.size(); index++) {
            Found found = at(run, index);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** A byte can begin at the first, third or fifth bit of a digit, depending on how many came before. */
    private @Nullable Found at(Base64Run run, int index) {
        for (int shift = 0; shift < 6; shift += 2) {
            int bit = index * 6 + shift;
            if (shift / 2 <= index && run.octetsFrom(bit) >= 3 && mayStart(run, bit)) {
                Found found = value(run, index, bit);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private boolean mayStart(Base64Run run, int bit) {
        int first = folded(run, bit);
        int second = folded(run, bit + 8);
        int third = folded(run, bit + 16);
        return known.tree().mayStartBytes(first, second, third)
                || Escapes.isLead((char) first)
                || Escapes.isLead((char) second)
                || Escapes.isLead((char) third);
    }

    private static int folded(Base64Run run, int bit) {
        int octet = run.octet(bit);
        return octet < 128 ? Folding.fold((char) octet) : octet;
    }

    private @Nullable Found value(Base64Run run, int index, int bit) {
        String before = before(run, bit);
        String decoded = before + text(run, bit, Math.min(run.octetsFrom(bit), FIRST_LOOK));
        Search search = new Search(known, keepsPeople, decoded);
        Search.Hit hit = search.longestAt(before.length());
        if (search.ranOut() && run.octetsFrom(bit) > FIRST_LOOK) {
            decoded = before + decoded(run, bit);
            hit = new Search(known, keepsPeople, decoded).longestAt(before.length());
        }
        if (hit == null || !isSure(decoded, hit)) {
            return null;
        }
        int octets = decoded.substring(hit.start(), hit.end()).getBytes(StandardCharsets.UTF_8).length;
        int after = Math.min(run.size(), (bit + octets * 8 + 5) / 6);
        return new Found(Math.floorMod(index - bit % 6 / 2, 4), run.place(index), run.place(after), hit);
    }

    /** Three letters turn up in noise by chance; among letters they are meant. */
    private boolean isSure(String decoded, Search.Hit hit) {
        if (hit.actual().length() >= SURE) {
            return true;
        }
        String around = decoded.substring(Math.max(0, hit.start() - TEXT_AROUND), hit.start())
                + decoded.substring(hit.end(), Math.min(decoded.length(), hit.end() + TEXT_AROUND));
        return around.chars().allMatch(c -> (c >= ' ' && c < 127) || c == '\n' || c == '\r' || c == '\t');
    }

    private String decoded(Base64Run run, int bit) {
        int most = Math.min(run.octetsFrom(bit), known.tree().longest() * 6 + 64);
        return text(run, bit, most);
    }

    /** What tells whether letters are glued to a value, or an escape that ends there. */
    private static String before(Base64Run run, int bit) {
        int octets = Math.min(LONGEST_ESCAPE, bit / 8);
        StringBuilder before = new StringBuilder();
        for (int at = bit - octets * 8; at < bit; at += 8) {
            before.append((char) run.octet(at));
        }
        return before.toString();
    }

    private static String text(Base64Run run, int bit, int octets) {
        byte[] bytes = new byte[octets];
        for (int at = 0; at < octets; at++) {
            bytes[at] = (byte) run.octet(bit + at * 8);
        }
        return new String(bytes, 0, octets == run.octetsFrom(bit) ? octets : whole(bytes), StandardCharsets.UTF_8);
    }

    /** The length without a character that is cut in two: it would read as another one, and end the search too early. */
    private static int whole(byte[] utf8) {
        int lead = utf8.length - 1;
        while (lead > utf8.length - 4 && (utf8[lead] & 0xC0) == 0x80) {
            lead--;
        }
        int first = utf8[lead] & 0xFF;
        int length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        return lead + length > utf8.length ? lead : utf8.length;
    }
}
