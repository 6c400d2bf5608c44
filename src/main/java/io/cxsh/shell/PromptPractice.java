package io.cxsh.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jline.reader.LineReader;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.jline.widget.AutosuggestionWidgets;

/**
 * Types a line again and again at a terminal that nobody sees, while the person reads the first prompt: by the time the
 * first key is pressed, the JVM has compiled what each key needs. It takes a fifth of a second of one processor.
 */
final class PromptPractice {
    private static final String LINE = "states --channel voice | count\n";

    /** As often as it takes until the JVM compiles what a key needs. */
    private static final int MOST_LINES = 20;

    private static final Duration LONGEST = Duration.ofMillis(300);

    /** Until the first prompt stands. */
    private static final long BEFORE_MILLIS = 20;

    private final String type;
    private final Prompt.Assistance assistance;

    /**
     * Practice for terminals of one type.
     *
     * @param assistance what helps at the prompt; none of it may remember a line
     */
    PromptPractice(String type, Prompt.Assistance assistance) {
        this.type = type;
        this.assistance = assistance;
    }

    /** Practises beside. That it cannot is nobody's trouble: keys take a little longer then. */
    void begin() {
        Thread thread = new Thread(
                () -> {
                    try {
                        Thread.sleep(BEFORE_MILLIS);
                        lines(LONGEST);
                    } catch (IOException | InterruptedException | RuntimeException none) {
                        Thread.currentThread().interrupt();
                    }
                },
                "practice");
        thread.setDaemon(true);
        thread.start();
    }

    /** Practises here for as long at most; how many lines there was time for. */
    int lines(Duration longest) throws IOException {
        long end = System.nanoTime() + longest.toNanos();
        try (LineDisciplineTerminal hidden = hidden()) {
            LineReader reader = reader(hidden);
            int lines = 0;
            while (lines < MOST_LINES && System.nanoTime() - end < 0) {
                hidden.processInputBytes(LINE.getBytes(StandardCharsets.UTF_8));
                reader.readLine("cxsh [1]> ");
                lines++;
            }
            return lines;
        }
    }

    private LineDisciplineTerminal hidden() throws IOException {
        LineDisciplineTerminal hidden =
                new LineDisciplineTerminal("practice", type, OutputStream.nullOutputStream(), StandardCharsets.UTF_8);
        hidden.setSize(new Size(80, 24));
        hidden.enterRawMode();
        return hidden;
    }

    private LineReader reader(Terminal hidden) throws IOException {
        PromptReader reader = new PromptReader(hidden, assistance.hint(), true);
        reader.setParser(new PromptParser());
        reader.setOpt(LineReader.Option.DISABLE_EVENT_EXPANSION);
        reader.setHighlighter(assistance.highlighter());
        new AutosuggestionWidgets(reader).enable();
        return reader;
    }
}
