package io.cxsh.script;

import io.cxsh.results.Condition;
import io.cxsh.results.Result;
import io.cxsh.results.Rows;
import io.cxsh.table.Steps;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a line came to, held against what a predicate says: empty when it holds, else what was found instead. */
final class Found {
    private Found() {}

    static Function<Outcome, Optional<String>> compared(
            String what, Comparison comparison, BigDecimal limit, Function<Outcome, Optional<Integer>> value) {
        return outcome -> {
            Optional<Integer> number = value.apply(outcome);
            if (number.isEmpty()) {
                return Optional.of("nothing to count");
            }
            return comparison.holds(BigDecimal.valueOf(number.get()), limit)
                    ? Optional.empty()
                    : Optional.of(what + " " + number.get());
        };
    }

    static Optional<Integer> rowCount(Outcome outcome) {
        return rows(outcome).map(Rows::size);
    }

    static Function<Outcome, Optional<String>> took(Comparison comparison, BigDecimal seconds) {
        return outcome -> {
            BigDecimal took = seconds(outcome.took());
            return comparison.holds(took, seconds)
                    ? Optional.empty()
                    : Optional.of("duration " + took.stripTrailingZeros().toPlainString() + "s");
        };
    }

    private static BigDecimal seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis()).movePointLeft(3);
    }

    static Function<Outcome, Optional<String>> agent(String agent, boolean wanted) {
        return outcome -> {
            Optional<Boolean> visible = outcome.result().flatMap(result -> result.shows(agent));
            if (visible.isEmpty()) {
                return Optional.of("a result that tells nothing about agents");
            }
            return visible.get() == wanted
                    ? Optional.empty()
                    : Optional.of("agent " + agent + (wanted ? " hidden" : " visible"));
        };
    }

    static Optional<String> noFinding(Outcome outcome) {
        List<String> codes = codes(outcome);
        return codes.isEmpty() ? Optional.empty() : Optional.of("finding " + String.join(", ", codes));
    }

    static Function<Outcome, Optional<String>> finding(String code) {
        String pattern =
                Arrays.stream(code.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("[0-9]*"));
        return outcome -> {
            List<String> codes = codes(outcome);
            return codes.stream().anyMatch(found -> found.matches(pattern))
                    ? Optional.empty()
                    : Optional.of(codes.isEmpty() ? "no finding" : "finding " + String.join(", ", codes));
        };
    }

    static Function<Outcome, Optional<String>> sure(String word) {
        return outcome -> {
            Optional<String> sure = outcome.result().flatMap(Result::sure);
            return sure.equals(Optional.of(word)) ? Optional.empty() : Optional.of("sure " + sure.orElse("of nothing"));
        };
    }

    static Function<Outcome, Optional<String>> field(Condition condition) {
        return outcome -> {
            Optional<Rows> rows = rows(outcome);
            Optional<Integer> column = rows.flatMap(found -> found.column(condition.field()));
            if (rows.isEmpty() || column.isEmpty()) {
                return Optional.of("no field " + condition.field());
            }
            long failing = rows.get().cells().stream()
                    .filter(row -> !condition.holds(row, column.get(), outcome.at()))
                    .count();
            if (rows.get().size() == 0) {
                return Optional.of("no row");
            }
            return failing == 0
                    ? Optional.empty()
                    : Optional.of("%d of %d rows where it does not hold"
                            .formatted(failing, rows.get().size()));
        };
    }

    static Optional<String> output(Outcome outcome, Pattern pattern) {
        try {
            return Steps.find(pattern, outcome.text().get()) ? Optional.empty() : Optional.of("other output");
        } catch (Steps.TooManyException givenUp) {
            return Optional.of("that " + givenUp.getMessage());
        }
    }

    private static List<String> codes(Outcome outcome) {
        return outcome.result().map(Result::findings).orElse(List.of());
    }

    private static Optional<Rows> rows(Outcome outcome) {
        return outcome.result().flatMap(Result::rows);
    }
}
