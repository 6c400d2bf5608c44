package io.cxsh.script;

import io.cxsh.language.DidYouMean;
import io.cxsh.results.Condition;
import io.cxsh.script.Predicate.UnreadableException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads a predicate word by word; what is wrong is told with the word that is. */
final class PredicateReader {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(?:\\.\\d{1,6})?");
    private static final Pattern TIME = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,6})?)(ms|s|m|min|h)?");
    private static final Pattern CODE = Pattern.compile("CX[0-9*]{1,4}");
    private static final List<String> SURE = List.of("certain", "likely", "open");
    private static final List<String> SEEN = List.of("visible", "hidden");

    /** The first words, each with the way to write it. */
    private static final List<String> FORMS = List.of(
            "ok",
            "fail",
            "exit N",
            "rows > N",
            "requests < N",
            "duration < 3s",
            "agent A visible|hidden",
            "finding CXnnn",
            "no finding [CX3*]",
            "sure certain|likely|open",
            "field NAME = VALUE",
            "output ~REGEX",
            "not …");

    private final List<String> words;
    private int next;

    PredicateReader(List<String> words) {
        this.words = words;
    }

    /** Every {@code not} in front turns the meaning round, however many there are. */
    Predicate read() throws UnreadableException {
        boolean isNegated = false;
        while (next < words.size() && words.get(next).equals("not")) {
            isNegated = !isNegated;
            next++;
        }
        int start = next;
        Function<Outcome, Optional<String>> test = test(word("a predicate, such as rows > 0"));
        if (next < words.size()) {
            throw wrong(next, "nothing more belongs to it");
        }
        String meant = String.join(" ", words.subList(start, words.size()));
        return new Predicate(String.join(" ", words), isNegated ? negated(meant, test) : test);
    }

    private static Function<Outcome, Optional<String>> negated(String words, Function<Outcome, Optional<String>> test) {
        return outcome -> test.apply(outcome).isPresent() ? Optional.empty() : Optional.of(words);
    }

    private Function<Outcome, Optional<String>> test(String first) throws UnreadableException {
        return switch (first) {
            case "ok" -> outcome -> outcome.exit() == 0 ? Optional.empty() : Optional.of("exit " + outcome.exit());
            case "fail" -> outcome -> outcome.exit() != 0 ? Optional.empty() : Optional.of("exit 0");
            case "exit" -> exit();
            case "rows" -> Found.compared("rows", comparison(), number(), Found::rowCount);
            case "requests" ->
                Found.compared("requests", comparison(), number(), outcome -> Optional.of(outcome.requests()));
            case "duration" -> Found.took(comparison(), seconds());
            case "agent" -> agent();
            case "finding" -> Found.finding(code());
            case "no" -> noFinding();
            case "sure" -> Found.sure(oneOf(SURE, "how sure it is"));
            case "field" -> field();
            case "output" -> output();
            default -> throw unknown(first);
        };
    }

    private UnreadableException unknown(String first) {
        List<String> names = FORMS.stream().map(form -> form.split(" ", 2)[0]).toList();
        return new UnreadableException(
                "no predicate: %s; there are: %s".formatted(first, String.join(", ", FORMS)),
                next - 1,
                DidYouMean.of(first, names));
    }

    private Function<Outcome, Optional<String>> exit() throws UnreadableException {
        String code = word("an exit code");
        if (!code.matches("\\d{1,3}")) {
            throw wrong(next - 1, "an exit code is a number from 0 to 255");
        }
        int wanted = Integer.parseInt(code);
        return outcome -> outcome.exit() == wanted ? Optional.empty() : Optional.of("exit " + outcome.exit());
    }

    private Comparison comparison() throws UnreadableException {
        return Comparison.of(word("one of = != < <= > >="))
                .orElseThrow(() -> wrong(next - 1, "write one of = != < <= > >="));
    }

    private BigDecimal number() throws UnreadableException {
        String number = word("a number");
        if (!NUMBER.matcher(number).matches()) {
            throw wrong(next - 1, "a number belongs here");
        }
        return new BigDecimal(number);
    }

    private BigDecimal seconds() throws UnreadableException {
        Matcher time = TIME.matcher(word("a time such as 3s, 500ms or 2m"));
        if (!time.matches()) {
            throw wrong(next - 1, "a time belongs here, such as 3s, 500ms or 2m");
        }
        BigDecimal value = new BigDecimal(time.group(1));
        return switch (time.group(2) == null ? "s" : time.group(2)) {
            case "ms" -> value.movePointLeft(3);
            case "m", "min" -> value.multiply(BigDecimal.valueOf(60));
            case "h" -> value.multiply(BigDecimal.valueOf(3600));
            default -> value;
        };
    }

    private Function<Outcome, Optional<String>> agent() throws UnreadableException {
        String agent = word("an agent's id, e-mail address or name");
        return Found.agent(agent, oneOf(SEEN, "what she is").equals("visible"));
    }

    private Function<Outcome, Optional<String>> noFinding() throws UnreadableException {
        if (!word("finding").equals("finding")) {
            throw wrong(next - 1, "write: no finding, or: no finding CX3*");
        }
        return next == words.size() ? Found::noFinding : negated("finding " + words.get(next), Found.finding(code()));
    }

    private String code() throws UnreadableException {
        String code = word("a cause's code, such as CX306 or CX3*");
        if (!CODE.matcher(code).matches()) {
            throw wrong(next - 1, "a cause's code looks like CX306, several of them like CX3*");
        }
        return code;
    }

    private String oneOf(List<String> known, String what) throws UnreadableException {
        String word = word(what + ": " + String.join(", ", known));
        if (!known.contains(word)) {
            throw new UnreadableException(
                    "no such word: %s; write one of %s".formatted(word, String.join(", ", known)),
                    next - 1,
                    DidYouMean.of(word, known));
        }
        return word;
    }

    /** Operator and value may stand apart or touch: {@code field state = Available}, {@code field since>10m}. */
    private Function<Outcome, Optional<String>> field() throws UnreadableException {
        int start = next;
        String text = word("a field's name");
        while (next < words.size()
                && next - start < 3
                && Condition.read(text).filter(PredicateReader::isWhole).isEmpty()) {
            text += words.get(next++);
        }
        Condition condition = Condition.read(text)
                .filter(read -> !read.operator().equals("~") || !read.value().isEmpty())
                .orElseThrow(() -> wrong(start, "write field NAME = VALUE; there are = != ~ < <= > >="));
        return Found.field(condition);
    }

    private static boolean isWhole(Condition condition) {
        return !condition.value().isEmpty() && Comparison.of(condition.value()).isEmpty();
    }

    private Function<Outcome, Optional<String>> output() throws UnreadableException {
        int start = next;
        String text = String.join(" ", words.subList(next, words.size()));
        next = words.size();
        if (!text.startsWith("~") || text.length() < 2) {
            throw wrong(start, "write: output ~REGEX");
        }
        try {
            Pattern pattern = Pattern.compile(text.substring(1).strip());
            return outcome -> Found.output(outcome, pattern);
        } catch (PatternSyntaxException broken) {
            throw wrong(start, "no regular expression: " + text.substring(1));
        }
    }

    private String word(String missing) throws UnreadableException {
        if (next >= words.size()) {
            String before = words.isEmpty() ? "" : " behind " + words.get(words.size() - 1);
            throw new UnreadableException("%s is missing%s".formatted(missing, before), words.size(), Optional.empty());
        }
        return words.get(next++);
    }

    private UnreadableException wrong(int at, String advice) {
        String word = at < words.size() ? words.get(at) : "";
        String before = words.isEmpty() ? "" : words.get(0);
        return new UnreadableException(
                "no predicate: %s at %s; %s".formatted(before, word.isEmpty() ? "its end" : word, advice),
                at,
                Optional.empty());
    }
}
