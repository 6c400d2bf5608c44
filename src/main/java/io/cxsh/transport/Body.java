package io.cxsh.transport;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The complete decoded bytes of an answer; empty when there were none. */
public final class Body {
    private final byte[] bytes;

    private Body(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes the bytes over: the caller does not change them afterwards. */
    public static Body of(byte[] bytes) {
        return new Body(bytes);
    }

    /** The text as a body, in UTF-8. */
    public static Body of(String text) {
        return new Body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Length in bytes. */
    public int size() {
        return bytes.length;
    }

    /** The bytes from the start, each time. */
    public InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    /** The first characters, read as UTF-8; what is no UTF-8 shows as U+FFFD. */
    public String head(int limit) {
        return new String(bytes, 0, Math.min(bytes.length, limit), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
