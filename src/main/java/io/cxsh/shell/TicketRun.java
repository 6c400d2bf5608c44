package io.cxsh.shell;

import io.cxsh.language.Line;
import io.cxsh.language.Parser;
import io.cxsh.language.SyntaxException;
import io.cxsh.script.Event;
import io.cxsh.script.ScriptRunner;
import io.cxsh.shell.TicketPeople.Ran;
import io.cxsh.transcript.PastedText;
import io.cxsh.transcript.PastedText.Pasted;
import io.cxsh.transcript.PastedText.Shown;
import java.io.IOException;
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
    private final TicketPeople people;
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
     * @param people whom its lines ask for
     */
    TicketRun(
            String file,
            Path path,
            LineRunner runner,
            ScriptLines port,
            ScriptRunner.Waiting waiting,
            Screen screen,
            TicketPeople people) {
        this.people = people;
        this.file = file;
        this.path = path;
        this.runner = runner;
        this.port = port;
        this.script = new ScriptRunner(port, waiting, Map.of());
        this.screen = screen;
    }

    /**
     * Runs the lines; the first one with another exit code ends it, unless all are to be compared.
     *
     * @throws UsageException when answers cannot be put into the ticket
     */
    Exit run(List<Pasted> lines, Compare compare) throws UsageException, IOException {
        if (compare == Compare.UPDATE && people.areForeign()) {
            throw new UsageException("--update would mix the pseudonyms in %s with those of this home".formatted(file));
        }
        people.note().ifPresent(note -> screen.notice("note: %s: %s".formatted(file, note)));
        List<Ran> ran = new ArrayList<>();
        List<Pasted> unwrapped = new ArrayList<>();
        for (Pasted pasted : lines) {
            Pasted whole = pasted.unwrapped(runner::isRecorded);
            unwrapped.add(whole);
            int before = people.recorded();
            Shown shown = shown(whole);
            ran.add(new Ran(shown, people.recorded() == before + 1 ? before : -1));
            if (shown.exit() == ScriptRunner.INTERRUPTED) {
                note(pasted, Optional.of("interrupted"));
                return Exit.INTERRUPTED;
            }
            Optional<String> failure = compare == Compare.NOT ? exits(whole, shown) : Optional.empty();
            if (compare == Compare.NOT) {
                note(pasted, failure);
            }
            if (failure.isPresent()) {
                return shown.exit() == 0 ? Exit.EXPECTATION : Exit.of(shown.exit());
            }
        }
        return compare == Compare.NOT ? Exit.OK : compared(lines, unwrapped, ran, compare);
    }

    private void note(Pasted pasted, Optional<String> failure) {
        events.add(new Event("", pasted.line(), place(pasted), failure, Duration.ZERO));
    }

    private String place(Pasted pasted) {
        return file + ":" + pasted.number();
    }

    private Exit compared(List<Pasted> lines, List<Pasted> whole, List<Ran> ran, Compare compare)
            throws UsageException, IOException {
        List<Shown> shown = ran.stream().map(Ran::shown).toList();
        if (differences(whole, shown).stream().anyMatch(Optional::isPresent)) {
            shown = people.shared(ran, whole, compare == Compare.UPDATE);
        }
        List<Optional<String>> differences = differences(whole, shown);
        String word = compare == Compare.LIVE ? "drift" : "differs";
        int differing = 0;
        for (int i = 0; i < lines.size(); i++) {
            Pasted pasted = lines.get(i);
            Optional<String> difference = differences.get(i);
            note(pasted, difference);
            if (difference.isPresent() && compare == Compare.UPDATE) {
                updates.put(pasted, shown.get(i));
            } else if (difference.isPresent()) {
                differing++;
                screen.say("%s: %s: %s".formatted(word, place(pasted), difference.get()));
            }
        }
        if (compare != Compare.UPDATE) {
            screen.notice("%s: %d of %d answers as in the transcript"
                    .formatted(file, lines.size() - differing, lines.size()));
        }
        return differing > 0 ? Exit.EXPECTATION : Exit.OK;
    }

    private static List<Optional<String>> differences(List<Pasted> whole, List<Shown> shown) {
        List<Optional<String>> differences = new ArrayList<>();
        for (int i = 0; i < whole.size(); i++) {
            differences.add(difference(whole.get(i), shown.get(i)));
        }
        return differences;
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
            int exit = script.run(line.get().at(pasted.number()), file, path);
            return new Shown(port.shown(), exit);
        } catch (SyntaxException wrong) {
            Exit exit = runner.refuse(wrong, Exit.USAGE, false);
            return new Shown(screen.newestError().orElse("") + "\n", exit.code());
        }
    }

    /** A line that parsed then and does not now is read again without what word processors change. */
    private Optional<Line> parsed(Pasted pasted) throws SyntaxException {
        String asked = people.asked(pasted.line());
        try {
            return Parser.line(asked);
        } catch (SyntaxException wrong) {
            String plain = PastedText.inPlainCharacters(asked);
            if (plain.equals(asked) || pasted.exit() == Exit.USAGE.code()) {
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
