package io.cxsh.api.platform;

import io.cxsh.model.SinceText;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object, as the platform's versions write them: keys in any letter case and under several
 * names, numbers and booleans also as text, null anywhere.
 */
final class Fields {
    private static final int MOST_DIGITS = 40;
    private static final int MILLIS = 3;

    private final Map<?, ?> sent;
    private final Map<String, Object> byName = new LinkedHashMap<>();

    Fields(Map<?, ?> sent) {
        this.sent = sent;
        sent.forEach((key, value) -> {
            if (value != null) {
                byName.putIfAbsent(lower(String.valueOf(key)), value);
            }
        });
    }

    /** The first of these keys that has a text, a number or a boolean; null when none has. */
    @Nullable
    String text(String... keys) {
        return Arrays.stream(keys)
                .map(key -> plain(byName.get(lower(key))))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The same for keys that are kept together. */
    @Nullable
    String text(List<String> keys) {
        return text(keys.toArray(String[]::new));
    }

    /** Whatever stands under that key, as sent; null for nothing. */
    @Nullable
    Object value(String key) {
        return byName.get(lower(key));
    }

    /** A whole number; empty for anything else. */
    Optional<Integer> number(String... keys) {
        String text = text(keys);
        return text == null || !text.matches("-?\\d{1,9}") ? Optional.empty() : Optional.of(Integer.valueOf(text));
    }

    /** A length of time: seconds, with a fraction or not, or as ISO 8601 writes it, such as PT1H4S. */
    Optional<Duration> seconds(String key) {
        String text = Objects.requireNonNullElse(text(key), "");
        if (text.matches("\\d{1,9}(?:\\.\\d{1,9})?")) {
            return Optional.of(Duration.ofMillis(
                    new BigDecimal(text).movePointRight(MILLIS).longValue()));
        }
        try {
            return text.startsWith("P") ? Optional.of(Duration.parse(text)) : Optional.empty();
        } catch (DateTimeParseException noLength) {
            return Optional.empty();
        }
    }

    /** A flag; empty when it is neither true nor false, nor 1 nor 0. */
    Optional<Boolean> flag(String... keys) {
        return switch (lower(Objects.requireNonNullElse(text(keys), ""))) {
            case "true", "1" -> Optional.of(true);
            case "false", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** A moment, UTC where the text names no zone; null for none, no time, and the year 1 that means never. */
    @Nullable
    Instant moment(String... keys) {
        String text = text(keys);
        return text == null || text.startsWith("0001-")
                ? null
                : new SinceText(text).asUtc().orElse(null);
    }

    /** What has no name here, as it was sent and in that order, without nulls. */
    Map<String, Object> others(List<String> named) {
        Set<String> names = named.stream().map(Fields::lower).collect(Collectors.toSet());
        Map<String, Object> others = new LinkedHashMap<>();
        sent.forEach((key, value) -> {
            if (value != null && !names.contains(lower(String.valueOf(key)))) {
                others.put(String.valueOf(key), value);
            }
        });
        return others;
    }

    /** A text without blanks around it, a number without an idle fraction; null for blank, objects and lists. */
    static @Nullable String plain(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            boolean modest = Math.abs((long) number.precision() - number.scale()) < MOST_DIGITS;
            return modest ? number.stripTrailingZeros().toPlainString() : number.toString();
        }
        boolean single = value instanceof String || value instanceof Number || value instanceof Boolean;
        String text = single ? String.valueOf(value).strip() : "";
        return text.isEmpty() ? null : text;
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
