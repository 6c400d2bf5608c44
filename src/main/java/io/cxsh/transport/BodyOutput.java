package io.cxsh.transport;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** What is written becomes a body; compressed as it comes once it is much. */
public final class BodyOutput extends OutputStream {
    private static final int FEW = 1 << 20;

    private final ByteArrayOutputStream few = new ByteArrayOutputStream();
    private Deflated.@Nullable Writer many;

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        few.write(bytes, offset, length);
        if (few.size() >= (many == null ? FEW : FEW / 16)) {
            pass();
        }
    }

    private void pass() {
        many = many == null ? new Deflated.Writer() : many;
        many.write(few.toByteArray(), few.size());
        few.reset();
    }

    /** All that was written; nothing is written afterwards. */
    public Body body() {
        if (many == null) {
            return Body.of(few.toByteArray());
        }
        pass();
        return Body.of(many.whole());
    }

    @Override
    public void close() {
        if (many != null) {
            many.close();
        }
    }
}
