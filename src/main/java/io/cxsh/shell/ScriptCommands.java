package io.cxsh.shell;

import io.cxsh.language.Line;
import io.cxsh.language.Parser;
import io.cxsh.language.Problem;
import io.cxsh.language.Script;
import io.cxsh.language.SyntaxException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Running lines from a file or from standard input: all of them are checked before the first one runs. */
final class ScriptCommands {
    private final LineRunner runner;
    private final Screen screen;

    ScriptCommands(LineRunner runner, Screen screen) {
        this.runner = runner;
        this.screen = screen;
    }

    /** Runs a file. */
    Exit run(Path file) {
        try {
            return run(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8), Exit.SCRIPT);
        } catch (IOException unreadable) {
            screen.error(new Fault("file", "cannot read %s".formatted(file), Exit.USAGE, Optional.empty()), false);
            return Exit.USAGE;
        }
    }

    /**
     * Runs a text, line by line, and stops at the first line that fails.
     *
     * @param wrong the exit code when it does not parse
     */
    Exit run(String name, String text, Exit wrong) {
        try {
            Script script = Parser.script(name, text);
            check(script);
            for (Line line : script.lines()) {
                screen.say("cxsh> " + line.source());
                Exit exit = runner.run(line, name);
                if (exit != Exit.OK) {
                    return exit;
                }
            }
            return Exit.OK;
        } catch (SyntaxException broken) {
            return runner.refuse(broken, wrong, false);
        }
    }

    private void check(Script script) throws SyntaxException {
        List<Problem> problems = new ArrayList<>();
        for (Line line : script.lines()) {
            problems.addAll(runner.problems(line, script.name()));
        }
        if (!problems.isEmpty()) {
            throw new SyntaxException(problems);
        }
    }
}
