package io.cxsh.model;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Times in the form that most servers send and all of cxsh shows, {@code 2026-11-23T09:58:40Z}: read and written by their
 * fixed places, because the library's general way costs more than all else that is done with a row.
 */
public final class UtcTime {
    /** How many characters such a text has. */
    public static final int LENGTH = 20;

    private static final String FORM = "dddd-dd-ddTdd:dd:ddZ";
    private static final long DAY = 86_400;
    private static final long FIRST = -62_167_219_200L; // 0000-01-01T00:00:00Z
    private static final long LAST = 253_402_300_799L; // 9999-12-31T23:59:59Z

    private UtcTime() {}

    /** The moment of a text of this form; empty for any other, and for a date that only some months have. */
    public static Optional<Instant> read(String text) {
        return text.length() == LENGTH
                ? Optional.ofNullable(read(text.toCharArray(), 0, text.length()))
                : Optional.empty();
    }

    /** The same for a part of an array; null instead of empty. */
    public static @Nullable Instant read(char[] chars, int offset, int length) {
        if (!isOfForm(chars, offset, length)) {
            return null;
        }
        int month = two(chars, offset + 5);
        int day = two(chars, offset + 8);
        int hour = two(chars, offset + 11);
        int minute = two(chars, offset + 14);
        int second = two(chars, offset + 17);
        if (month < 1 || month > 12 || day < 1 || day > 28 || hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        int year = two(chars, offset) * 100 + two(chars, offset + 2);
        long days = LocalDate.of(year, month, day).toEpochDay();
        return Instant.ofEpochSecond(days * DAY + hour * 3_600L + minute * 60L + second);
    }

    private static boolean isOfForm(char[] chars, int offset, int length) {
        if (length != LENGTH) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char wanted = FORM.charAt(i);
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

    /** The moment's text, the same as its {@code toString}. */
    public static String text(Instant moment) {
        long seconds = moment.getEpochSecond();
        if (moment.getNano() != 0 || seconds < FIRST || seconds > LAST) {
            return moment.toString();
        }
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(seconds, DAY));
        int time = (int) Math.floorMod(seconds, DAY);
        byte[] text = new byte[LENGTH];
        put(text, 0, date.getYear() / 100, '-');
        put(text, 2, date.getYear() % 100, '-');
        put(text, 5, date.getMonthValue(), '-');
        put(text, 8, date.getDayOfMonth(), 'T');
        put(text, 11, time / 3_600, ':');
        put(text, 14, time / 60 % 60, ':');
        put(text, 17, time % 60, 'Z');
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private static void put(byte[] text, int at, int number, char after) {
        text[at] = (byte) ('0' + number / 10);
        text[at + 1] = (byte) ('0' + number % 10);
        text[at + 2] = (byte) after;
    }
}
