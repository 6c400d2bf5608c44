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
    private static final int CHUNK = 16 * 1024;

    /** What is set aside on a promise alone: a length that only claims to be huge must not cost memory. */
    private static final int TRUSTED = 4 << 20;

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

    Read read(InputStream wire, @Nullable String encoding, long announced) throws TransportException {
        Counting counting = new Counting(wire, announced);
        Bytes bytes = new Bytes(encoding == null ? Math.min(announced, most) : -1, most);
        String flaw;
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
            flaw = "cut short: the connection was lost after " + counting.count + " bytes";
        }
        return new Read(Body.of(bytes.whole()), flaw);
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

    /**
     * The bytes so far, read into one array: of the announced length once the first megabytes of it have come, so that a
     * large answer is not copied again and again.
     */
    private static final class Bytes {
        private final long announced;
        private final int most;
        private byte[] bytes;
        private int size;

        Bytes(long announced, int most) {
            this.announced = announced;
            this.most = most;
            this.bytes = new byte[announced > 0 ? (int) Math.min(announced, TRUSTED) : 512];
        }

        /** Reads the next piece; false at the end, which a full array notices without growing. */
        boolean readFrom(InputStream in) throws IOException {
            if (size < bytes.length) {
                int n = in.read(bytes, size, Math.min(CHUNK, bytes.length - size));
                size += Math.max(n, 0);
                return n >= 0;
            }
            int one = in.read();
            if (one >= 0) {
                long wanted = announced > size ? announced : Math.max(CHUNK, 2L * size);
                bytes = Arrays.copyOf(bytes, (int) Math.min(wanted, most + 1L));
                bytes[size++] = (byte) one;
            }
            return one >= 0;
        }

        byte[] whole() {
            return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
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
