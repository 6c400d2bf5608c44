package io.cxsh.shell;

import io.cxsh.language.DidYouMean;
import io.cxsh.language.Lexer;
import io.cxsh.language.Token;
import io.cxsh.results.Condition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who is asked for in a line, judged by the place of a word: operands, options, predicates, filters. A mistyped line
 * names people as well as one that runs, so this reads on where the line's own reader stops.
 */
final class TypedPeople {
    private static final Set<String> NAMING = Set.of("explain", "agent", "agents", "timeline", "why-not");
    private static final Set<String> JUDGING = Set.of("expect", "check", "set");
    private static final Set<String> PREDICATES = Set.of("not", "field");
    private static final Set<String> PROSE = Set.of("note", "section", "cxsh");
    private static final List<String> COMMANDS = List.of(
            "explain", "agent", "agents", "timeline", "why-not", "expect", "check", "set", "states", "where", "watch");
    private static final List<String> OPTIONS =
            List.of("agent", "email", "channel", "state", "team", "since", "format", "every", "until", "area", "as");
    /** Behind any other option comes its value, and that is nobody. */
    private static final Set<String> FLAGS =
            Set.of("tree", "plan", "exit-code", "wide", "history", "include-logged-out", "redact", "keep-people");

    private static final List<String> KNOWN =
            Stream.concat(OPTIONS.stream(), FLAGS.stream().sorted()).toList();

    private static final Pattern FILTER =
            Pattern.compile("(?i)(?:agent|agentId|email|name|userName|firstName|lastName)\\s*(?:==|!?[=~])\\s*(.+)");

    /** What no address and no name has, between the alternatives of a regular expression. */
    private static final Pattern BETWEEN = Pattern.compile("[|()^$*?\\[\\]{}]+|\\.[*+]");

    private final Set<String> people = new LinkedHashSet<>();

    private TypedPeople() {}

    /** They as they were typed, each once. */
    static List<String> in(String line) {
        TypedPeople typed = new TypedPeople();
        typed.line(line, true);
        typed.people.removeIf(word -> word.isBlank() || word.startsWith("${") || word.matches("(?i)CX\\d{3}|\\*+"));
        return List.copyOf(typed.people);
    }

    private void line(String line, boolean isWhole) {
        List<String> words = new ArrayList<>();
        for (Token token : Lexer.tolerant(line)) {
            if (token.kind() == Token.Kind.WORD) {
                words.add(token.value());
            } else if (token.kind() != Token.Kind.REF) {
                stage(words, isWhole);
                words.clear();
            }
        }
        stage(words, isWhole);
    }

    private void stage(List<String> words, boolean isWhole) {
        if (words.isEmpty() || PROSE.contains(words.get(0))) {
            return;
        }
        if (isWhole) { // a quoted word may be a line itself, of an alias, or a predicate
            words.stream().filter(word -> word.contains(" ")).forEach(word -> line(word, false));
        }
        boolean isPredicate = PREDICATES.contains(words.get(0)) || (words.get(0).equals("agent") && isSeen(words, 2));
        String command = isPredicate ? "check" : meant(words.get(0), COMMANDS);
        for (int at = isPredicate ? 0 : 1; at < words.size(); at++) {
            at += word(command, words, at);
        }
    }

    /** How many of the next words were taken in with this one. */
    private int word(String command, List<String> words, int at) {
        String word = words.get(at);
        Optional<String> next = at + 1 < words.size() ? Optional.of(words.get(at + 1)) : Optional.empty();
        if (word.startsWith("--")) {
            return option(word.substring(2), next);
        }
        if (word.equals("agent") && (JUDGING.contains(command) || isSeen(words, at + 2))) {
            next.ifPresent(people::add);
            return 1;
        }
        if (NAMING.contains(command)) {
            people.add(word);
        } else if (command.equals("where")) {
            return filter(words, at);
        } else if (word.equals("field") && JUDGING.contains(command)) {
            return 1 + filter(words, at + 1);
        }
        return 0;
    }

    private static boolean isSeen(List<String> words, int at) {
        return at < words.size()
                && DidYouMean.of(words.get(at), List.of("visible", "hidden")).isPresent();
    }

    /** How many words belong to the option behind it. */
    private int option(String written, Optional<String> next) {
        int sign = written.indexOf('=');
        String name = meant(sign < 0 ? written : written.substring(0, sign), KNOWN);
        Optional<String> value = sign < 0 ? next : Optional.of(written.substring(sign + 1));
        if (name.equals("agent") || name.equals("email")) {
            value.ifPresent(people::add);
        }
        return sign < 0 && !FLAGS.contains(name) ? 1 : 0;
    }

    /** How many more words belong to the condition there. */
    private int filter(List<String> words, int at) {
        int end = Math.max(at, Math.min(Condition.end(words, at), words.size()));
        Matcher filter = FILTER.matcher(String.join(" ", words.subList(Math.min(at, end), end)));
        if (filter.matches()) {
            BETWEEN.splitAsStream(filter.group(1))
                    .filter(piece ->
                            piece.chars().filter(Character::isLetterOrDigit).count() > 1)
                    .forEach(people::add);
        }
        return Math.max(0, end - at - 1);
    }

    private static String meant(String typed, List<String> known) {
        return known.contains(typed) ? typed : DidYouMean.of(typed, known).orElse(typed);
    }
}
