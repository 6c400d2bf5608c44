package io.cxsh.terminal;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import com.pty4j.WinSize;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jline.builtins.ScreenTerminal;

/** A program in a real pseudo-terminal: keys go in, the screen is read back, and every wait ends with an event. */
final class ScreenSession implements AutoCloseable {
    static final String ENTER = "\r";
    static final String TAB = "\t";
    static final String UP = "\033OA";
    static final String PASTE_BEGINS = "\033[200~";
    static final String PASTE_ENDS = "\033[201~";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern PROMPT = Pattern.compile("cxsh[^>]*\\[\\d+\\]> ");
    private static final Pattern SEQUENCES =
            Pattern.compile("\033(\\[[0-9;?<>=]*[ -/]*[@-~]|\\][^\007]*\007|[()][A-Z0-9]|[=>78MDEHc])|[\007\017]");

    private final PtyProcess process;
    private final OutputStream keys;
    private final ScreenTerminal screen;
    private final StringBuilder raw = new StringBuilder();
    private WinSize size;
    private int mark;
    private boolean ended;

    private ScreenSession(PtyProcess process, int columns, int rows) {
        this.process = process;
        this.keys = process.getOutputStream();
        this.size = new WinSize(columns, rows);
        this.screen = new ScreenTerminal(columns, rows);
        Thread reader = new Thread(this::read, "screen");
        reader.setDaemon(true);
        reader.start();
    }

    /** Where a session runs: its folder, its environment, the size of its screen. */
    record Place(Path folder, Map<String, String> environment, int columns, int rows) {

        /** A usual terminal whose home is in that folder. */
        static Place in(Path folder) {
            Map<String, String> usual = new HashMap<>();
            usual.put("PATH", System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
            usual.put("HOME", folder.toString());
            usual.put("CXSH_HOME", folder.resolve("home").toString());
            usual.put("TERM", "xterm-256color");
            usual.put("LANG", "C.UTF-8");
            return new Place(folder, usual, 100, 40);
        }

        /** The same with its home in another folder. */
        Place at(Path other) {
            return new Place(other, environment, columns, rows)
                    .with("HOME", other.toString())
                    .with("CXSH_HOME", other.resolve("home").toString());
        }

        /** The same with a variable set. */
        Place with(String name, String value) {
            Map<String, String> more = new HashMap<>(environment);
            more.put(name, value);
            return new Place(folder, more, columns, rows);
        }

        /** The same with a variable taken away. */
        Place without(String name) {
            Map<String, String> fewer = new HashMap<>(environment);
            fewer.remove(name);
            return new Place(folder, fewer, columns, rows);
        }

        /** The same on a screen of another size. */
        Place sized(int wide, int high) {
            return new Place(folder, environment, wide, high);
        }
    }

    /** Starts cxsh. */
    static ScreenSession cxsh(Place place, String... arguments) throws IOException {
        return command(place, Program.cxsh(List.of(arguments), List.of()));
    }

    /** Starts another program, such as a shell around cxsh. */
    static ScreenSession command(Place place, List<String> command) throws IOException {
        PtyProcess process = new PtyProcessBuilder(command.toArray(String[]::new))
                .setDirectory(place.folder().toString())
                .setEnvironment(place.environment())
                .setInitialColumns(place.columns())
                .setInitialRows(place.rows())
                .start();
        return new ScreenSession(process, place.columns(), place.rows());
    }

    private void read() {
        try (Reader reader = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            char[] block = new char[8192];
            for (int got = reader.read(block); got >= 0; got = reader.read(block)) {
                take(new String(block, 0, got));
            }
        } catch (IOException closed) {
            // a pseudo-terminal ends with an error when nobody holds its other side any more
        }
        synchronized (this) {
            ended = true;
            notifyAll();
        }
    }

    private synchronized void take(String text) {
        raw.append(text);
        screen.write(text);
        notifyAll();
    }

    /** Presses keys. */
    ScreenSession type(String text) throws IOException {
        return press(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Presses keys that need not be text. */
    ScreenSession press(byte[] bytes) throws IOException {
        synchronized (this) {
            mark = raw.length();
        }
        keys.write(bytes);
        keys.flush();
        return this;
    }

    /** The key with Ctrl held. */
    static String ctrl(char letter) {
        return String.valueOf((char) (letter & 0x1f));
    }

    /** Waits until that text was written since keys were pressed last; escape sequences do not count. */
    ScreenSession shows(String text) {
        await("output with " + text, () -> plain(raw.substring(mark)).contains(text));
        return this;
    }

    /** Waits until the cursor stands behind that text. */
    ScreenSession ends(String text) {
        await("line that ends with " + text, () -> cursorLine().endsWith(text));
        return this;
    }

    /** Waits until a new prompt asks for a line. */
    ScreenSession prompt() {
        await(
                "prompt",
                () -> raw.indexOf("]> ", mark) >= 0
                        && PROMPT.matcher(cursorLine()).matches());
        return this;
    }

    /** Waits until a line can be typed again, also where there is no room for a prompt. */
    ScreenSession takesKeys() {
        await("line editor", () -> raw.indexOf("\033[?2004h", mark) >= 0);
        return this;
    }

    /** Waits until that text stands on the screen. */
    ScreenSession onScreen(String text) {
        await("screen with " + text, () -> screen.toString().contains(text));
        return this;
    }

    private synchronized void await(String what, BooleanSupplier asked) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!asked.getAsBoolean()) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0 || ended) {
                throw new AssertionError("%s: no %s; the end of the output is%n%s"
                        .formatted(ended ? "the program ended" : "in vain", what, tail()));
            }
            try {
                wait(left);
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }
    }

    private String tail() {
        String all = plain(raw.toString());
        return all.substring(Math.max(0, all.length() - 800));
    }

    /** All that was written so far, escape sequences and all. */
    synchronized String raw() {
        return raw.toString();
    }

    /** The screen as a person sees it. */
    synchronized String screen() {
        return screen.toString();
    }

    /** What was written since keys were pressed last, escape sequences and all. */
    synchronized String sinceKeys() {
        return raw.substring(mark);
    }

    /** All that was written so far, without escape sequences. */
    synchronized String text() {
        return plain(raw.toString());
    }

    private static String plain(String written) {
        return SEQUENCES.matcher(written).replaceAll("").replace("\r\n", "\n");
    }

    /** The text left of the cursor. */
    private String cursorLine() {
        int width = size.getColumns();
        long[] cells = new long[width * size.getRows()];
        int[] cursor = new int[2];
        screen.dump(cells, 0, 0, size.getRows(), width, cursor);
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < Math.min(cursor[0], width); column++) {
            line.append((char) (cells[cursor[1] * width + column] & 0xffff));
        }
        return line.toString();
    }

    /** Changes the size of the window, as dragging its corner does. */
    ScreenSession resize(int columns, int rows) {
        WinSize wanted = new WinSize(columns, rows);
        synchronized (this) {
            mark = raw.length();
            size = new WinSize(Math.max(2, columns), Math.max(2, rows));
            screen.setSize(size.getColumns(), size.getRows());
        }
        process.setWinSize(wanted);
        return this;
    }

    /** Sends a signal by its short name. */
    ScreenSession signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
        return this;
    }

    /** Waits for the end of the program and gives its exit code. */
    int exit() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the program goes on; the end of its output is\n" + tail());
        }
        awaitEnd();
        return process.exitValue();
    }

    private synchronized void awaitEnd() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ended && System.nanoTime() < deadline) {
            wait(PATIENCE.toMillis());
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
