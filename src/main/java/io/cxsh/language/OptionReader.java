package io.cxsh.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the words of one stage against what its command takes. */
final class OptionReader {
    private static final int MOST_NAMED = 12;

    private final Stage stage;
    private final CommandSpec spec;
    private final List<Written> words;
    private final Problems problems = Problems.collected();
    private final Map<String, List<Written>> options = new LinkedHashMap<>();
    private final List<Written> operands = new ArrayList<>();
    private int next;

    /** Nobody can tell the value of an unknown option from an operand, so operands are not counted then. */
    private boolean isAnyUnknown;

    OptionReader(Stage stage, CommandSpec spec, List<Written> words) {
        this.stage = stage;
        this.spec = spec;
        this.words = words;
    }

    Arguments read() throws SyntaxException {
        while (next < words.size()) {
            read(words.get(next++));
        }
        if (!isAnyUnknown) {
            countOperands();
        }
        problems.throwIfAny();
        return arguments();
    }

    private void read(Written word) {
        if (word.endsOptions()) {
            operands.addAll(words.subList(next, words.size()));
            next = words.size();
        } else if (!word.isOption()) {
            operands.add(word);
        } else if (word.text().startsWith("--")) {
            longOption(word);
        } else {
            letters(word);
        }
    }

    private void longOption(Written word) {
        int equals = word.text().indexOf('=');
        String typed = equals < 0 ? word.text() : word.text().substring(0, equals);
        Place place = equals < 0 ? word.place() : word.place().ofLength(typed.codePointCount(0, typed.length()));
        Optional<OptionSpec> option = spec.option(typed.substring(2));
        if (option.isEmpty()) {
            unknown(typed, place);
            return;
        }
        given(
                option.get(),
                new Mention(typed, place),
                equals < 0 ? Optional.empty() : Optional.of(word.after(equals + 1)));
    }

    /** {@code -n 5}, {@code -n5}, {@code -n=5}, and flags in a bundle such as {@code -wq}; never {@code -channel}. */
    private void letters(Written word) {
        if (word.text().length() > 2 && spec.option(word.text().substring(1)).isPresent()) {
            unknown(word.text(), word.place());
            return;
        }
        int at = 1;
        while (at > 0 && at < word.text().length()) {
            at = letter(word, at);
        }
    }

    /** Reads one letter and answers where the next one is, or 0 when there is none. */
    private int letter(Written word, int at) {
        char letter = word.text().charAt(at);
        Optional<OptionSpec> option = spec.option(letter);
        if (option.isEmpty()) {
            unknown(word.text(), word.place());
            return 0;
        }
        boolean isLast = at + 1 == word.text().length();
        boolean isAssigned = !isLast && word.text().charAt(at + 1) == '=';
        boolean hasRest = !isLast && (option.get().takesValue() || isAssigned);
        Optional<Written> rest = hasRest ? Optional.of(word.after(isAssigned ? at + 2 : at + 1)) : Optional.empty();
        given(option.get(), new Mention("-" + letter, word.place()), rest);
        return hasRest ? 0 : at + 1;
    }

    private void unknown(String typed, Place place) {
        isAnyUnknown = true;
        String name = typed.substring(typed.startsWith("--") ? 2 : 1);
        Optional<String> meant = DidYouMean.of(name, spec.optionNames()).map("--"::concat);
        problems.add(place.problem("no option " + typed + " for " + spec.name()).didYouMean(meant));
    }

    private void given(OptionSpec option, Mention mention, Optional<Written> attached) {
        if (options.containsKey(option.name()) && !option.isRepeatable()) {
            problems.add(mention.place().problem(mention.typed() + " is given twice", "give it once"));
        }
        List<Written> values = options.computeIfAbsent(option.name(), name -> new ArrayList<>());
        if (option.takesValue()) {
            attached.or(() -> nextValue(mention)).ifPresent(value -> {
                checkValue(option, value);
                values.add(value);
            });
        } else if (attached.isPresent()) {
            problems.add(attached.get().place().problem(mention.typed() + " takes no value", "leave it out"));
        }
    }

    private Optional<Written> nextValue(Mention mention) {
        if (next < words.size() && !words.get(next).isOption()) {
            return Optional.of(words.get(next++));
        }
        Problem problem = mention.place().problem(mention.typed() + " needs a value");
        problems.add(next < words.size() ? problem.suggesting(quoteHint(words.get(next))) : problem);
        return Optional.empty();
    }

    private static String quoteHint(Written following) {
        return "if " + following.text() + " is the value, quote it: '" + following.text() + "'";
    }

    private void checkValue(OptionSpec option, Written value) {
        if (option.values().isEmpty() || option.values().contains(value.text())) {
            return;
        }
        Problem problem = value.place().problem("no value " + Quoting.quote(value.text()) + " for --" + option.name());
        Optional<String> meant = DidYouMean.of(value.text(), option.values());
        problems.add(meant.isPresent() ? problem.didYouMean(meant) : problem.suggesting(oneOf(option.values())));
    }

    private static String oneOf(List<String> values) {
        String named = String.join(", ", values.subList(0, Math.min(MOST_NAMED, values.size())));
        return "one of " + named + (values.size() > MOST_NAMED ? ", …" : "");
    }

    private void countOperands() {
        if (operands.size() > spec.mostOperands()) {
            Written surplus = operands.get(spec.mostOperands());
            String advice = surplus.word().raw().equals("as") ? "to name the result write as @name" : usage();
            problems.add(surplus.place().problem(spec.name() + " takes " + most(), advice));
        }
        if (operands.size() < spec.leastOperands()) {
            problems.add(stage.command().place().problem(spec.name() + " needs " + least(), usage()));
        }
    }

    private String most() {
        return switch (spec.mostOperands()) {
            case 0 -> "no operands";
            default -> (spec.leastOperands() == spec.mostOperands() ? "" : "at most ") + counted(spec.mostOperands());
        };
    }

    private String least() {
        return (spec.leastOperands() == spec.mostOperands() ? "" : "at least ") + counted(spec.leastOperands());
    }

    private static String counted(int operands) {
        return operands + (operands == 1 ? " operand" : " operands");
    }

    private String usage() {
        return "usage: " + spec.usage();
    }

    private Arguments arguments() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        Map<String, List<Word>> valueWords = new LinkedHashMap<>();
        for (Map.Entry<String, List<Written>> given : options.entrySet()) {
            values.put(given.getKey(), texts(given.getValue()));
            valueWords.put(given.getKey(), words(given.getValue()));
        }
        return new Arguments(values, texts(operands), valueWords, words(operands));
    }

    private static List<String> texts(List<Written> written) {
        List<String> texts = new ArrayList<>();
        for (Written one : written) {
            texts.add(one.text());
        }
        return texts;
    }

    private static List<Word> words(List<Written> written) {
        List<Word> words = new ArrayList<>();
        for (Written one : written) {
            words.add(one.word());
        }
        return words;
    }

    /** An option as it was typed, for messages. */
    private record Mention(String typed, Place place) {}
}
