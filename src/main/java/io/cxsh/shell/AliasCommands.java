package io.cxsh.shell;

import io.cxsh.language.Parser;
import io.cxsh.language.SyntaxException;
import io.cxsh.results.Result;
import io.cxsh.results.TextResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.springframework.shell.core.command.CommandRegistry;

/**
 * Short names for lines, kept in a file of cxsh's own folder. They hold at the prompt and in {@code -c}; a script does
 * not know them, because it must mean the same everywhere.
 */
final class AliasCommands implements CommandGroup {
    /** What help calls the aliases. */
    static final String SHORT_NAMES = "your aliases";

    private static final String PURPOSE = "get along";

    private final CommandRegistry registry;
    private final AliasFile file;
    private final Consumer<String> told;
    private final Map<String, String> aliases = new TreeMap<>();
    private final Map<String, DeclaredCommand> commands = new HashMap<>();
    private final UnaryOperator<String> hidden;

    AliasCommands(CommandRegistry registry, AliasFile file, Consumer<String> told, UnaryOperator<String> hidden) {
        this.hidden = hidden;
        this.registry = registry;
        this.file = file;
        this.told = told;
    }

    @Override
    public List<String> names() {
        return List.of("alias", "unalias");
    }

    @Override
    public List<DeclaredCommand> all() {
        return List.of(
                Declare.command("alias", PURPOSE, "a short name for a line; without operands lists them")
                        .operands(0, 2, "[NAME 'LINE']")
                        .unrecorded()
                        .does(this::alias, "alias v 'states --channel voice'", "alias"),
                Declare.command("unalias", PURPOSE, "drops a short name")
                        .operands(1, 1, "NAME")
                        .unrecorded()
                        .does(this::unalias));
    }

    /** Makes the aliases of the file known; a line that is none is left alone. */
    void read() {
        try {
            for (String line : file.lines()) {
                int sign = line.indexOf('=');
                String name = line.substring(0, Math.max(sign, 0));
                if (isName(name) && registry.getCommandByName(name) == null) {
                    know(name, line.substring(sign + 1));
                }
            }
        } catch (IOException unreadable) {
            told.accept("no aliases: their file cannot be read");
        }
    }

    /** The line with its first word replaced when that is an alias; once, so that none can call itself. */
    String expanded(String line) {
        String text = line.stripLeading();
        int end = 0;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && text.charAt(end) != '|') {
            end++;
        }
        String meant = aliases.get(text.substring(0, end));
        return meant == null ? line : meant + text.substring(end);
    }

    private Result alias(Invocation call) throws UsageException, IOException {
        if (call.words().isEmpty()) {
            List<String> lines = new ArrayList<>();
            aliases.forEach((name, line) -> lines.add(name + "  " + line));
            return new TextResult(lines.isEmpty() ? "no alias yet; type: alias NAME 'LINE'" : String.join("\n", lines));
        }
        String name = call.words().get(0);
        if (call.words().size() < 2) {
            throw new UsageException("which line? type: alias " + name + " 'LINE'");
        }
        String line = call.words().get(1);
        check(name, line);
        know(name, line);
        file.change(name, line);
        return new TextResult("%s stands for: %s".formatted(name, line));
    }

    private void check(String name, String line) throws UsageException {
        boolean command = registry.getCommandByName(name) != null && !aliases.containsKey(name);
        if (!isName(name) || command) {
            throw new UsageException(
                    command ? name + " is a command" : name + " is no name for an alias; use a-z, 0-9 and -");
        }
        if (!hidden.apply(line).equals(line)) {
            throw new UsageException("a secret of this session is in that line; no alias keeps one");
        }
        try {
            if (line.contains("\n") || Parser.line(line).isEmpty()) {
                throw new UsageException("an alias stands for one line");
            }
        } catch (SyntaxException wrong) {
            throw new UsageException(
                    "that line does not parse: " + wrong.problems().get(0).message());
        }
    }

    private Result unalias(Invocation call) throws UsageException, IOException {
        String name = call.words().get(0);
        if (!aliases.containsKey(name)) {
            throw new UsageException("no alias " + name);
        }
        forget(name);
        file.change(name, null);
        return new TextResult("dropped: " + name);
    }

    /** Known as a command, so that completion, colours and help know it too. */
    private void know(String name, String line) {
        DeclaredCommand known = Declare.command(name, SHORT_NAMES, "stands for: " + line)
                .operands(0, 99, "")
                .fromPipe()
                .takesLine()
                .unrecorded()
                .does(call -> {
                    throw new UsageException(
                            "%s is an alias, which holds at the beginning of a line at the prompt;".formatted(name)
                                    + " write: " + line);
                });
        forget(name);
        aliases.put(name, line);
        commands.put(name, known);
        registry.registerCommand(known);
    }

    private void forget(String name) {
        aliases.remove(name);
        DeclaredCommand known = commands.remove(name);
        if (known != null) {
            registry.unregisterCommand(known);
        }
    }

    private static boolean isName(String name) {
        return name.matches("[a-z][a-z0-9-]{0,30}");
    }
}
