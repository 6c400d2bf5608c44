package io.cxsh.shell;

import io.cxsh.redaction.SafeText;
import io.cxsh.session.Token;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.widget.AutosuggestionWidgets;

/** The interactive prompt: JLine draws the line, cxsh reads it. */
final class Prompt {
    private final Session session;
    private final Screen screen;
    private final Surroundings surroundings;
    private final Assistance assistance;
    private Consumer<SecretQuestion> asks = question -> {};
    private LineReader.SuggestionType suggestion = LineReader.SuggestionType.NONE;

    /** What helps while a line is typed. */
    record Assistance(Completer completer, Highlighter highlighter, PromptHint hint) {}

    Prompt(Session session, Screen screen, Surroundings surroundings, Assistance assistance) {
        this.session = session;
        this.screen = screen;
        this.surroundings = surroundings;
        this.assistance = assistance;
    }

    /** Hands out who asks for secrets at this prompt, once it is open. */
    Prompt asking(Consumer<SecretQuestion> taker) {
        asks = taker;
        return this;
    }

    /**
     * Reads and runs lines until the person leaves.
     *
     * @param line runs one line; whether the lines that came with it should go on
     */
    Exit run(Predicate<String> line) {
        try (Terminal terminal = PromptTerminal.of(surroundings)) {
            Thread running = Thread.currentThread();
            terminal.handle(Terminal.Signal.INT, signal -> {
                screen.notice(""); // what is said next does not stand behind the ^C
                running.interrupt();
            });
            asks.accept(SecretQuestion.at(terminal));
            screen.widthFrom(() -> terminal.getWidth() > 0 ? terminal.getWidth() : surroundings.width());
            if (!PromptTerminal.isDumb(terminal)) {
                screen.through(Pager.of(surroundings.environment(), terminal::getHeight));
            }
            LineReader reader = reader(terminal);
            while (true) {
                if (leaves(PastedLines.of(read(reader)), line)) {
                    return Exit.OK;
                }
                session.results().seen().takeInAside();
            }
        } catch (EndOfFileException left) {
            return Exit.OK;
        } catch (IOException noTerminal) {
            screen.notice("error: no terminal: " + noTerminal.getMessage());
            return Exit.RUNTIME;
        }
    }

    /** Runs the lines of one Enter, all but the one that was typed shown before its answer; whether one of them leaves. */
    private boolean leaves(List<String> lines, Predicate<String> line) {
        for (String text : lines) {
            if (lines.size() > 1) {
                screen.say(prompt() + SafeText.line(text));
            }
            if (text.strip().equals("exit") || text.strip().equals("quit")) {
                return true;
            }
            boolean interrupted = !line.test(text);
            // a Ctrl-C that came after the command ended must not end the next one
            if (Thread.interrupted() || interrupted) {
                return false;
            }
        }
        return false;
    }

    private LineReader reader(Terminal terminal) throws IOException {
        boolean colour = !surroundings.environment().containsKey("NO_COLOR") && !PromptTerminal.isDumb(terminal);
        PromptReader reader = new PromptReader(terminal, assistance.hint(), colour);
        reader.setParser(new PromptParser());
        reader.setCompleter(assistance.completer());
        reader.setVariable(LineReader.SECONDARY_PROMPT_PATTERN, "  > ");
        reader.setVariable(LineReader.LIST_MAX, 100);
        reader.setOpt(LineReader.Option.DISABLE_EVENT_EXPANSION);
        reader.setOpt(LineReader.Option.CASE_INSENSITIVE);
        HistoryFile.ready(
                        surroundings.home().resolve("history"),
                        surroundings.clock().instant(),
                        screen::notice)
                .ifPresent(file -> reader.setVariable(LineReader.HISTORY_FILE, file));
        reader.setHistory(new PastedLines.History(this::isSecret));
        PromptKeys.bind(reader);
        if (colour) {
            reader.setHighlighter(assistance.highlighter());
            new AutosuggestionWidgets(reader).enable();
            new PromptPractice(terminal.getType(), assistance).begin();
        }
        if ("off".equals(surroundings.environment().get("CXSH_HINT"))) {
            reader.withoutHints();
        }
        suggestion = reader.getAutosuggestion();
        return reader;
    }

    private boolean isSecret(String line) {
        return SecretWords.areIn(line) || !session.withoutSecrets(line).equals(line);
    }

    /** The next line; Ctrl-C drops what was typed and asks again. */
    private String read(LineReader reader) {
        while (true) {
            try {
                reader.setAutosuggestion(suggestion);
                return reader.readLine(prompt());
            } catch (UserInterruptException dropped) {
                Thread.interrupted();
                if (PromptTerminal.isDumb(reader.getTerminal())) {
                    screen.notice("");
                }
            }
        }
    }

    /** Tenant, minutes left, and the number of the next result: {@code cxsh acme 52m [8]> }. */
    private String prompt() {
        String where = session.connected()
                .map(connection -> " " + connection.tenant().name()
                        + connection.tokens().held().map(this::minutes).orElse(""))
                .orElse("");
        return "cxsh%s%s [%d]%s> "
                .formatted(
                        session.tape().isPresent() ? " replay" : "",
                        where,
                        session.results().next(),
                        session.sticky().isEmpty() ? "" : " " + SafeText.line(StickyCommands.words(session.sticky())));
    }

    private String minutes(Token token) {
        return token.left(surroundings.clock().instant())
                .map(left -> " " + Math.max(0, left.toMinutes()) + "m")
                .orElse("");
    }
}
