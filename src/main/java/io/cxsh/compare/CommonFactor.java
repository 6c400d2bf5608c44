package io.cxsh.compare;

import io.cxsh.results.Rows;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A value that tells the missing rows from the present ones.
 *
 * @param field the column
 * @param value its value
 * @param missingWith how many of the missing rows have it
 * @param missing how many are missing at all
 * @param presentWith how many of the present rows have it
 * @param present how many are present at all
 */
public record CommonFactor(String field, String value, int missingWith, int missing, int presentWith, int present) {

    /**
     * The values that all missing rows share and no present row has: perfect separators, at least two missing.
     *
     * @param isMissing whether the row of that position is missing
     */
    public static List<CommonFactor> of(Rows rows, IntPredicate isMissing) {
        BitSet missing = new BitSet(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            missing.set(i, isMissing.test(i));
        }
        int count = missing.cardinality();
        List<CommonFactor> factors = new ArrayList<>();
        for (int column = 0; column < rows.columns().size() && count > 1 && count < rows.size(); column++) {
            String value = Rows.text(rows.cells().get(missing.nextSetBit(0)), column);
            if (!value.isEmpty() && separates(rows, column, value, missing)) {
                String field = rows.columns().get(column);
                factors.add(new CommonFactor(field, value, count, count, 0, rows.size() - count));
            }
        }
        factors.sort(Comparator.comparing(CommonFactor::field));
        return factors;
    }

    /** Whether all missing rows have the value, and no present one. */
    private static boolean separates(Rows rows, int column, String value, BitSet missing) {
        for (int i = 0; i < rows.size(); i++) {
            if (missing.get(i) != Rows.text(rows.cells().get(i), column).equals(value)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return "%s %s: %d of %d missing, %d of %d present"
                .formatted(field, value, missingWith, missing, presentWith, present);
    }
}
