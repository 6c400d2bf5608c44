package io.cxsh.script;

import io.cxsh.language.SyntaxException;
import io.cxsh.language.Variables;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs a script: its lines through a port, its predicates on what they came to. */
public final class ScriptRunner {
    /** Exit code of a script whose requirement is not met. */
    public static final int NOT_MET = 2;

    /** Exit code of a failed expectation. */
    public static final int EXPECTATION = 4;

    private static final Duration POLL = Duration.ofSeconds(2);

    private final LinePort port;
    private final Waiting waiting;
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

    public ScriptRunner(LinePort port, Waiting waiting) {
        this.port = port;
        this.waiting = waiting;
    }

    /** What happened, step by step. */
    public List<Event> events() {
        return List.copyOf(events);
    }

    /**
     * Runs the script.
     *
     * @param folder includes count from here
     * @param parameters they win over the script's own
     * @return the exit code
     * @throws SyntaxException when it or one of its includes does not parse; nothing was sent then
     */
    public int run(String name, String text, Path folder, Map<String, String> parameters) throws SyntaxException {
        ScriptReader reader = new ScriptReader(port, parameters);
        List<Step> steps = reader.read(name, text, folder);
        Optional<String> unmet = steps.stream()
                .filter(Step.Require.class::isInstance)
                .map(Step.Require.class::cast)
                .flatMap(required -> port.unmet(required.what(), required.value()).stream())
                .findFirst();
        if (unmet.isPresent()) {
            port.say("require: " + unmet.get());
            return NOT_MET;
        }
        for (int i = 0; i < steps.size(); i++) {
            boolean judged = i + 1 < steps.size() && steps.get(i + 1) instanceof Step.Check;
            if (!step(steps.get(i), judged, reader)) {
                break;
            }
        }
        return exit;
    }

    /**
     * Reads the script and its includes without running anything.
     *
     * @return how many steps it has
     * @throws SyntaxException when something does not parse
     */
    public int check(String name, String text, Path folder, Map<String, String> parameters) throws SyntaxException {
        return new ScriptReader(port, parameters).read(name, text, folder).size();
    }

    /**
     * Runs a step.
     *
     * @param judged whether a predicate follows: then it says whether a failed line matters
     * @return whether the script goes on
     */
    private boolean step(Step step, boolean judged, Variables variables) {
        if (step instanceof Step.Section heading) {
            section = heading.title();
            stops = true;
            port.say("# " + section);
        } else if (step instanceof Step.OnError rule) {
            stops = rule.stops();
        } else if (step instanceof Step.Note note) {
            port.say("# " + note.text());
        } else if (step instanceof Step.Run run) {
            return ran(run, judged, variables);
        } else if (step instanceof Step.Check check) {
            return checked(check, variables);
        }
        return true;
    }

    private boolean ran(Step.Run run, boolean judged, Variables variables) {
        line = run;
        Outcome outcome = port.run(run.line(), run.source(), variables);
        above = outcome;
        boolean failed = outcome.exit() != 0 && !judged;
        if (!judged) {
            Optional<String> failure = failed ? Optional.of("exit " + outcome.exit()) : Optional.empty();
            events.add(new Event(section, run.line().source(), run.place(), failure, outcome.took()));
        }
        if (failed && exit == 0) {
            exit = outcome.exit();
        }
        return !failed || !stops;
    }

    private boolean checked(Step.Check check, Variables variables) {
        Outcome outcome = Objects.requireNonNull(above, "the reader refuses a predicate without a line");
        Optional<String> failure = check.predicate().test().apply(outcome);
        for (Duration waited = Duration.ZERO;
                failure.isPresent() && waited.compareTo(check.within()) < 0;
                waited = waited.plus(POLL)) {
            if (!waits()) {
                break;
            }
            Step.Run again = Objects.requireNonNull(line, "there is a line above");
            above = port.run(again.line(), again.source(), variables);
            failure = check.predicate().test().apply(above);
        }
        events.add(new Event(section, check.predicate().words(), check.place(), failure, outcome.took()));
        if (failure.isEmpty()) {
            return true;
        }
        exit = EXPECTATION;
        port.say("failed: %s: %s, found %s"
                .formatted(check.place(), check.predicate().words(), failure.get()));
        return !check.stops();
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
