package io.cxsh.results;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * One condition of {@code where}: a field, an operator, a value.
 *
 * <p>{@code =} and {@code !=} compare text, letter case aside; {@code ~} looks for a regular expression; {@code <} and
 * {@code >} compare numbers, else times, else text. A value such as {@code 10m} beside a time is an age: {@code
 * since>10m} means for more than ten minutes.
 *
 * @param field the column's name
 * @param operator one of {@code = != ~ < >}
 * @param value what to compare with
 */
public record Condition(String field, String operator, String value) {
    private static final Pattern FORM =
            Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_.-]*)\\s*(!=|=|~|<|>)(.*)", Pattern.DOTALL);
    private static final Pattern AGE = Pattern.compile("(?:(\\d+)d)?(?:(\\d+)h)?(?:(\\d+)m)?(?:(\\d+)s)?");

    /** Reads a condition; empty when the text is none, or its regular expression is wrong. */
    public static Optional<Condition> read(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Condition condition = new Condition(
                matcher.group(1), matcher.group(2), matcher.group(3).strip());
        return condition.operator.equals("~") && !isPattern(condition.value)
                ? Optional.empty()
                : Optional.of(condition);
    }

    private static boolean isPattern(String text) {
        try {
            return Pattern.compile(text).pattern().length() == text.length();
        } catch (PatternSyntaxException wrong) {
            return false;
        }
    }

    /** Whether a row passes. An absent cell passes only {@code !=}. */
    public boolean holds(List<@Nullable Object> row, int column, Instant now) {
        Object cell = column < row.size() ? row.get(column) : null;
        if (cell == null) {
            return operator.equals(value.isEmpty() ? "=" : "!=");
        }
        String text = cell.toString();
        return switch (operator) {
            case "=" -> text.equalsIgnoreCase(value);
            case "!=" -> !text.equalsIgnoreCase(value);
            case "~" -> Pattern.compile(value).matcher(text).find();
            case "<" -> compared(text, now) < 0;
            default -> compared(text, now) > 0;
        };
    }

    private int compared(String text, Instant now) {
        Optional<Instant> moment = moment(text);
        Optional<Duration> age = age(value);
        if (moment.isPresent() && age.isPresent()) {
            return Duration.between(moment.get(), now).compareTo(age.get());
        }
        Optional<Instant> other = moment(value);
        if (moment.isPresent() && other.isPresent()) {
            return moment.get().compareTo(other.get());
        }
        Optional<BigDecimal> number = number(text);
        Optional<BigDecimal> limit = number(value);
        return number.isPresent() && limit.isPresent()
                ? number.get().compareTo(limit.get())
                : text.compareToIgnoreCase(value);
    }

    private static Optional<BigDecimal> number(String text) {
        return text.matches("-?\\d{1,30}(\\.\\d{1,30})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static Optional<Instant> moment(String text) {
        try {
            return text.length() < 20
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> age(String text) {
        Matcher matcher = AGE.matcher(text);
        if (text.isEmpty() || !matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofDays(unit(matcher, 1))
                .plusHours(unit(matcher, 2))
                .plusMinutes(unit(matcher, 3))
                .plusSeconds(unit(matcher, 4)));
    }

    private static long unit(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null || digits.length() > 9 ? 0 : Long.parseLong(digits);
    }

    @Override
    public String toString() {
        return field + operator + value;
    }
}
