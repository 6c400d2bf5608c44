package io.cxsh.shell;

import java.io.IOException;
import java.util.HashMap;
import java.util.Objects;
import java.util.function.Supplier;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.jspecify.annotations.Nullable;

/** JLine's line editor with a line below for the hint; a list of completions or a search takes its place. */
final class PromptReader extends LineReaderImpl {
    private static final int LEAST_ROWS = 4;
    private static final int LONGEST_LINE = 2_000;

    private final PromptHint hint;
    private final AttributedStyle style;
    private boolean hints = true;
    private boolean leaving;
    private @Nullable Supplier<AttributedString> shown;

    PromptReader(Terminal terminal, PromptHint hint, boolean colour) throws IOException {
        super(terminal, "cxsh", new HashMap<>());
        this.hint = hint;
        this.style = colour ? AttributedStyle.DEFAULT.faint() : AttributedStyle.DEFAULT;
    }

    /** Shows no hints from now on. */
    void withoutHints() {
        hints = false;
    }

    /** The typed key first, for it is waited for; the line below then, where it is another. */
    @Override
    protected void redisplay(boolean flush) {
        if (post != null && post != shown) {
            super.redisplay(flush);
            return;
        }
        boolean hinted = hints && !leaving && size.getRows() >= LEAST_ROWS;
        if (!hinted) {
            show(null);
        }
        super.redisplay(flush);
        if (hinted && show(line())) {
            super.redisplay(flush);
        }
    }

    /** Puts the line below; whether it is another one than before. */
    private boolean show(@Nullable AttributedString line) {
        AttributedString before = shown == null ? null : shown.get();
        shown = line == null ? null : () -> line;
        post = shown;
        return !Objects.equals(line, before);
    }

    /**
     * The window has another size, or the shell is in the foreground again. JLine hears of it in a thread of its own and
     * draws the line anew on a display that it makes new, although a key may be drawn on it at the same time, or the last
     * line is read and the terminal closed.
     */
    @Override
    protected synchronized void handleSignal(Signal signal) {
        lock.lock();
        try {
            if (reading) {
                super.handleSignal(signal);
            }
        } finally {
            lock.unlock();
        }
    }

    /** When a line is entered, dropped or left, nothing of the hint stays behind. */
    @Override
    protected void doCleanup(boolean newLine) {
        leaving = true;
        super.doCleanup(newLine);
        leaving = false;
    }

    private @Nullable AttributedString line() {
        if (buf.length() > LONGEST_LINE) {
            return null;
        }
        return hint.at(buf.upToCursor())
                .map(text -> new AttributedString(text, style).columnSubSequence(0, Math.max(1, size.getColumns() - 1)))
                .orElse(null);
    }
}
