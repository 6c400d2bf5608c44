package io.cxsh.shell;

import io.cxsh.language.Line;
import io.cxsh.language.Problem;
import io.cxsh.language.Variables;
import io.cxsh.results.Result;
import io.cxsh.results.View;
import io.cxsh.script.LinePort;
import io.cxsh.script.Outcome;
import io.cxsh.session.Key;
import io.cxsh.table.Format;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** A script's lines, run by this shell. */
final class ScriptLines implements LinePort {
    private final LineRunner runner;
    private final Session session;
    private final Screen screen;
    private final InstantSource clock;

    ScriptLines(LineRunner runner, Session session, Screen screen, InstantSource clock) {
        this.runner = runner;
        this.session = session;
        this.screen = screen;
        this.clock = clock;
    }

    @Override
    public List<Problem> check(Line line, String source, Variables variables) {
        return runner.problems(line, source, variables);
    }

    @Override
    public Outcome run(Line line, String source, Variables variables) {
        screen.say("cxsh> " + line.source());
        int before = session.exchanges().count();
        Instant start = clock.instant();
        int exit = runner.run(line, source, variables).code();
        Duration took = Duration.between(start, clock.instant());
        Optional<Result> result = runner.shown();
        Format format = runner.format().orElse(Format.TABLE);
        return new Outcome(
                exit, result, () -> text(result, format), session.exchanges().count() - before, took);
    }

    /** As transcripts show it: 80 cells wide whatever the window. */
    private static String text(Optional<Result> result, Format format) {
        View view = new View(format, 80, ZoneOffset.UTC, false, false);
        StringBuilder text = new StringBuilder();
        try {
            if (result.isPresent()) {
                result.get().write(view, text);
            }
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return text.toString();
    }

    @Override
    public void say(String text) {
        screen.say(text);
    }

    @Override
    public Optional<String> unmet(String what, String value) {
        return switch (what) {
            case "simulator" ->
                session.simulated().isPresent()
                        ? Optional.empty()
                        : Optional.of("this script is for the simulated tenant; type: simulate NAME");
            case "dialect" -> {
                String dialect = session.settings().value(Key.CXONE_DIALECT).orElse("classic");
                yield dialect.equals(value)
                        ? Optional.empty()
                        : Optional.of("the dialect is " + dialect + ", not " + value);
            }
            case "profile" ->
                value.equals(session.profile())
                        ? Optional.empty()
                        : Optional.of("the profile is " + session.profile() + ", not " + value);
            default -> Optional.of("nothing is known about " + what + "; write profile, dialect or simulator");
        };
    }
}
