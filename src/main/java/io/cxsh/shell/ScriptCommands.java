package io.cxsh.shell;

import io.cxsh.files.WholeFile;
import io.cxsh.language.Line;
import io.cxsh.language.Parser;
import io.cxsh.language.Problem;
import io.cxsh.language.SyntaxException;
import io.cxsh.redaction.SafeText;
import io.cxsh.results.TextFile;
import io.cxsh.script.Event;
import io.cxsh.script.Parameters;
import io.cxsh.script.ScriptRunner;
import io.cxsh.script.ScriptWord;
import io.cxsh.shell.ScriptLines.Origin;
import io.cxsh.transcript.PastedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Running lines from a file or from standard input: all of them are checked before the first one runs. */
final class ScriptCommands {
    private static final int MOST_SCRIPT = 16 << 20;
    private static final int MOST_TICKET = 64 << 20;

    private final LineRunner runner;
    private final Ports ports;
    private final Surroundings surroundings;
    private final Screen screen;
    private final Reports reports;
    private final People people;
    private final Replay replay;

    /** Makes ports for lines from somewhere. */
    interface Ports {
        ScriptLines from(Origin origin, boolean isTrusted);
    }

    /** Takes out of a report what others must not see. */
    interface Reports {
        String text(ScriptCall call, List<Event> events) throws UsageException, IOException;
    }

    /** Knows whom the pseudonyms in a ticket stand for. */
    interface People {
        TicketPeople of(String text, List<PastedText.Pasted> lines) throws IOException;
    }

    /** Plays a bundle with these arguments. */
    interface Replay {
        Exit of(Path bundle, List<String> arguments);
    }

    ScriptCommands(
            LineRunner runner,
            Ports ports,
            Surroundings surroundings,
            Screen screen,
            Reports reports,
            People people,
            Replay replay) {
        this.people = people;
        this.runner = runner;
        this.ports = ports;
        this.surroundings = surroundings;
        this.screen = screen;
        this.reports = reports;
        this.replay = replay;
    }

    /** Runs a file: {@code FILE [--var name=value]… [--report junit|tap|json FILE]}. */
    Exit run(List<String> words) {
        return guarded(() -> {
            ScriptCall call = ScriptCall.of(words);
            try {
                Path file = surroundings.folder().resolve(call.file());
                return Files.isDirectory(file) ? suite(call, file) : run(call, read(file), file);
            } catch (SyntaxException | UsageException | IOException broken) {
                reportBroken(call, broken);
                throw broken;
            }
        });
    }

    /** An older report would be taken for this run's. */
    private void reportBroken(ScriptCall call, Exception broken) throws UsageException, IOException {
        Optional<String> failure = Optional.of(String.valueOf(broken.getMessage()));
        report(call, List.of(new Event("", "run", call.file(), failure, Duration.ZERO)));
    }

    /** Runs the lines of standard input: whoever holds the pipe speaks for himself. */
    Exit runInput() {
        return guarded(() -> {
            String text = TextFile.read(surroundings.in(), "standard input", MOST_SCRIPT);
            return run(ScriptCall.of("stdin"), text, surroundings.folder().resolve("stdin"));
        });
    }

    private interface Attempt {
        Exit run() throws UsageException, SyntaxException, IOException;
    }

    private Exit guarded(Attempt attempt) {
        try {
            return attempt.run();
        } catch (SyntaxException broken) {
            return runner.refuse(broken, Exit.SCRIPT, false);
        } catch (UsageException wrong) {
            return failed(Fault.of(wrong));
        } catch (TextFile.NoTextException noText) {
            return failed(new Fault("file", String.valueOf(noText.getMessage()), Exit.SCRIPT, Optional.empty()));
        } catch (IOException unreadable) {
            return failed(new Fault("file", String.valueOf(unreadable.getMessage()), Exit.USAGE, Optional.empty()));
        }
    }

    private Exit failed(Fault fault) {
        screen.error(fault, false);
        return fault.exit();
    }

    private Exit run(ScriptCall call, String text, Path file) throws SyntaxException, UsageException, IOException {
        if (PastedText.isOne(text)) {
            return pasted(call, text, file);
        }
        checkIsScript(call, text);
        ScriptRunner script = script(call);
        int exit = script.run(call.file(), text, file);
        report(call, script.events());
        return Exit.of(exit);
    }

    /** A page without a line to run would be read as a script full of mistakes. */
    private static void checkIsScript(ScriptCall call, String text) throws UsageException {
        boolean isPage = call.file().matches("(?i).*\\.(md|markdown|txt|html?|jira)");
        if (isPage) {
            throw new UsageException("nothing to run in %s: no line begins with cxsh>".formatted(call.file()));
        }
        if (text.length() > MOST_SCRIPT) {
            throw new UsageException(
                    "%s is larger than %d MB, the most of a script".formatted(call.file(), MOST_SCRIPT >> 20));
        }
    }

    private ScriptRunner script(ScriptCall call) {
        return new ScriptRunner(
                ports.from(Origin.SCRIPT, call.isTrusted()), surroundings.pause()::of, call.parameters());
    }

    private void report(ScriptCall call, List<Event> events) throws UsageException, IOException {
        if (call.report().isPresent()) {
            WholeFile.write(surroundings.folder().resolve(call.reportFile()), reports.text(call, events));
        }
    }

