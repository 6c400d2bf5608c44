package io.cxsh.results;

import io.cxsh.model.PackedCell;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Compares the texts of cells; those that are packed without unpacking them, as long as they are of the usual kinds. */
public final class CellTexts {
    private CellTexts() {}

    /** A row whose cells are packed. */
    interface Packed {
        /** The row at that cell; null where this cell is not packed. */
        @Nullable
        PackedCell at(int column);
    }

    /** What a cell tells about who a row is: its text without blanks around it and in small letters. */
    public static String key(List<@Nullable Object> row, int column) {
        return Rows.text(row, column).strip().toLowerCase(Locale.ROOT);
    }

    /** The key's hash code. */
    public static int keyHash(List<@Nullable Object> row, int column) {
        @Nullable PackedCell cell = packed(row, column);
        return cell == null ? key(row, column).hashCode() : cell.keyHash(column);
    }

    /** Whether two cells have the same key. */
    public static boolean haveSameKey(
            List<@Nullable Object> one, int column, List<@Nullable Object> other, int otherColumn) {
        return haveSameText(one, column, other, otherColumn) || key(one, column).equals(key(other, otherColumn));
    }

    /** Whether two cells have the same text. */
    public static boolean haveSameText(
            List<@Nullable Object> one, int column, List<@Nullable Object> other, int otherColumn) {
        PackedCell cell = packed(one, column);
        PackedCell second = packed(other, otherColumn);
        return (cell == null || second == null)
                ? Rows.text(one, column).equals(Rows.text(other, otherColumn))
                : cell.hasTextOf(column, second, otherColumn);
    }

    private static @Nullable PackedCell packed(List<@Nullable Object> row, int column) {
        return row instanceof Packed packed ? packed.at(column) : null;
    }
}
