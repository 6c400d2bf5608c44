package io.cxsh.shell;

import io.cxsh.language.Line;
import io.cxsh.language.Parser;
import io.cxsh.language.Problem;
import io.cxsh.language.Stage;
import io.cxsh.language.SyntaxException;
import io.cxsh.language.Variables;
import io.cxsh.language.Word;
import io.cxsh.redaction.SafeText;
import io.cxsh.results.WholeFile;
import io.cxsh.script.LinePort;
import io.cxsh.script.Report;
import io.cxsh.script.ScriptRunner;
import io.cxsh.transcript.PastedText;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Running lines from a file or from standard input: all of them are checked before the first one runs. */
final class ScriptCommands implements CommandGroup {
    private static final String PURPOSE = "get along";

    private final LineRunner runner;
    private final LinePort port;
    private final Surroundings surroundings;
    private final Screen screen;
    private final BiFunction<Path, List<String>, Exit> replay;

    ScriptCommands(
            LineRunner runner,
            LinePort port,
            Surroundings surroundings,
            Screen screen,
            BiFunction<Path, List<String>, Exit> replay) {
        this.replay = replay;
        this.runner = runner;
        this.port = port;
        this.surroundings = surroundings;
        this.screen = screen;
    }

    @Override
    public List<String> names() {
        return List.of("run", "lint");
    }

    /** The commands as help and completion know them; they are no part of a line, which {@link #words} finds out. */
    @Override
    public List<DeclaredCommand> all() {
        DeclaredCommand.Body alone = invocation -> {
            throw new UsageException("run and lint stand alone in a line, and in no script: write include FILE there");
        };
        return List.of(
                Declare.command(
                                "run",
                                PURPOSE,
                                "runs the lines of a .cxsh file, a pasted transcript, or all of a folder")
                        .operands(1, 1, "FILE")
                        .option("var", "NAME=VALUE, a parameter of the script; as often as needed")
                        .option("report", "junit, tap or json, and then the report's file")
                        .flag("check", "each answer must be the one that the transcript shows, by value")
                        .flag("update", "writes the answers that differ into the transcript")
                        .flag("live", "says how the tenant has moved on since the transcript")
                        .unrecorded()
                        .does(alone, "run morning.cxsh", "run ticket.md"),
                Declare.command("lint", PURPOSE, "says what is wrong with a .cxsh file or a transcript; runs nothing")
                        .operands(1, 1, "FILE")
                        .unrecorded()
                        .does(alone, "lint morning.cxsh"));
    }

    /** The words of a line that is one of these commands and nothing else; empty for any other line. */
    static List<String> words(Line line) throws SyntaxException {
        Stage first = line.stages().get(0);
        if (line.stages().size() > 1
                || line.name().isPresent()
                || !List.of("run", "lint").contains(first.command().raw())) {
            return List.of();
        }
        List<String> words = new ArrayList<>(List.of(first.command().raw()));
        for (Word word : first.words()) {
            words.add(word.text(Variables.NONE));
        }
        return words;
    }

    /**
     * What stands after {@code run}.
     *
     * @param parameters from {@code --var name=value}
     * @param report the form of the report and its file
     * @param compare what to do with what a pasted transcript shows now
     */
    private record Call(
            String file,
            Map<String, String> parameters,
            Optional<Report> report,
            String reportFile,
            TicketRun.Compare compare) {}

    /** Runs a file: {@code FILE [--var name=value]… [--report junit|tap|json FILE]}. */
    Exit run(List<String> words) {
        try {
            Call call = call(words);
            Path file = surroundings.folder().resolve(call.file());
            if (Files.isDirectory(file)) {
                return suite(call, file);
            }
            Path folder = file.getParent() == null ? surroundings.folder() : file.getParent();
            return run(call, read(file), folder);
        } catch (UsageException wrong) {
            return failed(Fault.of(wrong));
        } catch (IOException unreadable) {
            return failed(new Fault("file", String.valueOf(unreadable.getMessage()), Exit.USAGE, Optional.empty()));
        }
    }

    /** Runs the lines of standard input. */
    Exit runInput(String text) {
        try {
            return run(
                    new Call("stdin", Map.of(), Optional.empty(), "", TicketRun.Compare.NOT),
                    text,
                    surroundings.folder());
        } catch (IOException unwritable) {
            return failed(Fault.of(unwritable));
        }
    }

    private Exit failed(Fault fault) {
        screen.error(fault, false);
        return fault.exit();
    }

    private Exit run(Call call, String text, Path folder) throws IOException {
        if (PastedText.isOne(text)) {
            return pasted(call, text);
        }
        ScriptRunner script = new ScriptRunner(port, surroundings.pause()::of);
        try {
            int exit = script.run(call.file(), text, folder, call.parameters());
            if (call.report().isPresent()) {
                WholeFile.write(
                        surroundings.folder().resolve(call.reportFile()),
                        call.report().get().text(call.file(), script.events()));
            }
            return Exit.of(exit);
        } catch (SyntaxException broken) {
            return runner.refuse(broken, Exit.SCRIPT, false);
        }
    }

