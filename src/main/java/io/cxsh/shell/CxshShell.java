package io.cxsh.shell;

import io.cxsh.diagnosis.Cause;
import io.cxsh.language.Line;
import io.cxsh.language.Parser;
import io.cxsh.language.SyntaxException;
import io.cxsh.session.Key;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.springframework.shell.core.command.CommandRegistry;

/** The program: one call with arguments, lines from elsewhere, or a prompt. */
public final class CxshShell {
    private final Surroundings surroundings;
    private final Session session;
    private final Screen screen;
    private final CommandRegistry registry = new CommandRegistry();
    private final LineRunner runner;
    private final ScriptCommands scripts;
    private final HelpCommands help;
    private final List<Cause> causes;

    /**
     * A shell.
     *
     * @param causes the catalogue that explain uses
     */
    public CxshShell(Surroundings surroundings, Session session, List<Cause> causes) {
        this.surroundings = surroundings;
        this.causes = List.copyOf(causes);
        this.session = session;
        this.screen = new Screen(surroundings);
        this.runner = new LineRunner(registry, session, screen, surroundings.clock());
        this.scripts = new ScriptCommands(
                runner, new ScriptLines(runner, session, screen, surroundings.clock()), surroundings, screen);
        this.help = new HelpCommands(registry, surroundings.version());
        register(new StatesCommands(session, screen::notice).all());
        register(new ExplainCommands(session, causes, surroundings).all());
        ResultCommands results = new ResultCommands(session.results(), surroundings);
        register(new DiffCommands(session.results(), results, surroundings).all());
        register(results.all());
        register(new WatchCommands(surroundings, screen).all());
        register(new TranscriptCommands(session, surroundings).all());
        register(new RequestCommands(session.exchanges()).all());
        register(new SessionCommands(session, surroundings.clock()).all());
        register(new SimulatorCommands(session, surroundings, screen, () -> runner).all());
        register(List.of(Declare.command("run", "get along", "runs the lines of a .cxsh file")
                .operands(1, 1, "FILE")
                .does(invocation -> {
                    throw new UsageException(
                            "a script cannot be run from a line; type at the system's prompt: cxsh run FILE");
                })));
        register(help.all());
    }

    private void register(List<DeclaredCommand> commands) {
        commands.forEach(registry::registerCommand);
    }

    /** Runs with the program's arguments and gives the exit code. */
    public int run(List<String> arguments) {
        Argv argv = Argv.of(arguments);
        if (!argv.flags().isEmpty()) {
            session.override(keys(argv.flags()));
        }
        Exit exit = run(argv);
        return (exit == Exit.OK && screen.isLost() ? Exit.RUNTIME : exit).code();
    }

    private static Map<Key, String> keys(Map<String, String> flags) {
        Map<Key, String> keys = new EnumMap<>(Key.class);
        flags.forEach((flag, value) -> keys.put(SessionCommands.flags().get(flag), value));
        return keys;
    }

    private Exit run(Argv argv) {
        if (argv.wrong().isPresent()) {
            screen.error(new Fault("usage", argv.wrong().get(), Exit.USAGE, Optional.empty()), false);
            return Exit.USAGE;
        }
        return switch (argv.mode()) {
            case VERSION -> said("cxsh " + surroundings.version());
            case HELP -> said(help.overview());
            case LINES -> lines(argv.lines());
            case COMMAND -> command(argv.words());
            case NONE -> surroundings.isTerminal() ? prompt() : input();
        };
    }

    private Exit said(String text) {
        screen.say(text);
        return Exit.OK;
    }

    private Exit lines(List<String> lines) {
        for (String line : lines) {
            Exit exit = line(line);
            if (exit != Exit.OK) {
                return exit;
            }
        }
        return Exit.OK;
    }

    private Exit line(String text) {
        try {
            Optional<Line> line = Parser.line(text);
            return line.isPresent() ? runner.run(line.get(), "line") : Exit.OK;
        } catch (SyntaxException wrong) {
            return runner.refuse(wrong, Exit.USAGE, false);
        }
    }

    private Exit command(List<String> words) {
        if (words.get(0).equals("run")) {
            return scripts.run(words.subList(1, words.size()));
        }
        try {
            Exit exit = runner.run(Parser.arguments(words), "line");
            return exit == Exit.OK ? afterwards(words.get(0)) : exit;
        } catch (SyntaxException wrong) {
            return runner.refuse(wrong, Exit.USAGE, false);
        }
    }

    /** A demo goes on at the prompt; a simulation for other programs stays until it is ended. */
    private Exit afterwards(String command) {
        if (command.equals("demo") && surroundings.isTerminal()) {
            return prompt();
        }
        if (command.equals("simulate")) {
            screen.notice("# listening; end it with Ctrl-C");
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException ended) {
                return Exit.INTERRUPTED;
            }
        }
        return Exit.OK;
    }

    private Exit input() {
        try {
            String text = new String(surroundings.in().readAllBytes(), StandardCharsets.UTF_8);
            return scripts.runInput(text);
        } catch (IOException unreadable) {
            screen.error(new Fault("file", "cannot read standard input", Exit.RUNTIME, Optional.empty()), false);
            return Exit.RUNTIME;
        }
    }

    private Exit prompt() {
        List<String> codes = causes.stream().map(Cause::code).toList();
        FileNames files = new FileNames(surroundings.folder());
        return new Prompt(
                        session,
                        screen,
                        surroundings,
                        new Prompt.Assistance(
                                new PromptCompleter(registry, session.results(), codes, files),
                                new PromptHighlighter(registry),
                                new PromptHint(registry)))
                .run(text -> line(text) != Exit.INTERRUPTED);
    }
}
