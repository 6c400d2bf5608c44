package io.cxsh.script;

import io.cxsh.language.Line;
import io.cxsh.language.SyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs a script: its lines through a port, its predicates on what they came to. Also line by line, as they are typed at
 * the prompt or stand in a pasted transcript: then it remembers parameters and the line above.
 */
public final class ScriptRunner {
    /** The language's version. */
    public static final int LANGUAGE = 1;

    /** Exit code of a script whose requirement is not met. */
    public static final int NOT_MET = 2;

    /** Exit code of a failed expectation. */
    public static final int EXPECTATION = 4;

    /** Exit code of a line that was interrupted. */
    public static final int INTERRUPTED = 130;

    private static final Duration POLL = Duration.ofSeconds(2);

    private final LinePort port;
    private final Waiting waiting;
    private final ScriptReader reader;
    private final List<Event> events = new ArrayList<>();
    private String section = "";
    private boolean stops = true;
    private int exit;
    private @Nullable Outcome above;
    private Step.@Nullable Run line;

    /** Waits between two tries of a line. */
    @FunctionalInterface
    public interface Waiting {
        void of(Duration time) throws InterruptedException;
    }

    /**
     * A runner at the beginning of a script.
     *
     * @param parameters they win over the script's own
     */
    public ScriptRunner(LinePort port, Waiting waiting, Map<String, String> parameters) {
        this.port = port;
        this.waiting = waiting;
        this.reader = new ScriptReader(port, parameters);
    }

    /** What happened, step by step. */
    public List<Event> events() {
        return List.copyOf(events);
    }

    /**
     * Runs a script.
     *
     * @param file where it stands: includes are looked for beside it
     * @return the exit code
     * @throws SyntaxException when it or one of its includes does not parse; nothing was sent then
     */
    public int run(String name, String text, Path file) throws SyntaxException {
        return run(reader.read(name, text, file));
    }

    /**
     * Runs one line; the exit code is that of this line alone.
     *
     * @param file where it stands
     * @throws SyntaxException when a word of the script language is used wrongly
     */
    public int run(Line one, String name, Path file) throws SyntaxException {
        exit = 0;
        stops = true;
        return run(reader.read(one, name, file));
    }

    /**
     * Reads the script and its includes without running anything.
     *
     * @return how many steps it has
     * @throws SyntaxException when something does not parse
     */
    public int check(String name, String text, Path file) throws SyntaxException {
        return reader.read(name, text, file).size();
    }

    /** Reads one line without running it, and remembers what it says for the lines that follow. */
    public void check(Line one, String name, Path file) throws SyntaxException {
        reader.read(one, name, file);
    }

    private int run(List<Step> steps) {
        if (isRefused(steps)) {
            return NOT_MET;
        }
        for (int i = 0; i < steps.size(); i++) {
            if (!step(steps.get(i), isJudged(steps, i + 1))) {
                break;
            }
        }
        return exit;
    }

    /** A requirement that is not met is a failed step: a report without it would look like a success. */
    private boolean isRefused(List<Step> steps) {
        for (Step step : steps) {
            if (step instanceof Step.Require required) {
                Optional<String> unmet = port.unmet(required.what(), required.value());
                if (unmet.isPresent()) {
                    port.refuse(unmet.get());
                    String name = "require %s %s".formatted(required.what(), required.value());
                    events.add(new Event(section, name.strip(), required.place(), unmet, Duration.ZERO));
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a predicate follows, notes aside: then it says whether a failed line matters. */
    private static boolean isJudged(List<Step> steps, int from) {
        int next = from;
        while (next < steps.size() && steps.get(next) instanceof Step.Note) {
            next++;
        }
        return next < steps.size() && steps.get(next) instanceof Step.Check;
    }

    /** Runs a step; whether the script goes on. */
    private boolean step(Step step, boolean isJudged) {
        if (step instanceof Step.Section heading) {
            section = heading.title();
            stops = true;
            port.say(heading.line(), heading.place(), Optional.of("# " + section), 0);
        } else if (step instanceof Step.OnError rule) {
            stops = rule.stops();
        } else if (step instanceof Step.Note note) {
            port.say(note.line(), note.place(), Optional.empty(), 0);
        } else if (step instanceof Step.Run run) {
            return ran(run, isJudged);
        } else if (step instanceof Step.Check check) {
            return checked(check);
        }
        return true;
    }

    private boolean ran(Step.Run run, boolean isJudged) {
        line = run;
        Outcome outcome = port.run(run.line(), run.source(), run.parameters());
        above = outcome;
        boolean isStopped = outcome.exit() == INTERRUPTED;
        boolean isFailed = outcome.exit() != 0 && (isStopped || !isJudged);
        if (!isJudged || isStopped) {
            Optional<String> failure = isFailed ? Optional.of("exit " + outcome.exit()) : Optional.empty();
            events.add(new Event(section, written(run), run.place(), failure, outcome.took()));
        }
        if (isFailed && (exit == 0 || isStopped)) {
            exit = outcome.exit();
        }
        return !isFailed || !(stops || isStopped);
    }

    private static String written(Step.Run run) {
        try {
            return run.line().filled(run.parameters());
        } catch (SyntaxException unset) {
            return run.line().source();
        }
    }

    private boolean checked(Step.Check check) {
        Outcome first = Objects.requireNonNull(above, "the reader refuses a predicate without a line");
        Duration took = first.took();
        Optional<String> failure = check.predicate().found(first);
        boolean isStopped = false;
        while (failure.isPresent() && !isStopped && took.minus(first.took()).compareTo(check.within()) < 0) {
            isStopped = !waits();
            if (!isStopped) {
                Step.Run again = Objects.requireNonNull(line, "there is a line above");
                Outcome next = port.run(again.line(), again.source(), again.parameters());
                took = took.plus(POLL).plus(next.took());
                above = next;
                isStopped = next.exit() == INTERRUPTED;
                failure = check.predicate().found(next);
            }
        }
        events.add(new Event(section, check.line(), check.place(), failure, took));
        return judged(check, failure, isStopped);
    }

    private boolean judged(Step.Check check, Optional<String> failure, boolean isStopped) {
        if (failure.isEmpty()) {
            port.say(check.line(), check.place(), Optional.empty(), 0);
            return true;
        }
        exit = isStopped ? INTERRUPTED : EXPECTATION;
        String words = "%s, found %s".formatted(check.predicate().words(), failure.get());
        port.say(check.line(), check.place(), Optional.of(words), exit);
        return !check.stops() && !isStopped;
    }

    private boolean waits() {
        try {
            waiting.of(POLL);
            return true;
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
