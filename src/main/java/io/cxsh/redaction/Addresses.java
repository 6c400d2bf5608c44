package io.cxsh.redaction;

import java.util.ArrayList;
import java.util.List;

/** Finds e-mail addresses in a text, from each at sign outwards, so that a long text takes time in proportion. */
public final class Addresses {
    private static final int LONGEST = 200;

    private Addresses() {}

    /** Every address in the text, in its order; a reference such as {@code @last} is none. */
    public static List<String> in(String text) {
        List<String> found = new ArrayList<>();
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int start = at;
            while (start > 0 && at - start < LONGEST && isPart(text.charAt(start - 1), ".+_-")) {
                start--;
            }
            int end = at + 1;
            while (end < text.length() && end - at < LONGEST && isPart(text.charAt(end), ".-")) {
                end++;
            }
            while (text.charAt(end - 1) == '.') { // the at sign stops it
                end--;
            }
            if (start < at && text.substring(at, end).indexOf('.') > 1) {
                found.add(text.substring(start, end));
            }
        }
        return found;
    }

    /** Everybody whose address is in the text, in its order. */
    public static List<Person> people(String text) {
        return in(text).stream()
                .map(address -> Person.of(new Personal(Personal.Kind.EMAIL, address)))
                .toList();
    }

    private static boolean isPart(char c, String others) {
        return Character.isLetterOrDigit(c) || others.indexOf(c) >= 0;
    }
}
