package io.cxsh.api.classic;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The times of a row: ISO 8601 with a zone, without one (then UTC, the tenant's clock), or epoch seconds or milliseconds. */
final class Moment {
    private static final String USUAL = "dddd-dd-ddTdd:dd:ddZ";
    private static final int SECONDS_OF_DAY = 86_400;

    private Moment() {}

    /** The patterns of unusual times, made when the first one comes. */
    private static final class Unusual {
        static final Pattern EPOCH = Pattern.compile("\\d{9,13}");
        static final Pattern ZONED = Pattern.compile(".*(z|[+-]\\d\\d:?\\d\\d)");
        static final Pattern HOURS_AND_MINUTES = Pattern.compile("([+-]\\d\\d)(\\d\\d)$");
    }

    /** The moment of a text in the form that most servers send, {@code 2026-11-23T09:58:40Z}; null for any other. */
    static @Nullable Instant usual(char[] chars, int offset, int length) {
        if (!isUsual(chars, offset, length)) {
            return null;
        }
        int month = two(chars, offset + 5);
        int day = two(chars, offset + 8);
        int hour = two(chars, offset + 11);
        int minute = two(chars, offset + 14);
        int second = two(chars, offset + 17);
        // days that only some months have, and seconds that only some minutes have, are left to the library
        if (month < 1 || month > 12 || day < 1 || day > 28 || hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        int year = two(chars, offset) * 100 + two(chars, offset + 2);
        long days = LocalDate.of(year, month, day).toEpochDay();
        return Instant.ofEpochSecond(days * SECONDS_OF_DAY + hour * 3_600L + minute * 60L + second);
    }

    private static boolean isUsual(char[] chars, int offset, int length) {
        if (length != USUAL.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char wanted = USUAL.charAt(i);
            char c = chars[offset + i];
            if (wanted == 'd' ? c < '0' || c > '9' : c != wanted) {
                return false;
            }
        }
        return true;
    }

    private static int two(char[] chars, int at) {
        return (chars[at] - '0') * 10 + chars[at + 1] - '0';
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
