package io.cxsh.shell;

import io.cxsh.redaction.Secret;
import io.cxsh.session.Key;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.utils.NonBlockingReader;
import org.jline.utils.Signals;

/** Asks for a secret at a terminal: nothing of it is shown, completed or remembered. */
final class SecretQuestion implements AutoCloseable {
    private static final char NOTHING = 0;
    private static final long SHORT = 200;

    private final Terminal terminal;
    private final boolean isOwn;

    private SecretQuestion(Terminal terminal, boolean isOwn) {
        this.terminal = terminal;
        this.isOwn = isOwn;
    }

    /** Asks at a terminal that stays open. */
    static SecretQuestion at(Terminal terminal) {
        return new SecretQuestion(terminal, false);
    }

    /** Asks at the terminal around this process, and gives it back when closed. */
    static SecretQuestion once(Map<String, String> environment) throws IOException {
        return new SecretQuestion(PromptTerminal.open(environment), true);
    }

    /**
     * The answer.
     *
     * @throws DroppedException on Ctrl-C, on Ctrl-D, and when nothing was typed
     */
    Secret answer(Key key) throws DroppedException {
        String question = "%s (not shown): ".formatted(key);
        try {
            String text =
                    PromptTerminal.isDumb(terminal) ? withoutEcho(question) : reader().readLine(question, NOTHING);
            if (text.isBlank()) {
                throw new DroppedException();
            }
            return Secret.of(text.strip());
        } catch (UserInterruptException | EndOfFileException | IOException left) {
            Thread.interrupted();
            throw new DroppedException();
        }
    }

    /** JLine hides nothing where it cannot move the cursor: there the terminal's own echo is turned off. */
    private String withoutEcho(String question) throws IOException, DroppedException {
        if (!echo("-echo")) {
            throw new DroppedException("this terminal cannot hide what is typed; set the secret in the environment");
        }
        Thread asking = Thread.currentThread();
        Terminal.SignalHandler handler = terminal.handle(Terminal.Signal.INT, signal -> asking.interrupt());
        try {
            terminal.writer().print(question);
            terminal.writer().flush();
            return line();
        } finally {
            terminal.handle(Terminal.Signal.INT, handler);
            boolean left = Thread.interrupted();
            echo("echo");
            terminal.writer().println();
            terminal.writer().flush();
            if (left) {
                asking.interrupt();
            }
        }
    }

    /** Reads with a limit again and again, because only such a read ends on Ctrl-C. */
    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            int one = terminal.reader().read(SHORT);
            if (one == '\n' || one == '\r' || one == NonBlockingReader.EOF) {
                return line.toString();
            }
            if (one != NonBlockingReader.READ_EXPIRED) {
                line.append((char) one);
            }
        }
    }

    private static boolean echo(String mode) throws IOException {
        try {
            Process stty = new ProcessBuilder("stty", mode)
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return stty.waitFor(2, TimeUnit.SECONDS) && stty.exitValue() == 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A reader of its own, with no history, and for which a quote or a backslash is a character like any other. */
    private LineReader reader() {
        DefaultParser plain = new DefaultParser();
        plain.setQuoteChars(new char[0]);
        plain.setEscapeChars(new char[0]);
        return LineReaderBuilder.builder()
                .terminal(terminal)
                .parser(plain)
                .variable(LineReader.DISABLE_HISTORY, true)
                .variable(LineReader.DISABLE_COMPLETION, true)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
    }

    @Override
    public void close() throws IOException {
        if (isOwn) {
            terminal.close();
            Signals.registerDefault("INT"); // the rest of the call ends on Ctrl-C as it would have without a question
        }
    }
}
