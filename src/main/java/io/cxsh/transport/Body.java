package io.cxsh.transport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The complete decoded bytes of an answer; empty when there were none. A large one is kept compressed in memory. */
public final class Body {
    private final Content content;

    /** Where the bytes are. */
    interface Content {
        /** How many there are. */
        int size();

        /** All of them from the start, each time. */
        InputStream stream();
    }

    private static final class Plain implements Content {
        private final byte[] bytes;

        Plain(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public int size() {
            return bytes.length;
        }

        @Override
        public InputStream stream() {
            return new ByteArrayInputStream(bytes);
        }
    }

    private Body(Content content) {
        this.content = content;
    }

    static Body of(Content content) {
        return new Body(content);
    }

    /** Takes the bytes over: the caller does not change them afterwards. */
    public static Body of(byte[] bytes) {
        return new Body(new Plain(bytes));
    }

    /** The text as a body, in UTF-8. */
    public static Body of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Length in bytes. */
    public int size() {
        return content.size();
    }

    /** The bytes from the start, each time; closing it early saves memory, and nothing else depends on it. */
    public InputStream stream() {
        return content.stream();
    }

    /** The first characters, read as UTF-8; what is no UTF-8 shows as U+FFFD. */
    public String head(int limit) {
        try (InputStream bytes = stream()) {
            return new String(bytes.readNBytes(Math.min(size(), limit)), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a stream over memory failed", impossible);
        }
    }

    @Override
    public String toString() {
        return size() + " bytes";
    }
}
