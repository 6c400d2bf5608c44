package io.cxsh.transport;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The wait a server asks for, in any form that RFC 9110 section 10.2.3 allows: seconds, or one of the three date forms
 * of section 5.6.7.
 */
public final class RetryAfter {
    private static final Duration LONGEST = Duration.ofDays(36_500);
    private static final DateTimeFormatter WITH_TWO_DIGIT_YEAR = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("EEEE, dd-MMM-")
            .appendValueReduced(ChronoField.YEAR, 2, 2, 1990)
            .appendPattern(" HH:mm:ss 'GMT'")
            .toFormatter(Locale.ENGLISH);
    private static final DateTimeFormatter OF_C =
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH);

    private RetryAfter() {}

    /** The wait that an answer asks for; a date counts from the server's own clock where it shows one. */
    static Optional<Duration> asked(Exchange exchange, Instant now) {
        Instant from = exchange.header("Date").flatMap(RetryAfter::date).orElse(now);
        return exchange.header("Retry-After").flatMap(value -> read(value, from));
    }

    /** The wait that an answer asks for, when it is longer than cxsh waits by itself. */
    public static Optional<Duration> tooLong(Exchange exchange) {
        return asked(exchange, exchange.sent()).filter(time -> time.compareTo(Retrying.LONGEST) > 0);
    }

    /**
     * Reads the header.
     *
     * @param value the header's text
     * @param now the moment a date counts from, best by the server's own Date header
     * @return the wait, never negative, at most a hundred years; empty when the text is neither seconds nor a date
     */
    public static Optional<Duration> read(String value, Instant now) {
        String text = value.strip();
        return text.matches("\\d+(\\.\\d+)?") ? Optional.of(seconds(text)) : moment(text, now);
    }

    private static Duration seconds(String digits) {
        String whole = digits.contains(".") ? digits.substring(0, digits.indexOf('.')) : digits;
        if (whole.length() > 9) {
            return LONGEST;
        }
        return Duration.ofSeconds(Long.parseLong(whole) + (whole.equals(digits) ? 0 : 1));
    }

    private static Optional<Duration> moment(String text, Instant now) {
        return date(text)
                .map(when -> when.isBefore(now) ? Duration.ZERO : Duration.between(now, when))
                .map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }

    /** An HTTP date in any of its three forms; empty when the text is none. */
    public static Optional<Instant> date(String text) {
        return Stream.<Form>of(
                        plain -> ZonedDateTime.parse(plain, DateTimeFormatter.RFC_1123_DATE_TIME)
                                .toInstant(),
                        plain -> LocalDateTime.parse(plain, WITH_TWO_DIGIT_YEAR).toInstant(ZoneOffset.UTC),
                        plain -> LocalDateTime.parse(plain, OF_C).toInstant(ZoneOffset.UTC))
                .flatMap(form -> form.tried(text.strip()).stream())
                .findFirst();
    }

    private interface Form {
        Instant read(String text);

        default Optional<Instant> tried(String text) {
            try {
                return Optional.of(read(text));
            } catch (DateTimeException anotherForm) {
                return Optional.empty();
            }
        }
    }
}
