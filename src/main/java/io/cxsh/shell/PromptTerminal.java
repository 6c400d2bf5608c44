package io.cxsh.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp;
import org.jline.utils.OSUtils;
import org.jline.utils.Signals;

/** Opens the terminal that the prompt sits in, whatever TERM says or does not say. */
final class PromptTerminal {
    private static final Logger JLINE = Logger.getLogger("org.jline");

    /** What stands for no key where a terminal has keys for signals. */
    private static final int DISABLED = OSUtils.IS_OSX ? 0xff : 0;

    private PromptTerminal() {}

    /**
     * The terminal; without a TERM it is a dumb one. It speaks UTF-8 as all of cxsh's output does: in the C locale newer
     * VMs would read every umlaut as two unknown characters, and an agent of that name would seem to be missing. Ctrl-C
     * reaches its handler also where JLine leaves the signal to the VM, which would end the whole shell.
     */
    static Terminal open(Map<String, String> environment) throws IOException {
        try {
            return open(environment, builder -> builder.system(true).dumb(false).exec(false));
        } catch (IllegalStateException none) {
            // by way of other programs, or a dumb one; asking those first would cost each start a tenth of its time
            return open(environment, builder -> builder.system(true).dumb(true));
        }
    }

    /** The terminal of these surroundings: the process's own, or one that is made over other streams. */
    static Terminal of(Surroundings around) throws IOException {
        return around.in() == System.in
                ? open(around.environment())
                : open(around.environment(), builder -> builder.system(false).streams(around.in(), around.out()));
    }

    private static Terminal open(Map<String, String> environment, UnaryOperator<TerminalBuilder> place)
            throws IOException {
        String type = environment.getOrDefault("TERM", "");
        TerminalBuilder builder = place.apply(TerminalBuilder.builder())
                .encoding(UTF_8)
                .stdinEncoding(UTF_8)
                .stdoutEncoding(UTF_8);
        String known = InfoCmp.getDefaultInfoCmp(type);
        if (type.isBlank()) {
            builder.type(Terminal.TYPE_DUMB);
        } else if (known != null) {
            InfoCmp.setLoadedInfoCmp(type, known); // else JLine runs infocmp, also for what it knows itself
        } else {
            JLINE.setLevel(Level.OFF); // it tells of a type that it does not know with a stack trace, and goes on
        }
        Terminal terminal = builder.build();
        Signals.register("INT", () -> terminal.raise(Terminal.Signal.INT));
        withoutQuit(terminal);
        return terminal;
    }

    /** Ctrl-\ is a key like others: the VM answers its signal with all its threads, among what goes into a ticket. */
    private static void withoutQuit(Terminal terminal) {
        Attributes attributes = terminal.getAttributes();
        attributes.setControlChar(ControlChar.VQUIT, DISABLED);
        terminal.setAttributes(attributes);
    }

    static boolean isDumb(Terminal terminal) {
        return terminal.getType().startsWith(Terminal.TYPE_DUMB);
    }
}
