package io.cxsh.shell;

import io.cxsh.results.Result;
import io.cxsh.results.View;
import io.cxsh.table.Format;
import io.cxsh.table.LineBreaks;
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
    private UnaryOperator<String> hidden = text -> text;
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
            hide(text);
            if (text.length() <= LONGEST_PAGE && pager.get().shows(text.toString())) {
                return;
            }
        } else {
            result.write(view, new Blocks(this, text));
            hide(text);
        }
        out.append(text);
        out.flush();
        if (out.checkError()) {
            throw new IOException("standard output is closed");
        }
    }

    /** Takes out of a text what this screen must not show. */
    private void hide(StringBuilder text) {
        String all = text.toString();
        String safe = hidden.apply(all);
        if (!safe.equals(all)) {
            text.setLength(0);
            text.append(safe);
        }
    }

    void say(String line) {
        out.println(hidden.apply(line));
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
        err.println(fitted(hidden.apply(line)));
        err.flush();
    }

    /** At a terminal, broken between words; a source line stays whole, lest the caret point beside its word. */
    private String fitted(String text) {
        return !interactive || text.contains(" |\n") ? text : LineBreaks.text(text, width.getAsInt());
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

    /**
     * Takes out of all that is shown what it must not repeat.
     *
     * @param errors for errors, which are few
     * @param rest quick, for results and notices
     */
    void masking(UnaryOperator<String> errors, UnaryOperator<String> rest) {
        masked = errors;
        hidden = rest;
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

    /**
     * Collects text and lets it go in large pieces, so that a result of any size takes little memory and few calls. The
     * end of each stays for the next one, lest a secret of up to that length be cut in two and seen by nobody.
     */
    private record Blocks(Screen screen, StringBuilder text) implements Appendable {
        private static final int LARGE = 1 << 16;
        private static final int KEPT = 1 << 13;

        @Override
        public Appendable append(CharSequence more) {
            return append(more, 0, more.length());
        }

        @Override
        public Appendable append(CharSequence more, int start, int end) {
            text.append(more, start, end);
            if (text.length() > LARGE) {
                screen.hide(text);
                int done = Math.max(0, text.length() - KEPT);
                screen.out.append(text, 0, done);
                text.delete(0, done);
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
