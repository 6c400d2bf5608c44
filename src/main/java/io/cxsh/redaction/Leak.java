package io.cxsh.redaction;

import java.util.Locale;

/**
 * A known value that stands where it must not: what and where, never the value.
 *
 * @param kind secret, host, name, email, phone, id, word or text
 * @param encoding how it is written there
 * @param offset where it begins, in characters from 0
 * @param line the line of that place, from 1
 */
public record Leak(String kind, Encoding encoding, int offset, int line) {
    @Override
    public String toString() {
        return "%s (%s) in line %d, at character %d"
                .formatted(kind, encoding.name().toLowerCase(Locale.ROOT), line, offset);
    }
}
