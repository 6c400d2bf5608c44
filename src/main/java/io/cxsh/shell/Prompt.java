package io.cxsh.shell;

import io.cxsh.session.Token;
import java.io.IOException;
import java.util.function.Consumer;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.widget.AutosuggestionWidgets;

/** The interactive prompt: JLine draws the line, cxsh reads it. */
final class Prompt {
    private final Session session;
    private final Screen screen;
    private final Surroundings surroundings;
    private final Completer completer;
    private final Highlighter highlighter;

    Prompt(Session session, Screen screen, Surroundings surroundings, Completer completer, Highlighter highlighter) {
        this.session = session;
        this.screen = screen;
        this.surroundings = surroundings;
        this.completer = completer;
        this.highlighter = highlighter;
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
        LineReaderBuilder builder = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("cxsh")
                .parser(new PromptParser())
                .completer(completer)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "  > ")
                .variable(LineReader.LIST_MAX, 100)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.CASE_INSENSITIVE, true);
        HistoryFile.ready(
                        surroundings.home().resolve("history"),
                        surroundings.clock().instant(),
                        screen::notice)
                .ifPresent(file -> builder.variable(LineReader.HISTORY_FILE, file));
        boolean colour =
                !surroundings.environment().containsKey("NO_COLOR") && !Terminal.TYPE_DUMB.equals(terminal.getType());
        if (colour) {
            builder.highlighter(highlighter);
        }
        LineReader reader = builder.build();
        if (colour) {
            new AutosuggestionWidgets(reader).enable();
        }
        return reader;
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
                .map(connection -> " " + connection.account().tenant()
                        + connection.tokens().held().map(this::minutes).orElse(""))
                .orElse("");
        return "cxsh%s [%d]> ".formatted(where, session.results().next());
    }

    private String minutes(Token token) {
        return token.left(surroundings.clock().instant())
                .map(left -> " " + Math.max(0, left.toMinutes()) + "m")
                .orElse("");
    }
}
