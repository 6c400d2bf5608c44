package io.cxsh.shell;

import io.cxsh.language.OptionSpec;
import io.cxsh.simulator.Scenarios;
import java.util.List;
import java.util.Optional;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandRegistry;

/** Completes commands, their options and the options' values; sends no request. */
final class PromptCompleter implements Completer {
    private final CommandRegistry registry;

    PromptCompleter(CommandRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        List<String> words = line.words().subList(0, line.wordIndex());
        if (words.isEmpty()) {
            registry.getCommands().stream()
                    .map(Command::getName)
                    .sorted()
                    .forEach(name -> candidates.add(new Candidate(name)));
        } else if (registry.getCommandByName(words.get(0)) instanceof DeclaredCommand command) {
            words(command, words, line.word()).forEach(word -> candidates.add(new Candidate(word)));
        }
    }

    private List<String> words(DeclaredCommand command, List<String> before, String word) {
        Optional<OptionSpec> open = openOption(command, before.get(before.size() - 1));
        if (open.isPresent()) {
            return open.get().values();
        }
        if (word.startsWith("-")) {
            return command.spec().options().stream()
                    .map(option -> "--" + option.name())
                    .filter(option -> !before.contains(option))
                    .toList();
        }
        return switch (command.getName()) {
            case "demo", "simulate" -> Scenarios.names();
            case "help" ->
                registry.getCommands().stream().map(Command::getName).sorted().toList();
            default -> List.of();
        };
    }

    private static Optional<OptionSpec> openOption(DeclaredCommand command, String last) {
        return last.startsWith("--")
                ? command.spec().option(last.substring(2)).filter(OptionSpec::takesValue)
                : Optional.empty();
    }
}
