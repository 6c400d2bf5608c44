package io.cxsh.cassette;

import io.cxsh.transport.Body;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A body's bytes as text and back, without losing one. */
final class Bytes {
    private Bytes() {}

    static byte[] of(Body body) {
        try {
            return body.stream().readAllBytes();
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

    /** The bytes that base64 stands for; the text itself when it is masked and stands for nothing any more. */
    static Body fromBase64(String base64) {
        try {
            return Body.of(Base64.getMimeDecoder().decode(base64));
        } catch (IllegalArgumentException masked) {
            return Body.of(base64);
        }
    }
}
