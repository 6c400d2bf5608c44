package io.cxsh.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cells of many rows in a few large arrays, a tenth of what as many objects take. A cell comes back as it was put in: a
 * text, a number, a boolean, any other value, or null. Rows are only ever added; once that is over any thread may read.
 *
 * <p>A cell begins with a number in groups of seven bits, whose lowest three bits say what it is; the rest of it is a
 * length, a place or the value.
 */
public final class PackedCells {
    static final int NOTHING = 0;
    static final int REPEATED = 1;
    static final int LATIN = 2;
    static final int WIDE = 3;
    static final int TIME = 4;
    static final int OTHER = 5;
    static final int MOMENT = 6;
    static final int INTEGER = 7;

    private static final int PIECE = 64 * 1024;
    private static final int PLACE_BITS = 17; // a row longer than a piece has one of its own and begins it
    private static final long LARGE = 1L << 56;

    private final List<byte[]> pieces = new ArrayList<>();
    private final List<RepeatedValues> repeated = new ArrayList<>();
    private final List<Object> others = new ArrayList<>();
    private int[] places = new int[1_024];
    private int rows;
    private byte[] piece = new byte[0];
    private int filled;
    private byte[] row = new byte[256];
    private int length;

    /** How many rows there are. */
    public int rows() {
        return rows;
    }

    /** Adds a cell to the row that is being made; cells of a column resemble one another. */
    public void add(int column, @Nullable Object cell) {
        if (cell == null) {
            number(NOTHING, 0);
            return;
        }
        int place = values(column).place(cell);
        if (place >= 0) {
            number(REPEATED, place);
        } else if (cell instanceof String text) {
            text(text);
        } else if (cell instanceof Integer small) {
            number(INTEGER, (long) small << 1);
        } else if (cell instanceof Long large && large > -LARGE && large < LARGE) {
            number(INTEGER, large << 1 | 1);
        } else {
            number(OTHER, others.size());
            others.add(cell);
        }
    }

    /** Adds a text that its caller changes afterwards. */
    void add(int column, CharSequence text) {
        if (values(column).areWorthwhile()) {
            add(column, (Object) text.toString());
        } else {
            text(text);
        }
    }

    /** Adds a moment, which {@link PackedCell#moment()} gives back. */
    void add(@Nullable Instant moment) {
        if (moment == null) {
            number(NOTHING, 0);
        } else if (moment.getNano() == 0) {
            number(TIME, moment.getEpochSecond());
        } else {
            number(MOMENT, moment.getEpochSecond());
            bits(moment.getNano());
        }
    }

    /** Adds a number that {@link PackedCell#number()} gives back. */
    public void add(int number) {
        number(INTEGER, number);
    }

    /** Ends the row. */
    public void endRow() {
        if (length > piece.length - filled) {
            piece = new byte[Math.max(PIECE, length)];
            pieces.add(piece);
            filled = 0;
        }
        System.arraycopy(row, 0, piece, filled, length);
        if (rows == places.length) {
            places = Arrays.copyOf(places, rows * 2);
        }
        places[rows++] = (pieces.size() - 1) << PLACE_BITS | filled;
        filled += length;
        length = 0;
    }

    private RepeatedValues values(int column) {
        while (repeated.size() <= column) {
            repeated.add(new RepeatedValues());
        }
        return repeated.get(column);
    }

    private void text(CharSequence text) {
        Optional<Instant> time = isLikeTime(text) ? UtcTime.read(text.toString()) : Optional.empty();
        if (time.isPresent()) {
            number(TIME, time.get().getEpochSecond());
            return;
        }
        int start = length;
        number(LATIN, text.length());
        room(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0xff) {
                length = start;
                wide(text);
                return;
            }
            row[length++] = (byte) c;
        }
    }

    private static boolean isLikeTime(CharSequence text) {
        return text.length() == UtcTime.LENGTH && text.charAt(10) == 'T' && text.charAt(19) == 'Z';
    }

    private void wide(CharSequence text) {
        number(WIDE, text.length());
        room(text.length() * 2);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            row[length++] = (byte) (c >> 8);
            row[length++] = (byte) c;
        }
    }

    private void number(int kind, long number) {
        long folded = number << 1 ^ number >> 63;
        bits(folded << 3 | kind);
    }

    private void bits(long number) {
        room(10);
        long left = number;
        while ((left & ~0x7fL) != 0) {
            row[length++] = (byte) (left | 0x80);
            left >>>= 7;
        }
        row[length++] = (byte) left;
    }

    private void room(int more) {
        if (row.length - length < more) {
            row = Arrays.copyOf(row, Math.max(row.length * 2, length + more));
        }
    }

    /** The cell of a row and column. */
    public @Nullable Object cell(int index, int column) {
        PackedCell cursor = row(index);
        for (int i = 0; i < column; i++) {
            cursor.skip();
        }
        return cursor.next(column);
    }

    /** A row, before its first cell. */
    public PackedCell row(int index) {
        int place = places[index];
        return new PackedCell(this, pieces.get(place >>> PLACE_BITS), place & (1 << PLACE_BITS) - 1);
    }

    RepeatedValues repeated(int column) {
        return repeated.get(column);
    }

    Object other(int place) {
        return others.get(place);
    }
}
