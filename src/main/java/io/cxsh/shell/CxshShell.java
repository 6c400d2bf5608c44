package io.cxsh.shell;

import io.cxsh.bundle.BundleException;
import io.cxsh.bundle.BundleReader;
import io.cxsh.bundle.Recording;
import io.cxsh.diagnosis.Cause;
import io.cxsh.language.Line;
import io.cxsh.language.Parser;
import io.cxsh.language.SyntaxException;
import io.cxsh.script.ScriptRunner;
import io.cxsh.session.Key;
import io.cxsh.shell.ScriptLines.Origin;
import io.cxsh.transcript.Entry;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The program: one call with arguments, lines from elsewhere, or a prompt. */
public final class CxshShell {
    private static final String LINE = "line";

    private final Surroundings surroundings;
    private final Session session;
    private final Screen screen;
    private final Commands registry = new Commands();
    private final LineRunner runner;
    private final ScriptCommands scripts;
    private final ScriptRunner typed;
    private final HelpCommands help;
    private final AliasCommands aliases;
    private final ProfileCommands profiles;
    private final SecretInput secrets;
    private final Supplier<List<Cause>> causes;
    private final Replays replays;
    private final SessionRecords sessions;

    /**
     * A shell.
     *
     * @param causes gives the catalogue that explain uses
     * @param replays makes shells that play bundles
     */
    public CxshShell(Surroundings surroundings, Session session, Supplier<List<Cause>> causes, Replays replays) {
        this.replays = replays;
        this.surroundings = surroundings;
        this.causes = causes;
        this.session = session;
        this.screen = new Screen(surroundings);
        UnaryOperator<String> hidden = session::hidden;
        screen.masking(session::withoutSecrets, hidden);
        this.runner = new LineRunner(registry, session, screen, surroundings.clock());
        Sealing sealing = new Sealing(session, surroundings, replays);
        ScriptCommands.Ports ports = (origin, isTrusted) ->
                new ScriptLines(runner, session, screen, surroundings.clock(), origin, isTrusted);
        this.typed = new ScriptRunner(ports.from(Origin.PROMPT, true), surroundings.pause()::of, Map.of());
        this.scripts = new ScriptCommands(
                runner,
                ports,
                surroundings,
                screen,
                new SharedReports(sealing)::text,
                (text, lines) -> TicketPeople.of(session, sealing, text, lines),
                (bundle, words) -> replay(bundle.toString(), words));
        this.help = new HelpCommands(registry, surroundings.version());
        Consumer<String> notices = screen::notice;
        StatesCommands states = new StatesCommands(session, notices);
        registry.add(states);
        registry.add(new DirectoryCommands(session, surroundings.clock()));
        registry.add(new TimelineCommands(session, surroundings.clock()));
        registry.add(new DoctorCommands(session, surroundings));
        this.profiles = new ProfileCommands(session, surroundings, screen);
        OtherTokens tokens = new OtherTokens(session, surroundings, profiles::read, notices);
        registry.add(new ExplainCommands(session, causes, surroundings, tokens));
        ResultCommands results = new ResultCommands(session.results(), surroundings, sealing);
        registry.add(new DiffCommands(
                session.results(), results, surroundings, new VisibilityCompare(session, tokens, states)));
        registry.add(new ReshapeCommands(session.results(), surroundings.clock()));
        registry.add(results);
        registry.add(new WatchCommands(surroundings, screen));
        registry.add(new TranscriptCommands(session, surroundings, sealing, screen));
        registry.add(new BundleCommands(session, surroundings, sealing));
        registry.add(new RequestCommands(session, session.exchanges()));
        session.unlocking(profiles::read);
        registry.add(profiles);
        this.secrets = new SecretInput(surroundings);
        LoginSecrets loginSecrets = new LoginSecrets(session, secrets);
        registry.add(new SessionCommands(session, surroundings.clock(), profiles, loginSecrets));
        registry.add(new SimulatorCommands(session, surroundings, screen, () -> runner));
        registry.add(new RunCommands());
        registry.add(new StickyCommands(session));
        this.aliases = new AliasCommands(
                registry, new AliasFile(surroundings.home(), surroundings.pause(), notices), notices, hidden);
        registry.add(aliases);
        registry.add(new HistoryCommands(session.recorder(), surroundings));
        this.sessions = new SessionRecords(session, surroundings, notices);
        registry.add(sessions);
        registry.add(help);
        if (session.tape().isEmpty()) {
            aliases.read();
        }
    }

    /** Runs with the program's arguments and gives the exit code. */
    public int run(List<String> arguments) {
        if (SecretWords.areIn(String.join(" ", arguments))) {
            screen.error(new Fault("usage", SecretWords.REFUSAL, Exit.USAGE, Optional.empty()), false);
            return Exit.USAGE.code();
        }
        Argv argv = Argv.of(arguments);
        if (!argv.flags().isEmpty()) {
            session.override(keys(argv.flags()));
        }
        Exit exit = run(argv);
        return (exit == Exit.OK && screen.isLost() ? Exit.RUNTIME : exit).code();
    }

    private static Map<Key, String> keys(Map<String, String> flags) {
        Map<Key, String> keys = new EnumMap<>(Key.class);
        flags.forEach((flag, value) -> keys.put(SessionCommands.flags().get(flag), value));
        return keys;
    }

