package io.cxsh.transport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Bytes kept compressed in pieces, compressed while they come: an answer about a hundred thousand agents is a tenth of its
 * size, and memory that was never touched costs more time than the quickest compression does.
 */
final class Deflated implements Body.Content {
    private static final int PIECE = 64 * 1024;

    private final List<byte[]> pieces;
    private final int size;

    private Deflated(List<byte[]> pieces, int size) {
        this.pieces = pieces;
        this.size = size;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public InputStream stream() {
        List<InputStream> streams = new ArrayList<>(pieces.size());
        pieces.forEach(piece -> streams.add(new ByteArrayInputStream(piece)));
        return new Inflating(new SequenceInputStream(Collections.enumeration(streams)));
    }

    /** Gives the inflater's memory back when it is closed, which the JDK does only for one of its own making. */
    private static final class Inflating extends InflaterInputStream {
        Inflating(InputStream in) {
            super(in, new Inflater(), PIECE);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }

    /** Takes bytes in, a part at a time. */
    static final class Writer implements AutoCloseable {
        private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        private final List<byte[]> pieces = new ArrayList<>();
        private byte[] piece = new byte[PIECE];
        private int filled;
        private int size;

        /** Compresses the first bytes of an array, which the caller may use again. */
        void write(byte[] bytes, int length) {
            size += length;
            deflater.setInput(bytes, 0, length);
            while (!deflater.needsInput()) {
                deflate();
            }
        }

        /** All that was taken in. */
        Deflated whole() {
            deflater.finish();
            while (!deflater.finished()) {
                deflate();
            }
            pieces.add(Arrays.copyOf(piece, filled));
            return new Deflated(List.copyOf(pieces), size);
        }

        private void deflate() {
            filled += deflater.deflate(piece, filled, piece.length - filled);
            if (filled == piece.length) {
                pieces.add(piece);
                piece = new byte[PIECE];
                filled = 0;
            }
        }

        @Override
        public void close() {
            deflater.end();
        }
    }
}
