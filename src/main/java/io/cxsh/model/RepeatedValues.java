package io.cxsh.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values that come again and again in a column, such as channels and states, each once. */
final class RepeatedValues {
    private static final int MOST = 256;
    private static final int LONGEST = 64;
    private static final int PATIENCE = 1_000;

    private final Map<Object, Integer> places = new HashMap<>();
    private final List<Object> values = new ArrayList<>();
    private int patience = PATIENCE;

    /** Where the value is kept; negative when it is not: it is no plain one, or hardly any comes again. */
    int place(Object value) {
        boolean isPlain = value instanceof String text
                ? text.length() <= LONGEST
                : value instanceof Number || value instanceof Boolean;
        if (!isPlain || patience < 0) {
            return -1;
        }
        Integer place = places.get(value);
        if (place != null) {
            patience = Math.min(patience + 1, PATIENCE);
            return place;
        }
        if (values.size() == MOST) {
            patience--;
            return -1;
        }
        places.put(value, values.size());
        values.add(value);
        return values.size() - 1;
    }

    Object value(int place) {
        return values.get(place);
    }
}
