package io.cxsh.shell;

import io.cxsh.results.Result;
import io.cxsh.results.View;
import io.cxsh.table.Format;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The one place that shows: results on standard output, errors and notices on standard error. */
final class Screen {
    private final PrintStream out;
    private final PrintStream err;
    private IntSupplier width;
    private static final int LONGEST_PAGE = 64 << 20;
    private boolean interactive;
    private UnaryOperator<String> masked = text -> text;
    private Optional<Pager> pager = Optional.empty();
    private Optional<String> lastError = Optional.empty();
    private Optional<String> newestError = Optional.empty();

    Screen(Surroundings surroundings) {
        this.out = surroundings.out();
        this.err = surroundings.err();
        this.width = surroundings::width;
    }

    /** Takes the width from a terminal from now on. */
    void widthFrom(IntSupplier terminal) {
        width = terminal;
        interactive = true;
    }

    /** Shows tall results through a pager from now on. */
    void through(Optional<Pager> given) {
        pager = given;
    }

    /** Runs something whose results follow each other, which no pager may hold up. */
    Exit unpaged(Supplier<Exit> what) {
        Optional<Pager> before = pager;
        pager = Optional.empty();
        try {
            return what.get();
        } finally {
            pager = before;
        }
    }

    View view(Optional<Format> format, boolean wide) {
        return new View(format.orElse(Format.TABLE), width.getAsInt(), ZoneOffset.UTC, wide, interactive);
    }

    /**
     * Shows a result whole.
     *
     * @throws IOException when nobody reads it any more
     */
    void show(Result result, View view) throws IOException {
        StringBuilder text = new StringBuilder();
        if (pager.isPresent()) {
            result.write(view, text);
            if (text.length() <= LONGEST_PAGE && pager.get().shows(text.toString())) {
                return;
            }
        } else {
            result.write(view, new Blocks(text, out));
        }
        out.append(text);
        out.flush();
        if (out.checkError()) {
            throw new IOException("standard output is closed");
        }
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Whether something that was shown did not arrive. */
    boolean isLost() {
        return out.checkError();
    }

    /** Hands a text to the terminal's clipboard (OSC 52), where the terminal allows it. */
    void copy(String text) {
        out.print("\033]52;c;" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "\007");
        out.flush();
    }

    void notice(String line) {
        err.println(line);
        err.flush();
    }

    void error(Fault fault, boolean json) {
        errorText(json ? fault.json() : fault.text());
    }

    void errorText(String text) {
        String safe = masked.apply(text);
        lastError = Optional.of(safe);
        newestError = lastError;
        notice(safe);
    }

    /** Takes out of every error what it must not repeat. */
    void masking(UnaryOperator<String> secrets) {
        masked = secrets;
    }

    /** The newest error, shown at any time. */
    Optional<String> newestError() {
        return newestError;
    }

    /** The error shown since this was asked last. */
    Optional<String> lastError() {
        Optional<String> error = lastError;
        lastError = Optional.empty();
        return error;
    }

    /** Collects text and lets it go in large pieces, so that a result of any size takes little memory and few calls. */
    private record Blocks(StringBuilder text, PrintStream out) implements Appendable {
        private static final int LARGE = 1 << 16;

        @Override
        public Appendable append(CharSequence more) {
            return append(more, 0, more.length());
        }

        @Override
        public Appendable append(CharSequence more, int start, int end) {
            text.append(more, start, end);
            if (text.length() > LARGE) {
                out.append(text);
                text.setLength(0);
            }
            return this;
        }

        @Override
        public Appendable append(char one) {
            text.append(one);
            return this;
        }
    }
}