    private Exit pasted(Call call, String text) throws IOException {
        TicketRun run = new TicketRun(runner, port, screen);
        Exit exit = run.run(call.file(), PastedText.read(text), call.compare());
        if (!run.updates().isEmpty()) {
            WholeFile.write(surroundings.folder().resolve(call.file()), PastedText.updated(text, run.updates()));
            screen.say("updated %s: %d answers"
                    .formatted(call.file(), run.updates().size()));
        }
        return exit;
    }

    /** Every ticket and script of a folder, by name; a ticket with a bundle of its name beside it is played from that. */
    private Exit suite(Call call, Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(file -> file.getFileName().toString().matches(".*\\.(md|cxsh|txt)"))
                    .sorted()
                    .toList();
        }
        int failed = 0;
        for (Path file : files) {
            String name = call.file() + "/" + file.getFileName();
            Path bundle = file.resolveSibling(file.getFileName().toString().replaceAll("\\.[^.]*$", ".cxb"));
            List<String> again = new ArrayList<>(List.of("run", name));
            call.compare().flag().ifPresent(again::add);
            Exit exit = Files.isRegularFile(bundle) ? replay.apply(bundle, again) : run(again.subList(1, again.size()));
            failed += exit == Exit.OK ? 0 : 1;
            screen.say("%s %s%s"
                    .formatted(
                            exit == Exit.OK ? "ok" : "failed", name, exit == Exit.OK ? "" : " [" + exit.code() + "]"));
        }
        screen.say("%d of %d passed".formatted(files.size() - failed, files.size()));
        return failed > 0 ? Exit.EXPECTATION : Exit.OK;
    }

    /** Reads a script or a pasted transcript and says what is wrong with it; nothing is run. */
    Exit lint(List<String> words) {
        try {
            Call call = call(words);
            Path file = surroundings.folder().resolve(call.file());
            String text = read(file);
            Path folder = Optional.ofNullable(file.getParent()).orElse(surroundings.folder());
            int steps = PastedText.isOne(text)
                    ? pastedLines(call, text)
                    : new ScriptRunner(port, surroundings.pause()::of)
                            .check(call.file(), text, folder, call.parameters());
            screen.say("%s: %d steps, no errors".formatted(call.file(), steps));
            return Exit.OK;
        } catch (SyntaxException broken) {
            return runner.refuse(broken, Exit.SCRIPT, false);
        } catch (UsageException wrong) {
            return failed(Fault.of(wrong));
        } catch (IOException unreadable) {
            return failed(new Fault("file", String.valueOf(unreadable.getMessage()), Exit.USAGE, Optional.empty()));
        }
    }

    private int pastedLines(Call call, String text) throws SyntaxException {
        List<PastedText.Pasted> lines = PastedText.read(text);
        for (PastedText.Pasted pasted : lines) {
            Optional<Line> line = pasted.exit() == 0 ? Parser.line(pasted.line()) : Optional.empty();
            List<Problem> problems = line.isEmpty()
                    ? List.of()
                    : port.check(line.get(), call.file() + ":" + pasted.number(), Variables.NONE);
            if (!problems.isEmpty()) {
                throw new SyntaxException(problems);
            }
        }
        return lines.size();
    }

    private static String read(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException noText) {
            throw new IOException(SafeText.line(file + " is no UTF-8 text"), noText);
        } catch (IOException unreadable) {
            throw new IOException(SafeText.line("cannot read " + file), unreadable);
        }
    }

    private static Call call(List<String> words) throws UsageException {
        Map<String, String> parameters = new LinkedHashMap<>();
        Optional<Report> report = Optional.empty();
        String reportFile = "";
        String file = "";
        TicketRun.Compare compare = TicketRun.Compare.NOT;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("--var") && i + 1 < words.size() && words.get(i + 1).indexOf('=') > 0) {
                String pair = words.get(++i);
                parameters.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            } else if (word.equals("--report") && i + 2 < words.size()) {
                report = report(words.get(++i));
                reportFile = words.get(++i);
            } else if (TicketRun.Compare.ofFlag(word).isPresent()) {
                compare = TicketRun.Compare.ofFlag(word).get();
            } else if (word.startsWith("-") || !file.isEmpty()) {
                throw new UsageException(
                        "type: cxsh run FILE [--var NAME=VALUE] [--report junit|tap|json FILE] [--check|--update|--live]");
            } else {
                file = word;
            }
        }
        if (file.isEmpty()) {
            throw new UsageException("which file? type: cxsh run FILE");
        }
        return new Call(file, parameters, report, reportFile, compare);
    }

    private static Optional<Report> report(String name) throws UsageException {
        Optional<Report> report = Arrays.stream(Report.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
        if (report.isEmpty()) {
            throw new UsageException("no report " + name + "; there are: junit, tap, json");
        }
        return report;
    }
}
