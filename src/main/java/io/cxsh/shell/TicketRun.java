package io.cxsh.shell;

import io.cxsh.language.Line;
import io.cxsh.language.Parser;
import io.cxsh.language.SyntaxException;
import io.cxsh.language.Variables;
import io.cxsh.script.LinePort;
import io.cxsh.script.Outcome;
import io.cxsh.transcript.Expected;
import io.cxsh.transcript.PastedText;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Runs what was pasted from a transcript, and holds what it shows now against what it showed then. */
final class TicketRun {
    private final LineRunner runner;
    private final LinePort port;
    private final Screen screen;
    private final Map<PastedText.Pasted, PastedText.Shown> updates = new LinkedHashMap<>();

    /** What to do with what a line shows. */
    enum Compare {
        /** Nothing: only the exit codes must agree. */
        NOT,
        /** It must be the same by value. */
        CHECK,
        /** A difference is how the tenant has moved on since. */
        LIVE,
        /** What differs takes the place of the old text. */
        UPDATE;

        /** What the option of that word asks for. */
        static Optional<Compare> ofFlag(String word) {
            return Arrays.stream(values())
                    .filter(compare -> compare.flag().filter(word::equals).isPresent())
                    .findFirst();
        }

        /** The option that asks for it. */
        Optional<String> flag() {
            return this == NOT ? Optional.empty() : Optional.of("--" + name().toLowerCase(Locale.ROOT));
        }
    }

    TicketRun(LineRunner runner, LinePort port, Screen screen) {
        this.runner = runner;
        this.port = port;
        this.screen = screen;
    }

    /** Runs the lines; the first one with another exit code ends it, unless all are to be compared. */
    Exit run(String file, List<PastedText.Pasted> lines, Compare compare) {
        int differing = 0;
        for (PastedText.Pasted pasted : lines) {
            PastedText.Shown shown = shown(file, pasted);
            if (compare == Compare.NOT && shown.exit() != pasted.exit()) {
                return Exit.of(shown.exit());
            }
            Optional<String> difference = compare == Compare.NOT ? Optional.empty() : difference(pasted, shown);
            if (difference.isPresent() && compare == Compare.UPDATE) {
                updates.put(pasted, shown);
            } else if (difference.isPresent()) {
                differing++;
                String word = compare == Compare.LIVE ? "drift" : "differs";
                screen.say("%s: %s:%d: %s".formatted(word, file, pasted.number(), difference.get()));
            }
        }
        if (compare == Compare.CHECK || compare == Compare.LIVE) {
            screen.notice("%s: %d of %d answers as in the transcript"
                    .formatted(file, lines.size() - differing, lines.size()));
        }
        return differing > 0 ? Exit.EXPECTATION : Exit.OK;
    }

    /** What differs and what it shows now. */
    Map<PastedText.Pasted, PastedText.Shown> updates() {
        return updates;
    }

    private PastedText.Shown shown(String file, PastedText.Pasted pasted) {
        try {
            Optional<Line> line = Parser.line(pasted.line());
            if (line.isEmpty()) {
                return new PastedText.Shown("", 0);
            }
            Outcome outcome = port.run(line.get(), file, Variables.NONE);
            String error = screen.newestError().map(text -> text + "\n").orElse("");
            return new PastedText.Shown(outcome.exit() == 0 ? outcome.text().get() : error, outcome.exit());
        } catch (SyntaxException wrong) {
            Exit exit = runner.refuse(wrong, Exit.USAGE, false);
            return new PastedText.Shown(screen.newestError().orElse("") + "\n", exit.code());
        }
    }

    /** Of a failed line the exit code counts: error texts may name what this machine calls otherwise. */
    private static Optional<String> difference(PastedText.Pasted pasted, PastedText.Shown shown) {
        if (shown.exit() != pasted.exit()) {
            return Optional.of("expected exit %d, came %d".formatted(pasted.exit(), shown.exit()));
        }
        return shown.exit() == 0 ? Expected.difference(pasted.expected(), shown.text()) : Optional.empty();
    }
}
