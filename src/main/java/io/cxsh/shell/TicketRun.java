package io.cxsh.shell;

import io.cxsh.language.Line;
import io.cxsh.language.Parser;
import io.cxsh.language.SyntaxException;
import io.cxsh.script.Event;
import io.cxsh.script.ScriptRunner;
import io.cxsh.transcript.PastedText;
import io.cxsh.transcript.PastedText.Pasted;
import io.cxsh.transcript.PastedText.Shown;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs what was pasted from a transcript, and holds what it shows now against what it showed then. */
final class TicketRun {
    private final String file;
    private final Path path;
    private final LineRunner runner;
    private final ScriptLines port;
    private final ScriptRunner script;
    private final Screen screen;
    private final Map<Pasted, Shown> updates = new LinkedHashMap<>();
    private final List<Event> events = new ArrayList<>();

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
            return this == NOT ? Optional.empty() : Optional.of("--" + name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    /**
     * A run of one ticket.
     *
     * @param file what messages call it
     * @param path where it stands
     */
    TicketRun(
            String file, Path path, LineRunner runner, ScriptLines port, ScriptRunner.Waiting waiting, Screen screen) {
        this.file = file;
        this.path = path;
        this.runner = runner;
        this.port = port;
        this.script = new ScriptRunner(port, waiting, Map.of());
        this.screen = screen;
    }

    /** Runs the lines; the first one with another exit code ends it, unless all are to be compared. */
    Exit run(List<Pasted> lines, Compare compare) {
        int differing = 0;
        for (Pasted pasted : lines) {
            Pasted whole = pasted.unwrapped(runner::isRecorded);
            Shown shown = shown(whole);
            if (shown.exit() == ScriptRunner.INTERRUPTED) {
                return Exit.INTERRUPTED;
            }
            Optional<String> difference = compare == Compare.NOT ? exits(whole, shown) : difference(whole, shown);
            String place = file + ":" + pasted.number();
            events.add(new Event("", pasted.line(), place, difference, Duration.ZERO));
            if (difference.isPresent() && compare == Compare.NOT) {
                return shown.exit() == 0 ? Exit.EXPECTATION : Exit.of(shown.exit());
            }
            if (difference.isPresent() && compare == Compare.UPDATE) {
                updates.put(pasted, shown);
            } else if (difference.isPresent()) {
                differing++;
                String word = compare == Compare.LIVE ? "drift" : "differs";
                screen.say("%s: %s: %s".formatted(word, place, difference.get()));
            }
        }
        if (compare == Compare.CHECK || compare == Compare.LIVE) {
            screen.notice("%s: %d of %d answers as in the transcript"
                    .formatted(file, lines.size() - differing, lines.size()));
        }
        return differing > 0 ? Exit.EXPECTATION : Exit.OK;
    }

    /** What differs and what it shows now. */
    Map<Pasted, Shown> updates() {
        return updates;
    }

    /** What each line came to, for a report. */
    List<Event> events() {
        return events;
    }

    private Shown shown(Pasted pasted) {
        try {
            Optional<Line> line = parsed(pasted);
            if (line.isEmpty()) {
                return new Shown("", 0);
            }
            int exit = script.run(line.get(), file, path);
            return new Shown(port.shown(), exit);
        } catch (SyntaxException wrong) {
            Exit exit = runner.refuse(wrong, Exit.USAGE, false);
            return new Shown(screen.newestError().orElse("") + "\n", exit.code());
        }
    }

    /** A line that parsed then and does not now is read again without what word processors change. */
    private Optional<Line> parsed(Pasted pasted) throws SyntaxException {
        try {
            return Parser.line(pasted.line());
        } catch (SyntaxException wrong) {
            String plain = PastedText.inPlainCharacters(pasted.line());
            if (plain.equals(pasted.line()) || pasted.exit() == Exit.USAGE.code()) {
                throw wrong;
            }
            Optional<Line> line = Parser.line(plain);
            screen.notice("note: %s:%d: quotes and hyphens of a word processor were read as plain ones"
                    .formatted(file, pasted.number()));
            return line;
        }
    }

    private static Optional<String> exits(Pasted pasted, Shown shown) {
        return shown.exit() == pasted.exit()
                ? Optional.empty()
                : Optional.of("expected exit %d, came %d".formatted(pasted.exit(), shown.exit()));
    }

    /** In an error, folders of this machine and the name of the file are nobody's difference. */
    private static Optional<String> difference(Pasted pasted, Shown shown) {
        Optional<String> exit = exits(pasted, shown);
        boolean isChanged = !PastedText.inPlainCharacters(pasted.line()).equals(pasted.line());
        if (exit.isPresent() || (isChanged && shown.exit() == Exit.USAGE.code())) {
            return exit;
        }
        return shown.exit() == 0 ? pasted.difference(shown.text()) : pasted.differenceOfErrors(shown.text());
    }
}