    private Exit run(Argv argv) {
        if (argv.wrong().isPresent()) {
            screen.error(new Fault("usage", argv.wrong().get(), Exit.USAGE, Optional.empty()), false);
            return Exit.USAGE;
        }
        return switch (argv.mode()) {
            case VERSION -> said("cxsh " + surroundings.version());
            case HELP -> said(help.overview());
            case LINES -> lines(argv.lines());
            case COMMAND -> command(argv.words());
            case NONE -> surroundings.isTerminal() ? prompt() : scripts.runInput();
        };
    }

    private Exit said(String text) {
        screen.say(text);
        return Exit.OK;
    }

    private Exit lines(List<String> lines) {
        for (String line : lines) {
            Exit exit = line(line);
            if (exit != Exit.OK) {
                return exit;
            }
        }
        return Exit.OK;
    }

    private Exit line(String text) {
        try {
            Optional<Line> line = Parser.line(HelpCommands.asked(aliases.expanded(text)));
            if (line.isEmpty()) {
                return Exit.OK;
            }
            List<String> script = RunCommands.words(line.get());
            return script.isEmpty()
                    ? Exit.of(typed.run(line.get(), LINE, surroundings.folder().resolve(LINE)))
                    : screen.unpaged(() -> command(script));
        } catch (SyntaxException wrong) {
            return runner.refuse(wrong, Exit.USAGE, false);
        }
    }

    private Exit command(List<String> words) {
        if (words.size() > 1 && words.get(words.size() - 1).equals("--help")) {
            return command(List.of("help", words.get(0)));
        }
        if (words.get(0).equals("run")) {
            return scripts.run(words.subList(1, words.size()));
        }
        if (words.get(0).equals("lint")) {
            return scripts.lint(words.subList(1, words.size()));
        }
        if (words.get(0).equals("recover")) {
            return recover(words.subList(1, words.size()));
        }
        if (words.get(0).equals("replay") && words.size() > 1) {
            return replay(words.get(1), words.subList(2, words.size()));
        }
        if (words.size() > 2 && words.subList(0, 2).equals(List.of("bundle", "open"))) {
            return replay(words.get(2), words.subList(3, words.size()));
        }
        try {
            Exit exit = runner.run(Parser.arguments(words), Caller.person(LINE));
            boolean serves = words.size() > 1 && words.subList(0, 2).equals(List.of("bundle", "serve"));
            return exit == Exit.OK ? afterwards(serves ? "simulate" : words.get(0)) : exit;
        } catch (SyntaxException wrong) {
            return runner.refuse(wrong, Exit.USAGE, false);
        }
    }

    /** Plays a bundle: with further arguments those, as if they stood behind cxsh, else at the prompt. */
    private Exit replay(String file, List<String> arguments) {
        try {
            Recording recording =
                    BundleReader.open(surroundings.folder().resolve(file)).recording();
            return Exit.of(replays.open(surroundings, recording).run(arguments));
        } catch (BundleException | IOException broken) {
            String sentence =
                    broken instanceof NoSuchFileException ? "no file " + file : file + ": " + broken.getMessage();
            screen.error(new Fault("bundle", sentence, Exit.USAGE, Optional.empty()), false);
            return Exit.USAGE;
        }
    }

    /** Goes on with what an earlier session recorded: with further arguments those, as if they stood behind cxsh. */
    private Exit recover(List<String> words) {
        boolean isNumbered = !words.isEmpty() && words.get(0).matches("\\d{1,4}");
        try {
            Recovered found = sessions.recovered(isNumbered ? Integer.parseInt(words.get(0)) : 1);
            CxshShell shell = replays.open(surroundings, found.recording());
            shell.session.recover(found);
            screen.notice(SessionRecords.told(found));
            return Exit.of(shell.run(words.subList(isNumbered ? 1 : 0, words.size())));
        } catch (UsageException | IOException broken) {
            screen.error(new Fault("usage", String.valueOf(broken.getMessage()), Exit.USAGE, Optional.empty()), false);
            return Exit.USAGE;
        }
    }

    /** Runs every line of the recording that is played; for each the entry that came of it, if one did. */
    List<Optional<Entry>> played() {
        List<Optional<Entry>> entries = new ArrayList<>();
        for (RecordedLine recorded : session.tape().orElseThrow().lines()) {
            int before = session.recorder().lines().size();
            Exit exit = line(recorded.text());
            boolean written = exit != Exit.REPLAY && session.recorder().lines().size() > before;
            entries.add(written ? Optional.of(session.recorder().last(1).get(0)) : Optional.empty());
        }
        return entries;
    }

    /** A demo goes on at the prompt; a simulation for other programs stays until it is ended. */
    private Exit afterwards(String command) {
        if (command.equals("demo") && surroundings.isTerminal()) {
            return prompt();
        }
        if (command.equals("simulate")) {
            screen.notice("# listening; end it with Ctrl-C");
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException ended) {
                return Exit.INTERRUPTED;
            }
        }
        return Exit.OK;
    }

    private List<String> codes() {
        return causes.get().stream().map(Cause::code).toList();
    }

    private Exit prompt() {
        sessions.begin();
        FileNames files = new FileNames(surroundings.folder());
        Exit exit = new Prompt(
                        session,
                        screen,
                        surroundings,
                        new Prompt.Assistance(
                                new PromptCompleter(
                                        registry,
                                        session.results(),
                                        new PromptCompleter.Names(this::codes, profiles::stored),
                                        files),
                                new PromptHighlighter(registry),
                                new PromptHint(registry)))
                .asking(secrets::at)
                .run(text -> line(text) != Exit.INTERRUPTED);
        session.recorder().end();
        return exit;
    }
}
