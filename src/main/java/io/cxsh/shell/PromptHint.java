package io.cxsh.shell;

import io.cxsh.language.Lexer;
import io.cxsh.language.OptionSpec;
import io.cxsh.language.Token;
import io.cxsh.shell.DeclaredCommand.Trait;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.CommandRegistry;

/** What the word under the cursor means: the option that is typed or filled in, else the command; from declarations. */
final class PromptHint {
    private final CommandRegistry registry;

    PromptHint(CommandRegistry registry) {
        this.registry = registry;
    }

    /**
     * The meaning in one line.
     *
     * @param typed the line up to the cursor
     * @return empty where no known command stands before the cursor
     */
    Optional<String> at(String typed) {
        List<Token> tokens = Lexer.tolerant(typed);
        int bar = -1;
        for (int i = 0; i < tokens.size(); i++) {
            bar = tokens.get(i).kind() == Token.Kind.PIPE ? i : bar;
        }
        List<Token> stage = tokens.subList(bar + 1, tokens.size());
        DeclaredCommand command = command(stage);
        return command == null
                ? Optional.empty()
                : Optional.of(
                        option(command, stage, typed.length()).orElse(command.getName() + ": " + command.meaning()));
    }

    private @Nullable DeclaredCommand command(List<Token> stage) {
        DeclaredCommand command = null;
        for (int at = 0; at < stage.size(); at++) {
            boolean begins = command == null ? at == 0 : command.traits().contains(Trait.TAKES_LINE);
            if (begins && registry.getCommandByName(stage.get(at).raw()) instanceof DeclaredCommand known) {
                command = known;
            }
        }
        return command;
    }

    /** The option under the cursor, or the one whose value is being typed. */
    private static Optional<String> option(DeclaredCommand command, List<Token> stage, int cursor) {
        Token last = stage.get(stage.size() - 1);
        boolean touches = last.end() == cursor;
        if (last.raw().startsWith("--")) {
            return named(command, last.raw(), touches)
                    .filter(option -> touches || option.takesValue())
                    .map(option -> words(command, option));
        }
        return touches && stage.size() > 1
                ? named(command, stage.get(stage.size() - 2).raw(), false)
                        .filter(OptionSpec::takesValue)
                        .map(option -> words(command, option))
                : Optional.empty();
    }

    /** The option of that name, or the only one that begins so. */
    private static Optional<OptionSpec> named(DeclaredCommand command, String raw, boolean beginning) {
        if (!raw.startsWith("--")) {
            return Optional.empty();
        }
        String name = raw.substring(2).replaceFirst("=.*", "").toLowerCase(Locale.ROOT);
        List<OptionSpec> near = command.spec().options().stream()
                .filter(option -> beginning && option.name().startsWith(name))
                .toList();
        return command.spec().option(name).or(() -> near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty());
    }

    private static String words(DeclaredCommand command, OptionSpec option) {
        return "--" + option.name() + ": " + command.help().options().getOrDefault(option.name(), "");
    }
}
