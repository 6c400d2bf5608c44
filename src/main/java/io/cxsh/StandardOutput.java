package io.cxsh;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Locale;

/**
 * Standard output that says once why it takes nothing more, such as a full disk; a print stream over it only knows that.
 * A reader that has had enough, as {@code head} has, is no error to speak of.
 */
final class StandardOutput extends FilterOutputStream {
    private final PrintStream told;
    private boolean failed;

    StandardOutput(OutputStream stream, PrintStream told) {
        super(stream);
        this.told = told;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException failure) {
            say(String.valueOf(failure.getMessage()));
            throw failure;
        }
    }

    private void say(String why) {
        boolean closed = why.toLowerCase(Locale.ROOT).contains("pipe");
        if (!failed && !closed) {
            told.println("error: standard output: " + why);
        }
        failed = true;
    }
}
