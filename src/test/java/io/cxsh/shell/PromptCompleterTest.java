package io.cxsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxsh.results.KeptResults;
import io.cxsh.results.Rows;
import io.cxsh.results.RowsResult;
import io.cxsh.session.Settings;
import io.cxsh.transport.Exchanges;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jline.reader.Candidate;
import org.jline.reader.EOFError;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.shell.core.command.CommandRegistry;

/** What Tab offers at each place of a line, by cxsh's own lexer; the cursor stands at the line's end. */
class PromptCompleterTest {
    @TempDir
    Path folder;

    private PromptCompleter completer;
    private Results results;

    @BeforeEach
    void seenSomething() {
        Session session = new Session(
                new Settings(List.of()), new Exchanges(), new KeptResults(folder.resolve("results")), account -> {
                    throw new AssertionError("completion must not connect");
                });
        PrintStream nobody = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(
                Map.of(),
                folder,
                InputStream.nullInputStream(),
                nobody,
                nobody,
                InstantSource.system(),
                time -> {},
                () -> ZoneOffset.UTC,
                false,
                "test");
        results = session.results();
        Sealing sealing = new Sealing(session, surroundings, (around, recording) -> {
            throw new AssertionError("completion must not play");
        });
        ResultCommands values = new ResultCommands(results, surroundings, sealing);
        CommandRegistry registry = new CommandRegistry();
        StatesCommands states = new StatesCommands(session, words -> {});
        states.all().forEach(registry::registerCommand);
        values.all().forEach(registry::registerCommand);
        new ReshapeCommands(results, surroundings.clock()).all().forEach(registry::registerCommand);
        OtherTokens tokens = new OtherTokens(session, surroundings, (profile, missing) -> Map.of(), words -> {});
        new DiffCommands(results, values, surroundings, new VisibilityCompare(session, tokens, states))
                .all()
                .forEach(registry::registerCommand);
        new StickyCommands(session).all().forEach(registry::registerCommand);
        new ProfileCommands(session, surroundings, new Screen(surroundings))
                .all()
                .forEach(registry::registerCommand);
        completer = new PromptCompleter(
                registry,
                results,
                new PromptCompleter.Names(() -> List.of("CX301"), () -> List.of("acme-eu")),
                new FileNames(folder));
        results.add(
                new RowsResult(
                        new Rows(
                                List.of("agentId", "email", "channel", "state"),
                                List.of(
                                        List.of("4711", "ann.lee@acme.example", "voice", "Wrap up"),
                                        List.of("4712", "bob.ray@acme.example", "chat", "Busy"))),
                        2,
                        ""),
                Optional.of("all"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`sta`|states",
                "`states --ch`|--channel",
                "`states --channel `|voice",
                "`states --state `|'Wrap up'",
                "`states --agent an`|ann.lee@acme.example",
                "`states --agent 47`|4711",
                "`states --format `|ndjson",
                "`states | wh`|where",
                "`states | where ch`|channel=",
                "`states | where channel=`|channel=chat",
                "`states | sort `|email",
                "`@a`|@all",
                "`diff `|states",
                "`diff @all states --channel `|voice",
                "`keep @`|@all",
                "`use `|acme-eu",
                "`set `|channel",
                "`set channel `|voice",
                "`unset `|state"
            })
    void offers(String line, String word) {
        assertThat(offered(line)).contains(word);
    }

    @Test
    void doesNotOfferWhatCannotStandThere() {
        assertThat(offered("states | ")).contains("where").doesNotContain("states", "@all");
        assertThat(offered("states --wide --")).doesNotContain("--wide");
        assertThat(offered("states as ")).isEmpty();
        assertThat(offered("nonsense ")).isEmpty();
    }

    @Test
    void findsAmongManyByTheirBeginning() {
        List<List<Object>> cells = new ArrayList<>();
        IntStream.range(0, 100_000).forEach(i -> cells.add(List.of("id" + i, "agent%06d@x".formatted(i))));
        results.add(
                new RowsResult(new Rows(List.of("agentId", "email"), List.copyOf(cells)), 100_000, ""),
                Optional.empty());

        assertThat(offered("states --agent agent0999")).hasSize(100).allMatch(word -> word.startsWith("agent0999"));
    }

    @Test
    void aLineWithAnOpenQuoteGoesOn() {
        PromptParser parser = new PromptParser();

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> parser.parse("states 'open", 12, Parser.ParseContext.ACCEPT_LINE))
                .isInstanceOf(EOFError.class);
        assertThat(parser.parse("states", 6, Parser.ParseContext.ACCEPT_LINE).line())
                .isEqualTo("states");
    }

    private List<String> offered(String line) {
        ParsedLine parsed = new PromptParser().parse(line, line.length(), Parser.ParseContext.COMPLETE);
        List<Candidate> candidates = new ArrayList<>();
        completer.complete(reader(), parsed, candidates);
        return candidates.stream().map(Candidate::value).toList();
    }

    private static LineReader reader() {
        try (DumbTerminal terminal = new DumbTerminal(InputStream.nullInputStream(), OutputStream.nullOutputStream())) {
            return LineReaderBuilder.builder().terminal(terminal).build();
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
