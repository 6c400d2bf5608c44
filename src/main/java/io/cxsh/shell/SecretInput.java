package io.cxsh.shell;

import io.cxsh.redaction.Secret;
import io.cxsh.session.Key;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Takes a secret from standard input, or from the person at the terminal. */
final class SecretInput {
    private static final int LONGEST = 64 << 10;

    private final Surroundings surroundings;
    private @Nullable SecretQuestion prompt;

    SecretInput(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Asks at the prompt's own terminal from now on. */
    void at(SecretQuestion question) {
        prompt = question;
    }

    /** Whether a person sits there who can be asked. */
    boolean canAsk() {
        return surroundings.isTerminal();
    }

    /**
     * What the person types, unseen.
     *
     * @throws DroppedException when the question is left without an answer
     */
    Secret asked(Key key) throws DroppedException, IOException {
        SecretQuestion open = prompt;
        if (open != null) {
            return open.answer(key);
        }
        try (SecretQuestion once = SecretQuestion.once(surroundings.environment())) {
            return once.answer(key);
        }
    }

    /** The next line of standard input; what follows it is left there. A person at a terminal is asked instead. */
    Secret line(Key key) throws UsageException, DroppedException, IOException {
        if (canAsk()) {
            return asked(key);
        }
        if (isTypedIn()) {
            throw new UsageException("what is typed here would be seen; pipe " + key
                    + " in, or leave standard output at the terminal and be asked");
        }
        String text = text(firstLine(surroundings.in()));
        if (text.isEmpty()) {
            throw new UsageException(
                    "standard input brought no %s; a script that is piped in takes all of it, so set %s,"
                                    .formatted(key, key)
                            + " or run the script from a file");
        }
        return Secret.of(text);
    }

    /** Byte by byte, so that nothing beyond the line is taken from whoever reads on. */
    private static byte[] firstLine(InputStream in) throws IOException, UsageException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int one = in.read(); one >= 0 && one != '\n'; one = in.read()) {
            line.write(one);
            if (line.size() > LONGEST) {
                throw new UsageException("no secret has a line of more than %d KiB".formatted(LONGEST >> 10));
            }
        }
        return line.toByteArray();
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
    }

    /** Whether standard input is a keyboard although results go elsewhere: nothing would hide what is typed. */
    private boolean isTypedIn() throws IOException {
        if (surroundings.in() != System.in) {
            return false;
        }
        try {
            Process test = new ProcessBuilder("sh", "-c", "test -t 0")
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return test.waitFor(2, TimeUnit.SECONDS) && test.exitValue() == 0;
        } catch (IOException noShell) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
