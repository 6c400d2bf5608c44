package io.cxsh.cassette;

import io.cxsh.transport.Body;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text in UTF-16, which some servers send and which no search for UTF-8 would see through. */
final class Wide {
    private Wide() {}

    /** The body as text when it is UTF-16, told by its zero bytes or its mark. */
    static Optional<String> text(Body body) {
        return charset(body).map(charset -> new String(Bytes.of(body), charset));
    }

    /** The text in the body's own form. */
    static Body like(Body body, String text) {
        return Body.of(text.getBytes(charset(body).orElse(StandardCharsets.UTF_8)));
    }

    private static Optional<Charset> charset(Body body) {
        byte[] bytes = Bytes.first(body, 2);
        if (bytes.length < 2) {
            return Optional.empty();
        }
        if (isMark(bytes[0], bytes[1]) || (bytes[0] == 0 && bytes[1] != 0)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        boolean isLittle = isMark(bytes[1], bytes[0]) || (bytes[0] != 0 && bytes[1] == 0);
        return isLittle ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    private static boolean isMark(byte first, byte second) {
        return first == (byte) 0xFE && second == (byte) 0xFF;
    }
}
