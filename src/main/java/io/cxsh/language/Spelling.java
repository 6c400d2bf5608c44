package io.cxsh.language;

import java.text.Normalizer;
import java.util.Locale;

/** How near two spellings of an address, a name or a number are: the same to the eye, or a slip of the fingers apart. */
public final class Spelling {
    private static final int LONG = 8;

    /** RFC 5321 stops at 254; what is far longer is no address, and every cause would fold it again. */
    private static final int LONGEST_ADDRESS = 2_000;

    /** Letters of other scripts that look like Latin ones, and the Latin letters that they look like. */
    private static final String LOOKS = "аеорсхуіјѕԁɡһοαινρτκ";

    private static final String LIKE = "aeopcxyijsdghoaivptk";

    private Spelling() {}

    /** Whether two addresses are the same once letter case, blanks and look-alike letters are set aside. */
    public static boolean isSame(String one, String other) {
        if (Math.max(one.length(), other.length()) > LONGEST_ADDRESS) {
            return one.equals(other);
        }
        boolean arePlain = isPlain(one) && isPlain(other);
        return arePlain ? one.equalsIgnoreCase(other) : plain(one).equals(plain(other));
    }

    /**
     * Whether two spellings, both in lower case, are one or two slips apart: agent-07 and agent-08 are two people, ann.lee
     * and anne.lee are one. Another domain is another matter.
     */
    public static boolean isSlip(String wanted, String known) {
        if (Math.abs(wanted.length() - known.length()) > 2) {
            return false; // two slips at most: a row with a page in it is not compared letter by letter
        }
        boolean sameDigits = digits(wanted).equals(digits(known));
        boolean sameDomain = domain(wanted).equals(domain(known));
        int most = local(wanted).length() < LONG ? 1 : 2;
        return !known.isEmpty()
                && sameDigits
                && (sameDomain || local(wanted).equals(local(known)))
                && DidYouMean.distance(wanted, known) <= most;
    }

    /** Whether nothing but letter case has to be set aside. */
    public static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** Without letter case, blanks and what cannot be seen, look-alikes as the Latin letters that they look like. */
    public static String plain(String text) {
        if (isPlain(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String visible = text.replaceAll("[\\s\\p{Cf}\\u00a0]", "");
        String lower = Normalizer.normalize(visible, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(lower.length());
        lower.chars().forEach(c -> plain.append(LOOKS.indexOf(c) < 0 ? (char) c : LIKE.charAt(LOOKS.indexOf(c))));
        return plain.toString();
    }

    /** A letter of another script that looks like this one; the letter itself where there is none. */
    public static char alike(char latin) {
        int at = LIKE.indexOf(latin);
        return at < 0 ? latin : LOOKS.charAt(at);
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return digits.toString();
    }

    /** What is before the at sign; all of it where there is none. */
    public static String local(String text) {
        return text.contains("@") ? text.substring(0, text.indexOf('@')) : text;
    }

    private static String domain(String text) {
        return text.contains("@") ? text.substring(text.indexOf('@')) : "";
    }
}
