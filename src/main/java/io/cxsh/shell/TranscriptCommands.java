package io.cxsh.shell;

import io.cxsh.files.WholeFile;
import io.cxsh.redaction.Redactor;
import io.cxsh.results.Result;
import io.cxsh.results.TextResult;
import io.cxsh.session.Key;
import io.cxsh.transcript.Entry;
import io.cxsh.transcript.Head;
import io.cxsh.transcript.Rendering;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The session as text for a ticket: people under pseudonyms, secrets never. */
final class TranscriptCommands implements CommandGroup {
    private final Session session;
    private final Surroundings surroundings;
    private final Sealing sealing;
    private final Screen screen;

    TranscriptCommands(Session session, Surroundings surroundings, Sealing sealing, Screen screen) {
        this.screen = screen;
        this.sealing = sealing;
        this.session = session;
        this.surroundings = surroundings;
    }

    @Override
    public List<String> names() {
        return List.of("transcript");
    }

    @Override
    public List<DeclaredCommand> all() {
        return List.of(
                Declare.command("transcript", "keep and compare", "this session for a ticket; people get pseudonyms")
                        .operands(0, 1, "[FILE]")
                        .option(
                                "format",
                                "md, jira, text or html; default by the file's ending (md, jira, txt, html), else md",
                                "md",
                                "jira",
                                "text",
                                "html")
                        .option("last", "how many of the newest lines")
                        .flag("copy", "to the clipboard of the terminal instead of the screen")
                        .flag("keep-people", "people as they are; secrets are left out all the same")
                        .unrecorded()
                        .flag("force", "write over a file that is there")
                        .does(this::transcript, "transcript --last 2", "transcript --format jira"));
    }

    private Result transcript(Invocation call) throws UsageException, IOException {
        String last = call.value("last").orElse("100000");
        if (!last.matches("[1-9]\\d{0,5}")) {
            throw new UsageException("--last takes a number of lines, not " + last);
        }
        String text =
                text(rendering(call), Integer.parseInt(last), call.arguments().has("keep-people"));
        if (call.arguments().has("copy")) {
            return copied(text);
        }
        if (call.operand(0).isEmpty()) {
            return new TextResult(text.stripTrailing());
        }
        Path file = surroundings.folder().resolve(call.operand(0).get());
        if (Files.exists(file) && !call.arguments().has("force")) {
            throw new UsageException(file.getFileName() + " is there already; --force writes over it");
        }
        WholeFile.write(file, text);
        return new TextResult("written: " + file.getFileName());
    }

    private Result copied(String text) throws UsageException {
        if (!surroundings.isTerminal()) {
            throw new UsageException("--copy needs a terminal; name a file instead: transcript FILE");
        }
        screen.copy(text);
        return new TextResult("handed to the terminal's clipboard: %d lines"
                .formatted(text.lines().count()));
    }

    private static Rendering rendering(Invocation call) {
        String ending = call.operand(0)
                .map(file -> file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))
                .orElse("md");
        return call.value("format")
                .flatMap(Rendering::named)
                .or(() -> Rendering.ending(ending))
                .orElse(Rendering.MD);
    }

    /** Rendered, replaced, and looked through once more: a hit refuses the whole text. */
    private String text(Rendering rendering, int last, boolean keepPeople) throws UsageException, IOException {
        Redactor one = sealing.redactor(keepPeople);
        Sealing.Sealed sealed = sealing.sealed(one);
        List<Entry> entries = sealed.entries();
        List<Entry> safe = entries.subList(Math.max(0, entries.size() - last), entries.size());
        Head head = new Head(
                surroundings.version(),
                session.settings().value(Key.CXONE_DIALECT).orElse("classic"),
                surroundings.clock().instant(),
                surroundings.zone(),
                replaced(one.counts(), keepPeople),
                keepPeople ? Optional.empty() : sealing.map());
        String text = rendering.text(head, safe);
        Sealing.refuse(sealed, text, one.leakCheck());
        sealing.keep(one);
        return text;
    }

    /** How much was replaced, by kind. */
    private static String replaced(Map<String, Integer> counts, boolean keepPeople) {
        String words = counts.entrySet().stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(", "));
        return (keepPeople ? "secrets only" : "people and secrets") + (words.isEmpty() ? "" : ": " + words);
    }
}
