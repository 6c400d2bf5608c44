package io.cxsh.model;

import static io.cxsh.model.PackedCells.INTEGER;
import static io.cxsh.model.PackedCells.LATIN;
import static io.cxsh.model.PackedCells.MOMENT;
import static io.cxsh.model.PackedCells.NOTHING;
import static io.cxsh.model.PackedCells.REPEATED;
import static io.cxsh.model.PackedCells.TIME;
import static io.cxsh.model.PackedCells.WIDE;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a packed row, and then the next ones. It knows of no end: the reader knows how many cells a row has.
 */
public final class PackedCell {
    private final PackedCells cells;
    private final byte[] bytes;
    private int at;

    PackedCell(PackedCells cells, byte[] bytes, int at) {
        this.cells = cells;
        this.bytes = bytes;
        this.at = at;
    }

    /** Passes over a cell. */
    public void skip() {
        long head = bits();
        int kind = (int) head & 7;
        if (kind == LATIN) {
            at += (int) value(head);
        } else if (kind == WIDE) {
            at += 2 * (int) value(head);
        } else if (kind == MOMENT) {
            bits();
        }
    }

    /** The cell, which is of that column. */
    public @Nullable Object next(int column) {
        long head = bits();
        long value = value(head);
        return switch ((int) head & 7) {
            case NOTHING -> null;
            case REPEATED -> cells.repeated(column).value((int) value);
            case LATIN -> latin((int) value);
            case WIDE -> wide((int) value);
            case TIME -> UtcTime.text(Instant.ofEpochSecond(value));
            case MOMENT -> UtcTime.text(Instant.ofEpochSecond(value, bits()));
            case INTEGER -> integer(value);
            default -> cells.other((int) value);
        };
    }

    /** The cell's text, which is of that column; empty for null. */
    public String text(int column) {
        int start = at;
        long head = bits();
        if (((int) head & 7) == REPEATED) {
            return cells.repeated(column).text((int) value(head));
        }
        at = start;
        Object cell = next(column);
        return cell == null ? "" : cell.toString();
    }

    /** The hash code of the cell's text without blanks around it and in small letters. */
    public int keyHash(int column) {
        int start = at;
        long head = bits();
        int end = at + (int) value(head);
        if (((int) head & 7) == LATIN && at < end && bytes[at] > ' ' && bytes[end - 1] > ' ') {
            int hash = 0;
            int i = at;
            while (i < end && bytes[i] >= 0) {
                byte c = bytes[i++];
                hash = 31 * hash + (c >= 'A' && c <= 'Z' ? c + 32 : c);
            }
            if (i == end) {
                return hash;
            }
        }
        at = start;
        return text(column).strip().toLowerCase(Locale.ROOT).hashCode();
    }

    /** Whether the cell, which is of that column, has the text of another one. */
    public boolean hasTextOf(int column, PackedCell other, int otherColumn) {
        int start = at;
        int otherStart = other.at;
        int kind = (int) bits() & 7;
        int otherKind = (int) other.bits() & 7;
        if (kind == otherKind && (kind == LATIN || kind == TIME || kind == NOTHING)) {
            skip(start);
            other.skip(otherStart);
            return Arrays.equals(bytes, start, at, other.bytes, otherStart, other.at);
        }
        at = start;
        other.at = otherStart;
        return text(column).equals(other.text(otherColumn));
    }

    private void skip(int from) {
        at = from;
        skip();
    }

    /** The moment that the cell is. */
    @Nullable
    Instant moment() {
        long head = bits();
        return switch ((int) head & 7) {
            case TIME -> Instant.ofEpochSecond(value(head));
            case MOMENT -> Instant.ofEpochSecond(value(head), bits());
            default -> null;
        };
    }

    /** The number that the cell is. */
    public int number() {
        return (int) value(bits());
    }

    private static Object integer(long value) {
        if ((value & 1) == 0) {
            return (int) (value >> 1);
        }
        return value >> 1;
    }

    private String latin(int size) {
        String text = new String(bytes, at, size, StandardCharsets.ISO_8859_1);
        at += size;
        return text;
    }

    private String wide(int size) {
        char[] text = new char[size];
        for (int i = 0; i < size; i++) {
            text[i] = (char) (bytes[at++] << 8 | (bytes[at++] & 0xff));
        }
        return new String(text);
    }

    private static long value(long head) {
        long folded = head >>> 3;
        return folded >>> 1 ^ -(folded & 1);
    }

    private long bits() {
        long bits = bytes[at] & 0x7f;
        for (int shift = 7; bytes[at++] < 0; shift += 7) {
            bits |= (long) (bytes[at] & 0x7f) << shift;
        }
        return bits;
    }
}
