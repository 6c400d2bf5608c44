package io.cxsh.shell;

import io.cxsh.language.Line;
import io.cxsh.language.Parser;
import io.cxsh.language.SyntaxException;
import io.cxsh.language.Variables;
import io.cxsh.redaction.SafeText;
import io.cxsh.results.WholeFile;
import io.cxsh.script.LinePort;
import io.cxsh.script.Outcome;
import io.cxsh.script.Report;
import io.cxsh.script.ScriptRunner;
import io.cxsh.transcript.Expected;
import io.cxsh.transcript.PastedText;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Running lines from a file or from standard input: all of them are checked before the first one runs. */
final class ScriptCommands {
    private final LineRunner runner;
    private final LinePort port;
    private final Surroundings surroundings;
    private final Screen screen;

    ScriptCommands(LineRunner runner, LinePort port, Surroundings surroundings, Screen screen) {
        this.runner = runner;
        this.port = port;
        this.surroundings = surroundings;
        this.screen = screen;
    }

    /**
     * What stands after {@code run}.
     *
     * @param parameters from {@code --var name=value}
     * @param report the form of the report and its file
     * @param check whether a pasted transcript must show the same again
     */
    private record Call(
            String file, Map<String, String> parameters, Optional<Report> report, String reportFile, boolean check) {}

    /** Runs a file: {@code FILE [--var name=value]… [--report junit|tap|json FILE]}. */
    Exit run(List<String> words) {
        try {
            Call call = call(words);
            Path file = surroundings.folder().resolve(call.file());
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
            return run(new Call("stdin", Map.of(), Optional.empty(), "", false), text, surroundings.folder());
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
            return pasted(call, PastedText.read(text));
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

    /** Runs what was pasted from a transcript; with --check it must show the same again, by value. */
    private Exit pasted(Call call, List<PastedText.Pasted> lines) {
        int differing = 0;
        for (PastedText.Pasted pasted : lines) {
            Exit exit = Exit.OK;
            String shown = "";
            try {
                Optional<Line> line = Parser.line(pasted.line());
                if (line.isPresent()) {
                    Outcome outcome = port.run(line.get(), call.file(), Variables.NONE);
                    exit = Exit.of(outcome.exit());
                    shown = outcome.text().get();
                }
            } catch (SyntaxException wrong) {
                exit = runner.refuse(wrong, Exit.USAGE, false);
            }
            if (!call.check() && exit.code() != pasted.exit()) {
                return exit;
            }
            if (call.check()) {
                Optional<String> difference = exit.code() == pasted.exit()
                        ? Expected.difference(pasted.expected(), shown)
                        : Optional.of("expected exit %d, came %d".formatted(pasted.exit(), exit.code()));
                if (difference.isPresent() && (exit == Exit.OK || exit.code() != pasted.exit())) {
                    differing++;
                    screen.say("differs: %s:%d: %s".formatted(call.file(), pasted.number(), difference.get()));
                }
            }
        }
        return differing > 0 ? Exit.EXPECTATION : Exit.OK;
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
        boolean check = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("--var") && i + 1 < words.size() && words.get(i + 1).indexOf('=') > 0) {
                String pair = words.get(++i);
                parameters.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            } else if (word.equals("--report") && i + 2 < words.size()) {
                report = report(words.get(++i));
                reportFile = words.get(++i);
            } else if (word.equals("--check")) {
                check = true;
            } else if (word.startsWith("-") || !file.isEmpty()) {
                throw new UsageException(
                        "type: cxsh run FILE [--var NAME=VALUE] [--report junit|tap|json FILE] [--check]");
            } else {
                file = word;
            }
        }
        if (file.isEmpty()) {
            throw new UsageException("which file? type: cxsh run FILE");
        }
        return new Call(file, parameters, report, reportFile, check);
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
