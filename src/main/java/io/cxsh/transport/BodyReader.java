package io.cxsh.transport;

import io.cxsh.transport.TransportException.Kind;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body to its end, decoded, never more than allowed, and notices one that is not whole: the JDK's client does
 * not complain when fewer bytes came than {@code Content-Length} announced.
 */
final class BodyReader {
    private static final int CHUNK = 64 * 1024;

    /** What is kept as it came, and set aside on a promise alone: a length that only claims to be huge costs no more. */
    private static final int FEW = 1 << 20;

    private final int most;
    private final AtomicLong received;

    /**
     * A reader.
     *
     * @param received grows by what came, decoded, while it comes
     */
    BodyReader(int most, AtomicLong received) {
        this.most = most;
        this.received = received;
    }

    /** The bytes that came and, when they are not all, why. */
    record Read(Body body, @Nullable String flaw) {}

    /** Leaves the wire open: whoever closes it lets the connection be used again, which a flaw forbids. */
    Read read(InputStream wire, @Nullable String encoding, long announced) throws TransportException {
        Counting counting = new Counting(wire, announced);
        String flaw;
        try (Bytes bytes = new Bytes(encoding == null ? announced : -1)) {
            try (InputStream decoded = decoded(counting, encoding)) {
                copy(decoded, bytes);
                flaw = counting.flaw(announced);
            } catch (UnknownEncodingException unknown) {
                flaw = "compressed in a way that cxsh does not read (" + unknown.getMessage() + ")";
            } catch (ZipException broken) {
                flaw = "badly compressed";
            } catch (EOFException cut) {
                flaw = counting.count == 0 && announced <= 0 ? null : "cut short: its compressed data ends early";
            } catch (IOException lost) {
                // newer JDKs throw this where a body ends early; on 17 it only ends
                boolean isEarly =
                        announced > 0 && String.valueOf(lost.getMessage()).contains("EOF");
                flaw = isEarly
                        ? counting.flaw(announced)
                        : "cut short: the connection was lost after " + counting.count + " bytes";
            }
            return new Read(bytes.whole(), flaw);
        }
    }

    private void copy(InputStream decoded, Bytes bytes) throws IOException, TransportException {
        int counted = 0;
        while (bytes.readFrom(decoded)) {
            received.addAndGet(bytes.size - counted);
            counted = bytes.size;
            if (Thread.currentThread().isInterrupted()) {
                throw new IOException("cancelled");
            }
            if (bytes.size > most) {
                throw new TransportException(
                        Kind.TOO_LARGE, "the answer is larger than %d MB, the most cxsh reads".formatted(most >> 20));
            }
        }
    }

    /** The bytes so far: in one array while they are few, compressed as soon as they are many. */
    private static final class Bytes implements AutoCloseable {
        private final long announced;
        private byte[] bytes;
        private int filled;
        private int size;
        private Deflated.@Nullable Writer deflated;

        Bytes(long announced) {
            this.announced = announced;
            this.bytes = new byte[announced > 0 ? (int) Math.min(announced, FEW) : 512];
        }

        /** Reads the next piece; false at the end, which a full array notices without growing. */
        boolean readFrom(InputStream in) throws IOException {
            if (filled == bytes.length) {
                int one = in.read();
                if (one < 0) {
                    return false;
                }
                makeRoom();
                return added(one);
            }
            int n = in.read(bytes, filled, Math.min(CHUNK, bytes.length - filled));
            filled += Math.max(n, 0);
            size += Math.max(n, 0);
            return n >= 0;
        }

        private boolean added(int one) {
            bytes[filled++] = (byte) one;
            size++;
            return true;
        }

        private void makeRoom() {
            if (deflated == null && bytes.length < FEW) {
                long wanted = announced > filled ? announced : Math.max(CHUNK, 2L * filled);
                bytes = Arrays.copyOf(bytes, (int) Math.min(wanted, FEW));
                return;
            }
            deflated = deflated == null ? new Deflated.Writer() : deflated;
            deflated.write(bytes, filled);
            bytes = bytes.length == CHUNK ? bytes : new byte[CHUNK];
            filled = 0;
        }

        Body whole() {
            if (deflated == null) {
                return Body.of(filled == bytes.length ? bytes : Arrays.copyOf(bytes, filled));
            }
            deflated.write(bytes, filled);
            return Body.of(deflated.whole());
        }

        @Override
        public void close() {
            if (deflated != null) {
                deflated.close();
            }
        }
    }

    private static InputStream decoded(InputStream wire, @Nullable String encoding) throws IOException {
        String name = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "", "identity" -> wire;
            case "gzip", "x-gzip" -> new GZIPInputStream(wire, CHUNK);
            case "deflate" -> new InflaterInputStream(wire);
            default -> throw new UnknownEncodingException(name);
        };
    }

    /** The answer is in an encoding that was not asked for. */
    private static final class UnknownEncodingException extends IOException {
        private static final long serialVersionUID = 1L;

        UnknownEncodingException(String name) {
            super(name.length() > 40 ? name.substring(0, 40) + "…" : name);
        }
    }

    /**
     * Counts what came over the wire, before decoding, and ends where the announced length does: the JDK's stream goes
     * on to whatever else the server wrote.
     */
    private static final class Counting extends FilterInputStream {
        /** A line's end too much is sent by some old servers. */
        private static final int FORGIVEN = 2;

        private final long most;
        private long count;
        private boolean more;

        Counting(InputStream in, long announced) {
            super(in);
            this.most = announced < 0 ? Long.MAX_VALUE : announced;
        }

        @Nullable
        String flaw(long announced) {
            if (announced > 0 && more) {
                return "longer than the %d bytes that it promised".formatted(announced);
            }
            return count < announced ? "cut short: %d of %d bytes came".formatted(count, announced) : null;
        }

        @Override
        public void close() {
            // the wire is its owner's
        }

        @Override
        public int read() throws IOException {
            if (count >= most) {
                return -1;
            }
            int one = super.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (count >= most) {
                return -1;
            }
            more |= most - count <= length && in.available() > most - count + FORGIVEN;
            int n = super.read(buffer, offset, (int) Math.min(length, most - count));
            count += Math.max(n, 0);
            return n;
        }
    }
}
