package io.cxsh.shell;

import java.io.IOException;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp;
import org.jline.utils.Signals;

/** Opens the terminal that the prompt sits in, whatever TERM says or does not say. */
final class PromptTerminal {
    private static final Logger JLINE = Logger.getLogger("org.jline");

    private PromptTerminal() {}

    /**
     * The terminal; without a TERM it is a dumb one. Ctrl-C reaches its handler also where JLine leaves the signal to the
     * VM, which would end the whole shell.
     */
    static Terminal open(Map<String, String> environment) throws IOException {
        String type = environment.getOrDefault("TERM", "");
        TerminalBuilder builder = TerminalBuilder.builder().system(true).dumb(true);
        if (type.isBlank()) {
            builder.type(Terminal.TYPE_DUMB);
        } else if (InfoCmp.getLoadedInfoCmp(type) == null) {
            JLINE.setLevel(Level.OFF); // it tells of a type that it does not know with a stack trace, and goes on
        }
        Terminal terminal = builder.build();
        Signals.register("INT", () -> terminal.raise(Terminal.Signal.INT));
        return terminal;
    }

    static boolean isDumb(Terminal terminal) {
        return terminal.getType().startsWith(Terminal.TYPE_DUMB);
    }
}
