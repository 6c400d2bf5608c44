package io.cxsh.results;

import io.cxsh.model.UtcTime;
import io.cxsh.table.Steps;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * One condition of {@code where}: a field, an operator, a value.
 *
 * <p>{@code =} and {@code !=} compare text, letter case aside; {@code ~} looks for a regular expression; {@code <}, {@code
 * <=}, {@code >} and {@code >=} compare numbers, else times, else text. A value such as {@code 10m} beside a time is an age: {@code
 * since>10m} means for more than ten minutes.
 *
 * @param field the column's name
 * @param operator one of {@code = == != ~ < <= > >=}
 * @param value what to compare with
 */
public record Condition(String field, String operator, String value) {
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*");
    private static final Pattern OPERATOR = Pattern.compile("!=|==?|~|<=?|>=?");
    private static final Pattern FORM = Pattern.compile("(%s)\\s*(%s)(.*)".formatted(NAME, OPERATOR), Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");
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

    /** Where the condition ends that begins with that word: its parts may stand apart, as in {@code state = Available}. */
    public static int end(List<String> words, int start) {
        boolean isApart = start + 1 < words.size()
                && NAME.matcher(words.get(start)).matches()
                && OPERATOR.matcher(words.get(start + 1)).lookingAt();
        if (!isApart) {
            return start + 1;
        }
        boolean isAlone = OPERATOR.matcher(words.get(start + 1)).matches();
        return Math.min(words.size(), start + (isAlone ? 3 : 2));
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
        return at(now).passes(column < row.size() ? row.get(column) : null);
    }

    /** A condition that is ready for many cells. */
    @FunctionalInterface
    interface Test {
        boolean passes(@Nullable Object cell);
    }

    /** The condition at a moment, with all that is the same for every row done. */
    Test at(Instant now) {
        boolean absentPasses = operator.equals("!=") ? !value.isEmpty() : operator.startsWith("=") && value.isEmpty();
        Predicate<String> test = switch (operator) {
            case "=", "==" -> value::equalsIgnoreCase;
            case "!=" -> text -> !value.equalsIgnoreCase(text);
            case "~" -> expression();
            case "<" -> compared(now, order -> order < 0);
            case "<=" -> compared(now, order -> order <= 0);
            case ">" -> compared(now, order -> order > 0);
            default -> compared(now, order -> order >= 0);
        };
        return cell -> cell == null ? absentPasses : test.test(cell.toString());
    }

    private Predicate<String> expression() {
        Pattern pattern = Pattern.compile(value);
        return text -> Steps.find(pattern, text);
    }

    /** Numbers, else times, else text. */
    private Predicate<String> compared(Instant now, IntPredicate wanted) {
        Optional<Instant> limit = age(value).map(now::minus);
        Optional<Instant> moment = moment(value);
        Optional<BigDecimal> number = number(value);
        return text -> {
            Optional<Instant> given = limit.isPresent() || moment.isPresent() ? moment(text) : Optional.empty();
            // an age grows while its moment goes back
            int order = given.isPresent() && limit.isPresent()
                    ? limit.get().compareTo(given.get())
                    : given.isPresent()
                            ? given.get().compareTo(moment.orElseThrow())
                            : number.flatMap(most -> number(text).map(one -> one.compareTo(most)))
                                    .orElseGet(() -> text.compareToIgnoreCase(value));
            return wanted.test(order);
        };
    }

    private static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static Optional<Instant> moment(String text) {
        try {
            return text.length() < UtcTime.LENGTH
                    ? Optional.empty()
                    : UtcTime.read(text)
                            .or(() -> Optional.of(OffsetDateTime.parse(text).toInstant()));
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
        // a < and the value =x are not the operator <= and the value x
        return field + operator + (value.startsWith("=") ? " " : "") + value;
    }
}
