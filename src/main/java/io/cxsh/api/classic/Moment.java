package io.cxsh.api.classic;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The times of a row: ISO 8601 with a zone, without one (then UTC, the tenant's clock), or epoch seconds or milliseconds. */
final class Moment {
    private Moment() {}

    /** The patterns of unusual times, made when the first one comes. */
    private static final class Unusual {
        static final Pattern EPOCH = Pattern.compile("\\d{9,13}");
        static final Pattern ZONED = Pattern.compile(".*(z|[+-]\\d\\d:?\\d\\d)");
        static final Pattern HOURS_AND_MINUTES = Pattern.compile("([+-]\\d\\d)(\\d\\d)$");
    }

    /** The moment of a text in any of the forms; null when it is none. */
    static @Nullable Instant of(String text) {
        try {
            if (text.endsWith("Z")) {
                return Instant.parse(text);
            }
            if (Unusual.EPOCH.matcher(text).matches()) {
                long number = Long.parseLong(text);
                return text.length() > 11 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
            }
            return Unusual.ZONED.matcher(text).matches()
                    ? OffsetDateTime.parse(
                                    Unusual.HOURS_AND_MINUTES.matcher(text).replaceAll("$1:$2"))
                            .toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException noTime) {
            return null;
        }
    }
}
