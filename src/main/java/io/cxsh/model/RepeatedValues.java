package io.cxsh.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values that come again and again in a column, such as channels and states, each once. */
final class RepeatedValues {
    private static final int MOST = 256;
    private static final int LONGEST = 64;
    private static final int LARGEST = 8;
    private static final int PATIENCE = 1_000;

    private final Map<Object, Integer> places = new HashMap<>();
    private final List<Object> values = new ArrayList<>();
    private final @Nullable String[] texts = new @Nullable String[MOST];
    private int patience = PATIENCE;

    /** Where the value is kept; negative when it is not: it is a large one, or hardly any comes again. */
    int place(Object value) {
        Object key = areWorthwhile() ? key(value) : null;
        if (key == null) {
            return -1;
        }
        Integer place = places.get(key);
        if (place != null) {
            patience = Math.min(patience + 1, PATIENCE);
            return place;
        }
        if (values.size() == MOST) {
            patience--;
            return -1;
        }
        places.put(key, values.size());
        values.add(value);
        return values.size() - 1;
    }

    /** Whether a further value has a chance to be among them. */
    boolean areWorthwhile() {
        return patience >= 0;
    }

    private static @Nullable Object key(Object value) {
        if (value instanceof String text) {
            return text.length() <= LONGEST ? text : null;
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value;
        }
        boolean isSmall = value instanceof Map<?, ?> map ? map.size() <= LARGEST : size(value) <= LARGEST;
        return isSmall ? new InOrder(value) : null;
    }

    private static int size(Object value) {
        return value instanceof Collection<?> items ? items.size() : Integer.MAX_VALUE;
    }

    Object value(int place) {
        return values.get(place);
    }

    /** The value's text; made once, because of a map it is dear. */
    String text(int place) {
        String text = texts[place];
        if (text == null) {
            text = values.get(place).toString();
            texts[place] = text;
        }
        return text;
    }

    /** A map or list that is the same as another one only where its keys are in the same order. */
    private static final class InOrder {
        private final Object value;

        InOrder(Object value) {
            this.value = value;
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof InOrder same && areSame(value, same.value);
        }

        private static boolean areSame(@Nullable Object one, @Nullable Object two) {
            if (one instanceof Map<?, ?> map && two instanceof Map<?, ?> other) {
                return areSame(map.keySet(), other.keySet()) && areSame(map.values(), other.values());
            }
            if (one instanceof Collection<?> items && two instanceof Collection<?> others) {
                Iterator<?> other = others.iterator();
                for (Object item : items) {
                    if (!other.hasNext() || !areSame(item, other.next())) {
                        return false;
                    }
                }
                return !other.hasNext();
            }
            return one == null ? two == null : one.equals(two);
        }
    }
}
