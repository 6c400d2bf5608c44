package io.cxsh.shell;

import io.cxsh.language.Arguments;
import io.cxsh.language.DidYouMean;
import io.cxsh.language.Line;
import io.cxsh.language.Options;
import io.cxsh.language.Part;
import io.cxsh.language.Place;
import io.cxsh.language.Problem;
import io.cxsh.language.ProblemText;
import io.cxsh.language.Stage;
import io.cxsh.language.SyntaxException;
import io.cxsh.language.Variables;
import io.cxsh.language.Word;
import io.cxsh.results.Result;
import io.cxsh.results.View;
import io.cxsh.shell.DeclaredCommand.Trait;
import io.cxsh.table.Format;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.shell.core.InputReader;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandExecutionException;
import org.springframework.shell.core.command.CommandExecutor;
import org.springframework.shell.core.command.CommandNotFoundException;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ParsedInput;

/**
 * Runs a parsed line: resolves commands and options first, so that nothing is sent while a later stage is mistyped,
 * then lets each stage's result flow into the next and shows the last one.
 */
final class LineRunner {
    private static final String PROGRAM = "cxsh ";

    private final CommandRegistry registry;
    private final CommandExecutor executor;
    private final Session session;
    private final Screen screen;
    private final InstantSource clock;
    private Optional<Result> shown = Optional.empty();
    private Optional<Format> format = Optional.empty();

    LineRunner(CommandRegistry registry, Session session, Screen screen, InstantSource clock) {
        this.clock = clock;
        this.registry = registry;
        this.executor = new CommandExecutor(registry);
        this.session = session;
        this.screen = screen;
    }

    /** A stage that is ready to run. */
    private record Ready(DeclaredCommand command, Arguments arguments, Optional<Ready> inner) {}

    /**
     * Runs the line.
     *
     * @param source what errors call the place it came from
     */
    Exit run(Line line, String source) {
        return run(line, source, Variables.NONE);
    }

    /** Runs the line with the values of its variables. */
    Exit run(Line line, String source, Variables variables) {
        shown = Optional.empty();
        format = Optional.empty();
        String typed = line.source().strip();
        String text = typed.startsWith(PROGRAM) ? typed.substring(PROGRAM.length()) : typed;
        session.tape().ifPresent(tape -> tape.windTo(text));
        RecordedLine recorded = new RecordedLine(
                session.hidden(text), clock.instant(), session.exchanges().count() + 1);
        Exit exit;
        try {
            exit = run(ready(line, source, variables), line.name());
        } catch (SyntaxException wrong) {
            exit = refuse(wrong, Exit.USAGE, wantsJson(line));
        }
        if (isRecorded(line) && (exit != Exit.OK || shown.isPresent())) {
            session.recorder().record(recorded, shown, screen.lastError(), exit, format);
        }
        return exit;
    }

    /** Commands about the shell itself, and those that write files, say nothing about the tenant. */
    private boolean isRecorded(Line line) {
        for (Stage stage : line.stages()) {
            if (registry.getCommandByName(stage.command().raw()) instanceof DeclaredCommand known
                    && known.traits().contains(Trait.UNRECORDED)) {
                return false;
            }
        }
        return !SecretWords.areIn(line.source());
    }

    /** Checks the line without running it. */
    List<Problem> problems(Line line, String source, Variables variables) {
        try {
            ready(line, source, variables);
            return List.of();
        } catch (SyntaxException wrong) {
            return wrong.problems();
        }
    }

    /** The format that the last line asked for. */
    Optional<Format> format() {
        return format;
    }

    /** What the last line showed; empty when it failed. */
    Optional<Result> shown() {
        return shown;
    }

    /** Shows what is wrong with a text that was not run. */
    Exit refuse(SyntaxException wrong, Exit exit, boolean json) {
        boolean secret = wrong.problems().stream().anyMatch(problem -> SecretWords.areIn(problem.sourceLine()));
        if (secret) {
            screen.error(new Fault("usage", SecretWords.REFUSAL, exit, Optional.empty()), json);
        } else if (json) {
            screen.error(new Fault("syntax", wrong.problems().get(0).message(), exit, Optional.empty()), true);
        } else {
            screen.errorText(ProblemText.render(wrong.problems(), 0));
        }
        return exit;
    }

