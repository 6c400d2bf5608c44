package io.cxsh.redaction;

import org.jspecify.annotations.Nullable;

/**
 * Where a word cannot be anybody, though an agent may be called so: as the key of a JSON object, as a part of a path or as a
 * parameter, when it is a word of the field such as {@code token} or {@code agents}. Replaced there, the answer would be another.
 */
final class Structure {
    private Structure() {}

    /** Whether a name is also a word of the vocabulary, which is part of other words. */
    static boolean isWord(Known.Value value) {
        return isName(value.person()) && Prose.english().isWord(value.text());
    }

    static boolean isWord(CharSequence text, Search.Hit hit, Known.Value value) {
        return hit.kinds() == 0
                && (isKey(text, hit.start(), hit.end()) || isSegment(text, hit.start(), hit.end()))
                && isWord(value);
    }

    private static boolean isName(Personal.@Nullable Kind kind) {
        return kind == Personal.Kind.NAME || kind == Personal.Kind.WORD;
    }

    private static boolean isKey(CharSequence text, int start, int end) {
        int at = end;
        while (charAt(text, at) == '\\') { // a body inside another file's text
            at++;
        }
        if (charAt(text, start - 1) != '"' || charAt(text, at) != '"') {
            return false;
        }
        at++;
        while (Character.isWhitespace(charAt(text, at))) {
            at++;
        }
        return charAt(text, at) == ':';
    }

    private static boolean isSegment(CharSequence text, int start, int end) {
        char before = charAt(text, start - 1);
        char after = charAt(text, end);
        return (before == '/' && (after == 0 || "/?\" \n".indexOf(after) >= 0))
                || ((before == '?' || before == '&') && after == '=');
    }

    private static char charAt(CharSequence text, int at) {
        return at >= 0 && at < text.length() ? text.charAt(at) : 0;
    }
}
