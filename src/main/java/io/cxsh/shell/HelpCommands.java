package io.cxsh.shell;

import io.cxsh.language.DidYouMean;
import io.cxsh.results.Result;
import io.cxsh.results.TextResult;
import io.cxsh.results.View;
import io.cxsh.table.DisplayWidth;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.shell.core.command.CommandRegistry;

/** Help, made from the declarations, so that it cannot drift from them. */
final class HelpCommands implements CommandGroup {
    private static final String PURPOSE = "get along";

    /** The order in which a session meets them. */
    private static final List<String> PURPOSES = List.of(
            "sign in",
            "see who is there",
            "find out why",
            "reshape a result",
            "keep and compare",
            "look behind it",
            "try it",
            PURPOSE,
            "write a script",
            AliasCommands.SHORT_NAMES);

    private final CommandRegistry registry;
    private final String version;

    HelpCommands(CommandRegistry registry, String version) {
        this.registry = registry;
        this.version = version;
    }

    /** {@code help COMMAND} for a line that asks for it as programs are asked, {@code COMMAND --help}. */
    static String asked(String line) {
        if (!line.contains("--help")) {
            return line;
        }
        Matcher asked =
                Pattern.compile("\\s*([a-z][a-z-]*)\\s(?:[^|]*\\s)?--help\\s*").matcher(line);
        return asked.matches() ? "help " + asked.group(1) : line;
    }

    @Override
    public List<String> names() {
        return List.of("help", "version", "clear", "exit");
    }

    @Override
    public List<DeclaredCommand> all() {
        return List.of(
                Declare.command("help", PURPOSE, "all commands, or one of them")
                        .unrecorded()
                        .operands(0, 1, "[COMMAND]")
                        .does(this::help, "help", "help states"),
                Declare.command("version", PURPOSE, "cxsh's version")
                        .does(invocation -> new TextResult("cxsh " + version), "version"),
                Declare.command("clear", PURPOSE, "clears the screen").does(invocation -> new Cleared(), "clear"),
                Declare.command("exit", PURPOSE, "leaves the shell").does(invocation -> new TextResult("bye"), "exit"));
    }

    /** An empty screen; in a pipe or a file, nothing. */
    private record Cleared() implements Result {
        @Override
        public boolean isValue() {
            return false;
        }

        @Override
        public void write(View view, Appendable out) throws IOException {
            if (view.interactive()) {
                out.append("\u001b[H\u001b[2J");
            }
        }
    }

    private Result help(Invocation invocation) throws UsageException {
        if (invocation.operand(0).isEmpty()) {
            return new TextResult(overview());
        }
        String name = invocation.operand(0).get();
        if (!(registry.getCommandByName(name) instanceof DeclaredCommand command)) {
            List<String> names =
                    declared().stream().map(DeclaredCommand::getName).toList();
            String hint = DidYouMean.of(name, names)
                    .map(near -> "; did you mean " + near + "?")
                    .orElse("");
            throw new UsageException("no command " + name + hint);
        }
        return new TextResult(page(command));
    }

    /** The overview, for the person who types {@code cxsh --help} too. */
    String overview() {
        List<String> lines = new ArrayList<>();
        String purpose = "";
        for (DeclaredCommand command : declared()) {
            if (!command.purpose().equals(purpose)) {
                purpose = command.purpose();
                lines.add(purpose);
            }
            lines.add("  " + DisplayWidth.padded(command.getName(), 11) + command.meaning());
        }
        lines.add("");
        lines.add("help COMMAND tells more. Exit codes: 0 ok, 1 usage or settings, 2 script does not");
        lines.add("parse, 3 network or server, 5 finding (--exit-code), 6 sign-in refused, 130 interrupted.");
        return String.join("\n", lines);
    }

    /** By purpose, then by name. */
    private List<DeclaredCommand> declared() {
        return registry.getCommands().stream()
                .filter(DeclaredCommand.class::isInstance)
                .map(DeclaredCommand.class::cast)
                .sorted(Comparator.comparing((DeclaredCommand command) -> PURPOSES.indexOf(command.purpose()))
                        .thenComparing(DeclaredCommand::getName))
                .toList();
    }

    private static String page(DeclaredCommand command) {
        List<String> lines = new ArrayList<>();
        lines.add(command.spec().usage());
        lines.add("  " + command.meaning());
        Map<String, String> options = new LinkedHashMap<>();
        command.help()
                .options()
                .forEach((option, meaning) -> options.put(
                        "--" + option
                                + (command.spec().option(option).orElseThrow().takesValue() ? " X" : ""),
                        meaning));
        int width = options.keySet().stream().mapToInt(String::length).max().orElse(0) + 2;
        options.forEach((option, meaning) -> lines.add("  " + DisplayWidth.padded(option, width) + meaning));
        if (!command.help().examples().isEmpty()) {
            lines.add("examples");
        }
        command.help().examples().forEach(example -> lines.add("  " + example));
        return String.join("\n", lines);
    }
}
