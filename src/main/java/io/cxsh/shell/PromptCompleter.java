package io.cxsh.shell;

import io.cxsh.compare.DiffResult;
import io.cxsh.language.OptionSpec;
import io.cxsh.language.Quoting;
import io.cxsh.session.Key;
import io.cxsh.simulator.Scenarios;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.springframework.shell.core.command.CommandRegistry;

/** Completes every word of a line from declarations and from what this session has seen; sends no request. */
final class PromptCompleter implements Completer {
    private static final List<String> OPERATORS = List.of("=", "!=", "~", "<", ">");

    private final CommandRegistry registry;
    private final Results results;
    private final Names names;
    private final FileNames files;

    /**
     * A completer.
     *
     * @param names what is known by name beside what results have shown
     */
    PromptCompleter(CommandRegistry registry, Results results, Names names, FileNames files) {
        this.registry = registry;
        this.results = results;
        this.names = names;
        this.files = files;
    }

    /**
     * What has a name.
     *
     * @param codes gives the causes' codes
     * @param profiles the saved profiles, read when they are wanted
     */
    record Names(Supplier<List<String>> codes, Supplier<List<String>> profiles) {}

    /** A word that can stand here, and what it means. */
    private record Word(String text, String meaning) {
        static Stream<Word> all(List<String> texts) {
            return texts.stream().map(text -> new Word(text, ""));
        }
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        List<String> words = line.words().subList(0, line.wordIndex());
        int bar = words.lastIndexOf("|");
        List<String> stage = words.subList(bar + 1, words.size());
        int order = 0;
        for (Word word : words(stage, bar >= 0, line.word()).toList()) {
            boolean goesOn = OPERATORS.stream().anyMatch(word.text()::endsWith)
                    || word.text().endsWith("/");
            candidates.add(new Candidate(
                    word.text(),
                    word.text(),
                    null,
                    word.meaning().isEmpty() ? null : word.meaning(),
                    null,
                    null,
                    !goesOn,
                    order++));
        }
    }

    private Stream<Word> words(List<String> stage, boolean piped, String word) {
        if (stage.isEmpty()) {
            Stream<Word> references = piped ? Stream.of() : Word.all(results.references());
            return Stream.concat(commands(piped), references);
        }
        if (stage.get(stage.size() - 1).equals("as")) {
            return Stream.of();
        }
        if (!(registry.getCommandByName(stage.get(0)) instanceof DeclaredCommand command)) {
            return Stream.of();
        }
        int inner = command.traits().contains(DeclaredCommand.Trait.TAKES_LINE) ? inner(stage) : -1;
        return inner > 0 ? words(stage.subList(inner, stage.size()), false, word) : words(command, stage, word);
    }

    private int inner(List<String> stage) {
        for (int i = 1; i < stage.size(); i++) {
            if (registry.getCommandByName(stage.get(i)) != null
                    && !stage.get(i - 1).startsWith("--")) {
                return i;
            }
        }
        return -1;
    }

    private Stream<Word> commands(boolean piped) {
        return registry.getCommands().stream()
                .filter(DeclaredCommand.class::isInstance)
                .map(DeclaredCommand.class::cast)
                .filter(command -> !piped || command.traits().contains(DeclaredCommand.Trait.FROM_PIPE))
                .map(command -> new Word(command.getName(), command.meaning()))
                .sorted(java.util.Comparator.comparing(Word::text));
    }

    private Stream<Word> words(DeclaredCommand command, List<String> stage, String word) {
        Optional<OptionSpec> open = openOption(command, stage.get(stage.size() - 1));
        if (open.isPresent()) {
            return values(open.get(), word);
        }
        if (word.startsWith("-")) {
            return command.spec().options().stream()
                    .filter(option -> !stage.contains("--" + option.name()))
                    .map(option -> new Word(
                            "--" + option.name(), command.help().options().getOrDefault(option.name(), "")));
        }
        return operands(command, stage, word);
    }