    private Exit pasted(ScriptCall call, String text, Path file) throws UsageException, IOException {
        if (!call.parameters().isEmpty()) {
            throw new UsageException("--var is for scripts; a transcript has no parameters");
        }
        if (call.compare() == TicketRun.Compare.UPDATE && !PastedText.isUpdatable(text)) {
            throw new UsageException(
                    "--update cannot tell the answers from the words around them; put ``` cxsh fences around the session");
        }
        List<PastedText.Pasted> lines = PastedText.read(text);
        if (lines.isEmpty()) {
            throw new UsageException("nothing to run in %s: its cxsh blocks are empty".formatted(call.file()));
        }
        ScriptLines port = ports.from(Origin.TICKET, call.isTrusted());
        TicketPeople known = people.of(text, lines);
        TicketRun run = new TicketRun(call.file(), file, runner, port, surroundings.pause()::of, screen, known);
        Exit exit = run.run(lines, call.compare());
        if (!run.updates().isEmpty()) {
            WholeFile.rewrite(file, PastedText.updated(text, run.updates()));
            screen.say("updated %s: %d answers"
                    .formatted(call.file(), run.updates().size()));
        }
        report(call, run.events());
        return exit;
    }

    /** Every ticket and script of a folder, by name; a ticket with a bundle of its name beside it is played from that. */
    private Exit suite(ScriptCall call, Path folder) throws UsageException, IOException {
        if (!call.parameters().isEmpty()) {
            throw new UsageException("--var is for one script, not for a folder");
        }
        List<Event> events = new ArrayList<>();
        for (Path file : files(folder)) {
            String name = call.file() + "/" + file.getFileName();
            Exit exit = one(call, file, name);
            Optional<String> failure = exit == Exit.OK ? Optional.empty() : Optional.of("exit " + exit.code());
            events.add(new Event(call.file(), "run", name, failure, Duration.ZERO));
            screen.say("%s %s%s"
                    .formatted(
                            exit == Exit.OK ? "ok" : "failed", name, exit == Exit.OK ? "" : " [" + exit.code() + "]"));
            if (exit == Exit.INTERRUPTED) {
                return exit;
            }
        }
        if (events.isEmpty()) {
            throw new UsageException("nothing to run in %s: no .cxsh file and no transcript".formatted(call.file()));
        }
        long failed =
                events.stream().filter(event -> event.failure().isPresent()).count();
        screen.say("%d of %d passed".formatted(events.size() - failed, events.size()));
        report(call, events);
        return failed > 0 ? Exit.EXPECTATION : Exit.OK;
    }

    private Exit one(ScriptCall call, Path file, String name) {
        Path bundle = file.resolveSibling(file.getFileName().toString().replaceAll("\\.[^.]*$", ".cxb"));
        List<String> words = new ArrayList<>(List.of("run", name));
        call.compare().flag().ifPresent(words::add);
        if (call.isTrusted()) {
            words.add("--trust");
        }
        return Files.isRegularFile(bundle) ? replay.of(bundle, words) : run(words.subList(1, words.size()));
    }

    /** Pages that hold no session are no part of a suite. */
    private static List<Path> files(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(file -> file.getFileName().toString().matches(".*\\.(md|cxsh|txt)"))
                    .sorted()
                    .toList();
        }
        List<Path> suite = new ArrayList<>();
        for (Path file : files) {
            if (file.toString().endsWith(".cxsh") || PastedText.isOne(read(file))) {
                suite.add(file);
            }
        }
        return suite;
    }

    /** Reads a script or a pasted transcript and says what is wrong with it; nothing is run. */
    Exit lint(List<String> words) {
        return guarded(() -> {
            ScriptCall call = ScriptCall.of(words);
            Path file = surroundings.folder().resolve(call.file());
            String text = read(file);
            boolean isPasted = PastedText.isOne(text);
            if (!isPasted) {
                checkIsScript(call, text);
            }
            int steps = isPasted ? pastedLines(call, text, file) : script(call).check(call.file(), text, file);
            screen.say("%s: %d steps, no errors".formatted(call.file(), steps));
            return Exit.OK;
        });
    }

    private int pastedLines(ScriptCall call, String text, Path file) throws SyntaxException {
        ScriptRunner script = new ScriptRunner(
                ports.from(Origin.TICKET, call.isTrusted()), surroundings.pause()::of, call.parameters());
        List<PastedText.Pasted> lines = PastedText.read(text);
        for (PastedText.Pasted pasted : lines) {
            Optional<Line> line = pasted.exit() == 0 ? Parser.line(pasted.line()) : Optional.empty();
            if (line.isEmpty()) {
                continue;
            }
            String place = call.file() + ":" + pasted.number();
            script.check(line.get(), place, file);
            String first = line.get().stages().get(0).command().raw();
            List<Problem> problems = ScriptWord.named(first).isPresent()
                    ? List.of()
                    : runner.problems(line.get(), new Caller(place, Parameters.NONE, call.isTrusted()));
            if (!problems.isEmpty()) {
                throw new SyntaxException(problems);
            }
        }
        return lines.size();
    }

    private static String read(Path file) throws IOException {
        try {
            return TextFile.read(file, MOST_TICKET);
        } catch (TextFile.NoTextException noText) {
            throw noText;
        } catch (IOException unreadable) {
            throw new IOException(SafeText.line(String.valueOf(unreadable.getMessage())), unreadable);
        }
    }
}
