package io.cxsh.shell;

import io.cxsh.language.Line;
import io.cxsh.language.Problem;
import io.cxsh.language.Quoting;
import io.cxsh.language.SyntaxException;
import io.cxsh.results.Result;
import io.cxsh.script.LinePort;
import io.cxsh.script.Outcome;
import io.cxsh.script.Parameters;
import io.cxsh.session.Dialect;
import io.cxsh.session.SettingsException;
import io.cxsh.table.Format;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Lines that are typed, pasted or read from a script, run by this shell. */
final class ScriptLines implements LinePort {
    private final LineRunner runner;
    private final Session session;
    private final Screen screen;
    private final InstantSource clock;
    private final Origin origin;
    private final boolean isTrusted;
    private Supplier<String> shown = () -> "";

    /** Where lines come from. */
    enum Origin {
        /** They were typed: the person sees them already. */
        PROMPT,
        /** They stand in a transcript; a mistyped one was mistyped then, too. */
        TICKET,
        /** They stand in a script, which is checked whole before its first line runs. */
        SCRIPT
    }

    /**
     * A port for lines of one origin.
     *
     * @param isTrusted whether this person typed or vouches for them
     */
    ScriptLines(
            LineRunner runner, Session session, Screen screen, InstantSource clock, Origin origin, boolean isTrusted) {
        this.runner = runner;
        this.session = session;
        this.screen = screen;
        this.clock = clock;
        this.origin = origin;
        this.isTrusted = isTrusted;
    }

    /** What the last line showed, as a transcript shows it. */
    String shown() {
        return shown.get();
    }

    @Override
    public List<Problem> check(Line line, String source, Parameters parameters) {
        return origin == Origin.SCRIPT ? runner.problems(line, new Caller(source, parameters, isTrusted)) : List.of();
    }

    @Override
    public Outcome run(Line line, String source, Parameters parameters) {
        if (origin != Origin.PROMPT) {
            screen.say("cxsh> " + text(line, parameters));
        }
        int before = session.exchanges().count();
        Instant start = clock.instant();
        int exit = runner.run(line, new Caller(source, parameters, isTrusted)).code();
        Instant end = clock.instant();
        Optional<Result> result = runner.shown();
        Format format = runner.format().orElse(Format.TABLE);
        String error = runner.error().map(words -> words + "\n").orElse("");
        shown = () -> result.map(given -> Recorder.text(given, format)).orElse("") + error;
        return new Outcome(
                exit, result, shown, session.exchanges().count() - before, Duration.between(start, end), end);
    }

    private static String text(Line line, Parameters parameters) {
        try {
            return line.filled(parameters);
        } catch (SyntaxException unset) {
            return line.source();
        }
    }

    @Override
    public void say(String line, String place, Optional<String> words, int exit) {
        Optional<String> failure = exit == 0 ? Optional.empty() : words.map(found -> "failed: " + found);
        shown = () -> failure.map(text -> text + "\n").orElse("");
        if (origin == Origin.TICKET) {
            screen.say("cxsh> " + line);
        }
        words.ifPresent(text -> screen.say(
                exit == 0 ? text : "failed: %s%s".formatted(origin == Origin.PROMPT ? "" : place + ": ", text)));
        RecordedLine recorded = new RecordedLine(
                Quoting.visible(session.hidden(line)),
                clock.instant(),
                session.exchanges().count() + 1);
        session.recorder().record(recorded, Optional.empty(), failure, Exit.of(exit), Optional.empty());
    }

    @Override
    public void refuse(String why) {
        screen.error(new Fault("require", why, Exit.SCRIPT, Optional.empty()), false);
    }

    @Override
    public Optional<String> unmet(String what, String value) {
        return switch (what) {
            case "simulator" ->
                session.simulated().isPresent()
                        ? Optional.empty()
                        : Optional.of("this script is for the simulated tenant; type: simulate NAME");
            case "dialect" ->
                dialect().equals(value)
                        ? Optional.empty()
                        : Optional.of(
                                "this script is for the dialect %s; the dialect is %s".formatted(value, dialect()));
            default ->
                value.equals(session.profile())
                        ? Optional.empty()
                        : Optional.of("this script is for the profile %s; the profile is %s"
                                .formatted(value, session.profile()));
        };
    }

    private String dialect() {
        try {
            return Dialect.of(session.settings()).dialect().toString();
        } catch (SettingsException unknown) {
            return "unknown";
        }
    }
}
