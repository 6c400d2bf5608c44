package io.cxsh.compare;

import io.cxsh.results.Rows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        int missing = (int) java.util.stream.IntStream.range(0, rows.size())
                .filter(isMissing)
                .count();
        List<CommonFactor> factors = new ArrayList<>();
        for (int column = 0; column < rows.columns().size(); column++) {
            Map<String, int[]> counts = new LinkedHashMap<>();
            for (int i = 0; i < rows.size(); i++) {
                String value = Rows.text(rows.cells().get(i), column);
                counts.computeIfAbsent(value, text -> new int[2])[isMissing.test(i) ? 0 : 1]++;
            }
            String field = rows.columns().get(column);
            counts.forEach((value, count) ->
                    factors.add(new CommonFactor(field, value, count[0], missing, count[1], rows.size() - missing)));
        }
        return factors.stream()
                .filter(CommonFactor::separates)
                .sorted(Comparator.comparing(CommonFactor::field))
                .toList();
    }

    private boolean separates() {
        return !value.isEmpty() && missing > 1 && missingWith == missing && presentWith == 0 && present > 0;
    }

    @Override
    public String toString() {
        return "%s %s: %d of %d missing, %d of %d present"
                .formatted(field, value, missingWith, missing, presentWith, present);
    }
}
