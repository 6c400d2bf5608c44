package io.cxsh.script;

import io.cxsh.results.Condition;
import io.cxsh.results.Result;
import io.cxsh.results.Rows;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/**
 * What {@code expect} and {@code check} say about the line above them.
 *
 * @param words as written, variables filled in
 * @param test empty when it holds, else what was found instead
 */
public record Predicate(String words, Function<Outcome, Optional<String>> test) {
    private static final Set<String> COMPARISONS = Set.of("=", "==", "!=", "<", "<=", ">", ">=");

    /** A predicate that makes no sense; the message says how to write one. */
    public static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnreadableException(String message) {
            super(message);
        }
    }

    /** Reads a predicate. */
    public static Predicate read(List<String> words) throws UnreadableException {
        if (words.isEmpty()) {
            throw new UnreadableException("a predicate is missing, such as: rows > 0");
        }
        return new Predicate(String.join(" ", words), test(words));
    }

    private static Function<Outcome, Optional<String>> test(List<String> words) throws UnreadableException {
        List<String> rest = words.subList(1, words.size());
        return switch (words.get(0)) {
            case "not" -> not(words);
            case "no" ->
                rest.size() == 2 && rest.get(0).equals("finding")
                        ? negated(read(rest))
                        : rest.equals(List.of("finding")) ? Predicate::noFinding : wrong(words);
            case "ok" -> outcome -> outcome.exit() == 0 ? Optional.empty() : found("exit " + outcome.exit());
            case "fail" -> outcome -> outcome.exit() != 0 ? Optional.empty() : found("exit 0");
            case "exit" ->
                compared(
                        words,
                        List.of("=", one(words, rest)),
                        outcome -> Optional.of(BigDecimal.valueOf(outcome.exit())));
            case "rows" -> compared(words, rest, outcome -> rows(outcome).map(rows -> BigDecimal.valueOf(rows.size())));
            case "requests" -> compared(words, rest, outcome -> Optional.of(BigDecimal.valueOf(outcome.requests())));
            case "duration" -> compared(words, seconds(words, rest), outcome -> Optional.of(seconds(outcome.took())));
            case "agent" -> agent(words, rest);
            case "finding" -> finding(one(words, rest));
            case "sure" -> sure(one(words, rest));
            case "field" -> field(words, rest);
            case "output" -> output(words, rest);
            default -> wrong(words);
        };
    }

    /** However many there are: each turns the meaning round. */
    private static Function<Outcome, Optional<String>> not(List<String> words) throws UnreadableException {
        int nots = 0;
        while (nots < words.size() && words.get(nots).equals("not")) {
            nots++;
        }
        Predicate meant = read(words.subList(nots, words.size()));
        return nots % 2 == 0 ? meant.test() : negated(meant);
    }

    private static Function<Outcome, Optional<String>> negated(Predicate predicate) {
        return outcome -> predicate.test().apply(outcome).isPresent() ? Optional.empty() : found(predicate.words());
    }

    private static Optional<String> noFinding(Outcome outcome) {
        List<String> codes = codes(outcome);
        return codes.isEmpty() ? Optional.empty() : found("finding " + String.join(", ", codes));
    }

    private static Function<Outcome, Optional<String>> compared(
            List<String> words, List<String> rest, Function<Outcome, Optional<BigDecimal>> value)
            throws UnreadableException {
        if (rest.size() != 2
                || !COMPARISONS.contains(rest.get(0))
                || !rest.get(1).matches("\\d{1,12}(\\.\\d{1,6})?")) {
            return wrong(words);
        }
        BigDecimal limit = new BigDecimal(rest.get(1));
        return outcome -> {
            Optional<BigDecimal> number = value.apply(outcome);
            if (number.isEmpty()) {
                return found("nothing to count");
            }
            return holds(number.get().compareTo(limit), rest.get(0))
                    ? Optional.empty()
                    : found(words.get(0) + " "
                            + number.get().stripTrailingZeros().toPlainString());
        };
    }

    private static boolean holds(int order, String comparison) {
        return switch (comparison) {
            case "=", "==" -> order == 0;
            case "!=" -> order != 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    private static List<String> seconds(List<String> words, List<String> rest) throws UnreadableException {
        if (rest.size() != 2 || !rest.get(1).matches("\\d+(\\.\\d+)?(ms|s)?")) {
            return wrongList(words);
        }
        String number = rest.get(1).replaceAll("[ms]", "");
        BigDecimal value = new BigDecimal(number);
        boolean millis = rest.get(1).endsWith("ms");
        return List.of(rest.get(0), (millis ? value.movePointLeft(3) : value).toPlainString());
    }

    private static BigDecimal seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis()).movePointLeft(3);
    }

    private static Function<Outcome, Optional<String>> agent(List<String> words, List<String> rest)
            throws UnreadableException {
        if (rest.size() != 2 || !Set.of("visible", "hidden").contains(rest.get(1))) {
            return wrong(words);
        }
        boolean wanted = rest.get(1).equals("visible");
        return outcome -> {
            Optional<Boolean> visible = outcome.result().flatMap(result -> result.shows(rest.get(0)));
            if (visible.isEmpty()) {
                return found("a result that tells nothing about agents");
            }
            return visible.get() == wanted
                    ? Optional.empty()
                    : found("agent " + rest.get(0) + (wanted ? " hidden" : " visible"));
        };
    }

    private static Function<Outcome, Optional<String>> finding(String code) {
        String pattern =
                Arrays.stream(code.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("[0-9]*"));
        return outcome -> {
            List<String> codes = codes(outcome);
            return codes.stream().anyMatch(found -> found.matches(pattern))
                    ? Optional.empty()
                    : found(codes.isEmpty() ? "no finding" : "finding " + String.join(", ", codes));
        };
    }

    private static Function<Outcome, Optional<String>> sure(String word) {
        return outcome -> {
            Optional<String> sure = outcome.result().flatMap(Result::sure);
            return sure.equals(Optional.of(word)) ? Optional.empty() : found("sure " + sure.orElse("of nothing"));
        };
    }

    private static Function<Outcome, Optional<String>> field(List<String> words, List<String> rest)
            throws UnreadableException {
        Optional<Condition> condition = Condition.read(String.join("", rest.subList(0, Math.min(3, rest.size()))));
        if (condition.isEmpty() || rest.size() > 3) {
            return wrong(words);
        }
        return outcome -> {
            Optional<Rows> rows = rows(outcome);
            Optional<Integer> column =
                    rows.flatMap(found -> found.column(condition.get().field()));
            if (column.isEmpty()) {
                return found("no field " + condition.get().field());
            }
            boolean all = rows.get().size() > 0
                    && rows.get().cells().stream()
                            .allMatch(row -> condition.get().holds(row, column.get(), Instant.now()));
            return all ? Optional.empty() : found("rows where it does not hold, or none");
        };
    }

    private static Function<Outcome, Optional<String>> output(List<String> words, List<String> rest)
            throws UnreadableException {
        String text = String.join(" ", rest);
        if (!text.startsWith("~")) {
            return wrong(words);
        }
        try {
            Pattern pattern = Pattern.compile(text.substring(1).strip());
            return outcome -> pattern.matcher(outcome.text().get()).find() ? Optional.empty() : found("other output");
        } catch (PatternSyntaxException broken) {
            throw new UnreadableException("no regular expression: " + text.substring(1));
        }
    }

    private static List<String> codes(Outcome outcome) {
        return outcome.result().map(Result::findings).orElse(List.of());
    }

    private static Optional<Rows> rows(Outcome outcome) {
        return outcome.result().flatMap(Result::rows);
    }

    private static String one(List<String> words, List<String> rest) throws UnreadableException {
        return rest.size() == 1 ? rest.get(0) : wrongList(words).get(0);
    }

    private static Optional<String> found(String what) {
        return Optional.of(what);
    }

    private static Function<Outcome, Optional<String>> wrong(List<String> words) throws UnreadableException {
        throw new UnreadableException(
                "no predicate: %s; write ok, fail, exit N, rows > N, agent A visible, finding CXnnn, no finding, sure certain, requests < N, duration < 3s, field NAME = VALUE, output ~REGEX, not …"
                        .formatted(String.join(" ", words)));
    }

    private static List<String> wrongList(List<String> words) throws UnreadableException {
        wrong(words);
        return List.of();
    }
}
