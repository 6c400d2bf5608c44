package io.cxsh.cassette;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Parts of an address, decoded and encoded again. */
final class Decoded {
    private Decoded() {}

    /** A part of a query or form; as it stands when its percent signs mean nothing. */
    static String component(String raw) {
        try {
            return URLDecoder.decode(raw, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return raw;
        }
    }

    /** A segment of a path, where a plus is a plus. */
    static String segment(String raw) {
        return component(raw.replace("+", "%2B"));
    }

    static String encoded(String plain) {
        return URLEncoder.encode(plain, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