    private Stream<Word> values(OptionSpec option, String word) {
        if (!option.values().isEmpty()) {
            return Word.all(option.values());
        }
        return switch (option.name()) {
            case "agent", "email" -> agents(word);
            case "channel", "state" -> quoted(results.seen().values(option.name()));
            case "team" -> teams();
            case "by", "ignore" -> Word.all(results.seen().fields());
            case "as" -> Word.all(names.profiles().get());
            case "query" -> Word.all(results.references());
            case "roster" -> Word.all(files.beginning(word));
            default -> Stream.of();
        };
    }

    private Stream<Word> operands(DeclaredCommand command, List<String> stage, String word) {
        return switch (command.getName()) {
            case "explain" ->
                Stream.of(vanished(word), agents(word), Word.all(names.codes().get()))
                        .flatMap(some -> some)
                        .distinct();
            case "why-not" -> stage.size() == 1 ? Word.all(names.codes().get()) : agents(word);
            case "agent", "agents", "timeline" -> agents(word);
            case "teams" -> teams();
            case "use" -> Word.all(names.profiles().get());
            case "set" ->
                stage.size() == 1
                        ? Word.all(List.of("channel", "state"))
                        : quoted(results.seen().values(stage.get(1)));
            case "unset" -> Word.all(List.of("channel", "state"));
            case "bundle" ->
                stage.size() == 1
                        ? Word.all(List.of("inspect", "open", "save", "serve"))
                        : Word.all(files.beginning(word));
            case "demo", "simulate" -> Word.all(Scenarios.names());
            case "help" -> commands(false);
            case "config" ->
                stage.size() == 1
                        ? Word.all(List.of("why"))
                        : Word.all(Arrays.stream(Key.values()).map(Key::name).toList());
            case "where" -> conditions(word);
            case "select", "sort" -> Word.all(results.seen().fields());
            case "show", "keep", "forget" -> Word.all(results.references());
            case "diff" ->
                Stream.concat(Word.all(results.references()), Stream.of(new Word("states", "against a fresh answer")));
            case "load", "save", "run", "transcript" -> Word.all(files.beginning(word));
            default -> Stream.of();
        };
    }

    /** A field and its operator first, then the values that the field has had. */
    private Stream<Word> conditions(String word) {
        for (String operator : List.of("!=", "=")) {
            int at = word.indexOf(operator);
            if (at > 0) {
                String field = word.substring(0, at);
                return results.seen().values(field).stream().map(value -> new Word(field + operator + value, ""));
            }
        }
        List<Word> words = new ArrayList<>();
        results.seen().fields().forEach(field -> words.add(new Word(field + "=", "")));
        return words.stream();
    }

    /** After a comparison the agents that it misses are the ones to be explained. */
    private Stream<Word> vanished(String word) {
        String begun = word.replaceFirst("^['\"]", "").toLowerCase(Locale.ROOT);
        return results
                .last()
                .filter(DiffResult.class::isInstance)
                .map(diff -> ((DiffResult) diff).vanishedAgents())
                .orElse(List.of())
                .stream()
                .filter(agent -> agent.toLowerCase(Locale.ROOT).startsWith(begun))
                .map(agent -> new Word(Quoting.quote(agent), ""));
    }

    private Stream<Word> agents(String word) {
        return quoted(results.seen().agents(word.replaceFirst("^['\"]", "")));
    }

    /** Teams under the names that directory and state rows give them. */
    private Stream<Word> teams() {
        return quoted(Stream.of("team", "teamName")
                .flatMap(field -> results.seen().values(field).stream())
                .distinct()
                .toList());
    }

    private static Stream<Word> quoted(List<String> texts) {
        return texts.stream().map(text -> new Word(Quoting.quote(text), ""));
    }

    private static Optional<OptionSpec> openOption(DeclaredCommand command, String last) {
        return last.startsWith("--")
                ? command.spec()
                        .option(last.substring(2).toLowerCase(Locale.ROOT))
                        .filter(OptionSpec::takesValue)
                : Optional.empty();
    }
}
