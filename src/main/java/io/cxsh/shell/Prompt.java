package io.cxsh.shell;

import io.cxsh.session.Token;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.springframework.shell.core.command.CommandRegistry;

/** The interactive prompt: JLine draws the line, cxsh reads it. */
final class Prompt {
    private final Session session;
    private final Screen screen;
    private final CommandRegistry registry;
    private final Surroundings surroundings;
    private final Path history;

    Prompt(Session session, Screen screen, CommandRegistry registry, Surroundings surroundings, Path history) {
        this.session = session;
        this.screen = screen;
        this.registry = registry;
        this.surroundings = surroundings;
        this.history = history;
    }

    /** Reads and runs lines until the person leaves. */
    Exit run(Consumer<String> line) {
        try (Terminal terminal =
                TerminalBuilder.builder().system(true).dumb(true).build()) {
            Thread running = Thread.currentThread();
            terminal.handle(Terminal.Signal.INT, signal -> running.interrupt());
            screen.widthFrom(() -> terminal.getWidth() > 0 ? terminal.getWidth() : surroundings.width());
            LineReader reader = reader(terminal);
            while (true) {
                String text = read(reader);
                if (text.strip().equals("exit") || text.strip().equals("quit")) {
                    return Exit.OK;
                }
                line.accept(text);
                Thread.interrupted(); // a Ctrl-C that came after the command ended must not end the next one
            }
        } catch (EndOfFileException left) {
            return Exit.OK;
        } catch (IOException noTerminal) {
            screen.notice("error: no terminal: " + noTerminal.getMessage());
            return Exit.RUNTIME;
        }
    }

    private LineReader reader(Terminal terminal) {
        return LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("cxsh")
                .parser(new PromptParser())
                .completer(new PromptCompleter(registry))
                .variable(LineReader.HISTORY_FILE, history)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "  > ")
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
    }

    /** The next line; Ctrl-C drops what was typed and asks again. */
    private String read(LineReader reader) {
        while (true) {
            try {
                return reader.readLine(prompt());
            } catch (UserInterruptException dropped) {
                Thread.interrupted();
            }
        }
    }

    /** Tenant, minutes left, and the number of the next result: {@code cxsh acme 52m [8]> }. */
    private String prompt() {
        String where = session.connected()
                .map(connection -> " " + connection.tokens().account().tenant()
                        + connection.tokens().held().map(this::minutes).orElse(""))
                .orElse("");
        return "cxsh%s [%d]> ".formatted(where, session.nextResult());
    }

    private String minutes(Token token) {
        return token.left(surroundings.clock().instant())
                .map(left -> " " + Math.max(0, left.toMinutes()) + "m")
                .orElse("");
    }
}
