package io.cxsh.shell;

import io.cxsh.language.Arguments;
import io.cxsh.language.Line;
import io.cxsh.language.Problem;
import io.cxsh.language.ProblemText;
import io.cxsh.language.Quoting;
import io.cxsh.language.Stage;
import io.cxsh.language.SyntaxException;
import io.cxsh.language.Word;
import io.cxsh.redaction.SafeText;
import io.cxsh.results.Result;
import io.cxsh.results.View;
import io.cxsh.shell.DeclaredCommand.Trait;
import io.cxsh.table.Format;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.shell.core.InputReader;
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
    /** Commands whose operand is somebody. */
    private static final List<String> NAMING = List.of("explain", "agent", "agents", "timeline");

    private final CommandRegistry registry;
    private final CommandExecutor executor;
    private final Readiness readiness;
    private final Session session;
    private final Screen screen;
    private final InstantSource clock;
    private Optional<Result> shown = Optional.empty();
    private Optional<Format> format = Optional.empty();
    private Optional<String> error = Optional.empty();

    LineRunner(CommandRegistry registry, Session session, Screen screen, InstantSource clock) {
        this.clock = clock;
        this.registry = registry;
        this.executor = new CommandExecutor(registry);
        this.readiness = new Readiness(registry, () -> session.tape().isPresent());
        this.session = session;
        this.screen = screen;
    }

    /** Runs the line, and writes down what it came to. */
    Exit run(Line line, Caller caller) {
        shown = Optional.empty();
        format = Optional.empty();
        String text = text(line, caller);
        session.tape().ifPresent(tape -> tape.windTo(text));
        RecordedLine recorded = new RecordedLine(
                Quoting.visible(session.hidden(text)),
                clock.instant(),
                session.exchanges().count() + 1);
        Exit exit;
        try {
            exit = run(readiness.of(line, caller), line.name());
        } catch (SyntaxException wrong) {
            exit = refuse(wrong, Exit.USAGE, wantsJson(line));
        } catch (OutOfMemoryError | StackOverflowError full) { // what the line held is free again
            exit = fail(Fault.of(full), wantsJson(line));
        }
        error = screen.lastError();
        if (isRecorded(line) && (exit != Exit.OK || shown.isPresent())) {
            session.recorder().record(recorded, shown, error, exit, format);
        }
        return exit;
    }

    /** On one line, its variables filled in, so that it can be run again where nothing of its script is known. */
    private static String text(Line line, Caller caller) {
        try {
            return SafeText.line(line.filled(caller.parameters()));
        } catch (SyntaxException unset) {
            return SafeText.line(line.source().strip());
        }
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

    /** Whether a replay knows the line, in exactly these words. */
    boolean isRecorded(String line) {
        return session.tape()
                .filter(tape -> tape.lines().stream()
                        .anyMatch(recorded -> recorded.text().equals(line)))
                .isPresent();
    }

    /** Checks the line without running it. */
    List<Problem> problems(Line line, Caller caller) {
        try {
            readiness.of(line, caller);
            return List.of();
        } catch (SyntaxException wrong) {
            return wrong.problems();
        }
    }

    /** The format that the last line asked for. */
    Optional<Format> format() {
        return format;
    }

    /** The error of the last line; empty when there was none. */
    Optional<String> error() {
        return error;
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
            screen.errorText(Fault.json(wrong.problems().get(0)));
        } else {
            screen.errorText(ProblemText.render(wrong.problems(), 0));
        }
        return exit;
    }

    private Exit run(List<Readiness.Ready> stages, Optional<String> name) {
        Optional<Result> result = Optional.empty();
        boolean json = false;
        for (Readiness.Ready stage : stages) {
            json = stage.arguments().value("format").filter("json"::equals).isPresent();
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

    private Optional<Result> run(Readiness.Ready stage, Optional<Result> input) throws CommandNotFoundException {
        Optional<Result> inner =
                stage.inner().isPresent() ? run(stage.inner().get(), Optional.empty()) : Optional.empty();
        for (String option : List.of("agent", "email")) {
            stage.arguments().value(option).ifPresent(session.recorder()::person);
        }
        if (NAMING.contains(stage.command().getName())) {
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
