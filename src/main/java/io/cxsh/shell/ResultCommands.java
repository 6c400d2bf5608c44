package io.cxsh.shell;

import io.cxsh.files.WholeFile;
import io.cxsh.language.Word;
import io.cxsh.redaction.Redactor;
import io.cxsh.results.Result;
import io.cxsh.results.Rows;
import io.cxsh.results.RowsFile;
import io.cxsh.results.RowsResult;
import io.cxsh.results.TextResult;
import io.cxsh.results.View;
import io.cxsh.table.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Results as values: listing, keeping, loading and saving them. */
final class ResultCommands implements CommandGroup {
    private static final String KEEP = "keep and compare";

    private final Results results;
    private final Surroundings surroundings;
    private final Sealing sealing;

    ResultCommands(Results results, Surroundings surroundings, Sealing sealing) {
        this.sealing = sealing;
        this.results = results;
        this.surroundings = surroundings;
    }

    @Override
    public List<String> names() {
        return List.of("show", "results", "keep", "forget", "load", "save");
    }

    @Override
    public List<DeclaredCommand> all() {
        return List.of(
                Declare.command("show", ReshapeCommands.PURPOSE, "a result again, in another format")
                        .operands(0, 1, "[@RESULT]")
                        .flag("wide", "all that the rows carry")
                        .formats()
                        .fromPipe()
                        .does(this::show, "show @last --format md", "states | show --format json"),
                Declare.command("results", KEEP, "the results of this session, and those kept")
                        .unrecorded()
                        .formats()
                        .does(this::list, "results"),
                Declare.command("keep", KEEP, "keeps a result on disk for later sessions")
                        .unrecorded()
                        .operands(1, 1, "@NAME")
                        .does(this::keep, "keep @voice"),
                Declare.command("forget", KEEP, "drops a name, and the kept result of that name")
                        .unrecorded()
                        .operands(1, 1, "@NAME")
                        .does(this::forget, "forget @voice"),
                Declare.command("load", KEEP, "reads rows from a JSON, NDJSON or CSV file, such as a roster")
                        .operands(1, 1, "FILE")
                        .formats()
                        .does(this::load, "load people.csv as @people"),
                Declare.command("save", KEEP, "writes a result to a file; its ending is the format")
                        .unrecorded()
                        .operands(1, 2, "FILE | @RESULT FILE")
                        .flag("force", "write over a file that is there")
                        .flag("redact", "people under pseudonyms, as in a transcript")
                        .fromPipe()
                        .does(this::save, "states | save states.csv", "states | save states.json --redact"));
    }

    private Result show(Invocation call) throws UsageException, IOException {
        if (!call.arguments().operandWords().isEmpty()) {
            return reference(call.arguments().operandWords().get(0));
        }
        return call.input().or(results::last).orElseThrow(() -> new UsageException("there is no result yet"));
    }

    /** The result that a word refers to. */
    Result reference(Word word) throws UsageException, IOException {
        if (!(word instanceof Word.Ref ref)) {
            throw new UsageException(word.raw() + " is no result; write @last, @3 or @name");
        }
        return results.named(ref.target()).orElseThrow(() -> new UsageException(unknown(ref.target())));
    }

    private String unknown(String target) {
        List<String> known = results.references();
        return "no result @%s; %s"
                .formatted(target, known.isEmpty() ? "there is none yet" : "there are: " + String.join(" ", known));
    }

    private Result list(Invocation call) {
        List<List<@Nullable Object>> cells = new ArrayList<>();
        results.summaries().forEach((number, summary) -> {
            List<@Nullable Object> row = new ArrayList<>();
            row.add("@" + number);
            row.add(String.join(
                    " ", results.names(number).stream().map(name -> "@" + name).toList()));
            row.add(summary);
            cells.add(row);
        });
        for (String name : results.kept().names()) {
            cells.add(List.of("", "@" + name, "kept on disk"));
        }
        return new Listing(new RowsResult(new Rows(List.of("result", "names", "what"), cells), cells.size(), ""));
    }

    private Result keep(Invocation call) throws UsageException, IOException {
        Word word = call.arguments().operandWords().get(0);
        Rows rows = reference(word).rows().orElseThrow(() -> new UsageException("only rows can be kept"));
        String name = ((Word.Ref) word).target();
        if (name.equals("last") || name.matches("\\d+")) {
            throw new UsageException(
                    "give it a name first: %s as @name, then keep @name".formatted("show " + word.raw()));
        }
        results.kept().keep(name, sealing.withoutSecrets(rows));
        return new TextResult("kept @%s, %d rows".formatted(name, rows.size()));
    }

    private Result forget(Invocation call) throws UsageException, IOException {
        if (!(call.arguments().operandWords().get(0) instanceof Word.Ref ref)) {
            throw new UsageException("write the name with its @");
        }
        boolean named = results.forget(ref.target());
        boolean kept = results.kept().forget(ref.target());
        if (!named && !kept) {
            throw new UsageException(unknown(ref.target()));
        }
        return new TextResult("forgotten: @" + ref.target());
    }

    private Result load(Invocation call) throws IOException {
        Path file = surroundings.folder().resolve(call.words().get(0));
        Rows rows = RowsFile.read(file);
        return new RowsResult(rows, rows.size(), "from " + file.getFileName());
    }

    private Result save(Invocation call) throws UsageException, IOException {
        List<Word> words = call.arguments().operandWords();
        Result result = words.size() == 2
                ? reference(words.get(0))
                : call.input().or(results::last).orElseThrow(() -> new UsageException("there is no result yet"));
        Path file = surroundings.folder().resolve(call.arguments().operands().get(words.size() - 1));
        Format format = RowsFile.format(file)
                .orElseThrow(() -> new UsageException(
                        "no format for " + file.getFileName() + "; end it with " + String.join(", ", Format.words())));
        if (Files.exists(file) && !call.arguments().has("force")) {
            throw new UsageException(file.getFileName() + " is there already; --force writes over it");
        }
        StringBuilder text = new StringBuilder();
        result.write(new View(format, 120, ZoneOffset.UTC, true, false), text);
        boolean redact = call.arguments().has("redact");
        WholeFile.write(file, redact ? redacted(text.toString(), result) : sealing.withoutSecrets(text.toString()));
        String leftOut = result.leftOut().isEmpty() ? "" : " · " + result.leftOut();
        return new TextResult("saved %s, %s%s".formatted(file.getFileName(), result.summary(), leftOut));
    }

    /** The text under pseudonyms; when it would still hold a known value nothing is written. */
    private String redacted(String text, Result result) throws UsageException, IOException {
        sealing.tell(result);
        Redactor redactor = sealing.redactor(false);
        String redacted = redactor.redact(text);
        Sealing.refuse(redactor.leakCheck().scan(redacted));
        sealing.keep(redactor);
        return redacted;
    }

    /** A list about results, which is none itself. */
    private record Listing(RowsResult inner) implements Result {
        @Override
        public boolean isValue() {
            return false;
        }

        @Override
        public void write(View view, Appendable out) throws IOException {
            inner.write(view, out);
        }
    }
}
