package io.cxsh.cassette;

import io.cxsh.transport.Body;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A body's bytes as text and back, without losing one. */
final class Bytes {
    private static final int LARGE = 1 << 20;

    private Bytes() {}

    static byte[] of(Body body) {
        return first(body, Integer.MAX_VALUE);
    }

    /** As many from the start, where there are so many. */
    static byte[] first(Body body, int most) {
        try (InputStream bytes = body.stream()) {
            return bytes.readNBytes(most);
        } catch (IOException never) {
            throw new UncheckedIOException("a stream over memory failed", never);
        }
    }

    /** The body as text, or null when it is not UTF-8 throughout. */
    static @Nullable String text(Body body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(of(body)))
                    .toString();
        } catch (CharacterCodingException binary) {
            return null;
        }
    }

    /** A body's text as it is read; what is no UTF-8 throws. */
    static Reader reader(Body body) {
        return new InputStreamReader(body.stream(), StandardCharsets.UTF_8.newDecoder());
    }

    /** Whether a body is so large that its text is better read piece by piece than held. */
    static boolean isLarge(Body body) {
        return body.size() > LARGE;
    }

    /** The bytes that base64 stands for; the text itself when it is masked and stands for nothing any more. */
    static Body fromBase64(String base64) {
        try {
            return Body.of(Base64.getMimeDecoder().decode(base64));
        } catch (IllegalArgumentException masked) {
            return Body.of(base64);
        }
    }
}