    private List<Ready> ready(Line line, String source, Variables variables) throws SyntaxException {
        List<Ready> stages = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        if (SecretWords.areIn(line.source())) {
            throw new SyntaxException(
                    new Problem(SecretWords.REFUSAL, source, line.number(), 1, 1, line.source(), Optional.empty()));
        }
        for (Stage stage : line.stages()) {
            try {
                stages.add(ready(stage, source, !stages.isEmpty(), variables));
            } catch (SyntaxException wrong) {
                problems.addAll(wrong.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new SyntaxException(problems);
        }
        return stages;
    }

    private Ready ready(Stage stage, String source, boolean piped, Variables variables) throws SyntaxException {
        Word word = stage.command();
        if (word instanceof Word.Ref) {
            return ready(shown(stage), source, piped, variables);
        }
        String name = word.text(variables);
        if (!(registry.getCommandByName(name) instanceof DeclaredCommand command)) {
            List<String> names = registry.getCommands().stream()
                    .filter(known -> !known.isHidden())
                    .map(Command::getName)
                    .toList();
            throw new SyntaxException(word.place()
                    .problem("no command " + name)
                    .didYouMean(DidYouMean.of(name, names))
                    .in(source));
        }
        if (piped && !command.traits().contains(Trait.FROM_PIPE)) {
            throw new SyntaxException(
                    word.place().problem(name + " takes nothing from a pipe").in(source));
        }
        int inner = command.traits().contains(Trait.TAKES_LINE) ? innerCommand(stage) : -1;
        if (inner < 0) {
            return new Ready(command, Options.read(stage, command.spec(), variables, source), Optional.empty());
        }
        List<Word> words = stage.words();
        Stage outer = new Stage(word, words.subList(0, inner));
        Stage line = new Stage(words.get(inner), words.subList(inner + 1, words.size()));
        return new Ready(
                command,
                Options.read(outer, command.spec(), variables, source),
                Optional.of(ready(line, source, false, variables)));
    }

    /** A line that begins with a reference shows that result. */
    private static Stage shown(Stage stage) {
        Place place = stage.command().place();
        List<Word> words = new ArrayList<>(stage.words());
        words.add(0, stage.command());
        return new Stage(new Word.Text("show", List.of(new Part.Literal("show", false)), place), words);
    }

    /** Where in a stage's words another command begins; -1 when none does. */
    private int innerCommand(Stage stage) {
        for (int i = 0; i < stage.words().size(); i++) {
            Word word = stage.words().get(i);
            if (word instanceof Word.Text text
                    && !text.hasVariables()
                    && registry.getCommandByName(word.raw()) instanceof DeclaredCommand
                    && (i == 0 || !stage.words().get(i - 1).raw().startsWith("--"))) {
                return i;
            }
        }
        return -1;
    }

    private Exit run(List<Ready> stages, Optional<String> name) {
        Optional<Result> result = Optional.empty();
        boolean json = false;
        for (Ready stage : stages) {
            json = stage.arguments().value("format").orElse("").equals("json");
            try {
                result = run(stage, result);
            } catch (CommandExecutionException failed) {
                Throwable cause = cause(failed);
                if (cause instanceof SyntaxException wrong) {
                    return refuse(wrong, Exit.USAGE, json);
                }
                return fail(Fault.of(cause), json);
            } catch (CommandNotFoundException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        Arguments last = stages.get(stages.size() - 1).arguments();
        return result.isPresent() ? show(result.get(), last, name) : Exit.OK;
    }

    /** A command inside a command is wrapped twice. */
    private static Throwable cause(Throwable failed) {
        Throwable cause = failed;
        while (cause instanceof CommandExecutionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private Optional<Result> run(Ready stage, Optional<Result> input) throws CommandNotFoundException {
        Optional<Result> inner =
                stage.inner().isPresent() ? run(stage.inner().get(), Optional.empty()) : Optional.empty();
        for (String option : List.of("agent", "email")) {
            stage.arguments().value(option).ifPresent(session.recorder()::person);
        }
        if (stage.command().getName().equals("explain")) {
            stage.arguments().operands().stream()
                    .filter(text -> !text.matches("(?i)CX\\d{3}"))
                    .forEach(session.recorder()::person);
        }
        Optional<Invocation.Again> again = stage.inner()
                .map(line -> () -> run(line, Optional.empty())
                        .orElseThrow(() -> new UsageException("that command answers nothing")));
        StageWriter writer = new StageWriter(new Invocation(stage.arguments(), input, inner, again));
        ParsedInput parsed =
                ParsedInput.builder().commandName(stage.command().getName()).build();
        executor.execute(new CommandContext(parsed, registry, writer, new InputReader() {}));
        return writer.result();
    }

    private Exit fail(Fault fault, boolean json) {
        screen.error(fault, json);
        if (session.tape().flatMap(Tape::refusal).isPresent()) {
            return Exit.REPLAY;
        }
        return Thread.interrupted() ? Exit.INTERRUPTED : fault.exit();
    }

    private Exit show(Result result, Arguments arguments, Optional<String> name) {
        session.results().add(result, name);
        shown = Optional.of(result);
        format = arguments.value("format").flatMap(Format::named);
        View view = screen.view(format, arguments.has("wide"));
        if ((view.format() == Format.CSV || view.format() == Format.NDJSON)
                && !result.leftOut().isEmpty()) {
            screen.notice("note: " + result.leftOut());
        }
        try {
            screen.show(result, view);
        } catch (IOException gone) {
            return Exit.RUNTIME;
        }
        if (result.exit() != 0) {
            return Exit.of(result.exit());
        }
        return result.isFinding() && arguments.has("exit-code") ? Exit.FINDING : Exit.OK;
    }

    private static boolean wantsJson(Line line) {
        List<String> words = line.stages().get(line.stages().size() - 1).words().stream()
                .map(Word::raw)
                .toList();
        int format = words.indexOf("--format");
        return words.contains("--format=json")
                || (format >= 0
                        && format + 1 < words.size()
                        && words.get(format + 1).equals("json"));
    }
}
