package io.cxsh.shell;

import io.cxsh.transport.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** One line on a terminal that says how far a slow answer is; gone without a trace when the answer is there. */
public final class ProgressLine implements Progress {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final PrintStream terminal;
    private int width;

    /** A line on that terminal. */
    public ProgressLine(PrintStream terminal) {
        this.terminal = terminal;
    }

    @Override
    public void goesOn(Duration since, long bytes) {
        if (since.compareTo(PATIENCE) >= 0) {
            show(words(since.toMillis() / 1000.0, bytes / 1e6));
        }
    }

    /** Short enough for a window of forty columns: a line that wraps could not be wiped. */
    private static String words(double seconds, double megabytes) {
        return megabytes == 0
                ? String.format(Locale.ROOT, "waiting for the answer, %.0f s", seconds)
                : String.format(Locale.ROOT, "%.1f MB, %.1f MB/s, %.0f s", megabytes, megabytes / seconds, seconds);
    }

    @Override
    public void ended() {
        if (width > 0) {
            show("");
            terminal.print("\r");
            terminal.flush();
            width = 0;
        }
    }

    /** With blanks and not with an escape sequence, because every terminal knows those. */
    private void show(String text) {
        terminal.print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
        terminal.flush();
        width = text.length();
    }
}
