package io.cxsh.shell;

import io.cxsh.language.Word;
import io.cxsh.redaction.Redactor;
import io.cxsh.results.Condition;
import io.cxsh.results.Reshape;
import io.cxsh.results.Result;
import io.cxsh.results.Rows;
import io.cxsh.results.RowsFile;
import io.cxsh.results.RowsResult;
import io.cxsh.results.TextResult;
import io.cxsh.results.View;
import io.cxsh.results.WholeFile;
import io.cxsh.table.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Results as values: listing, keeping, loading, saving and reshaping them. */
final class ResultCommands {
    private static final String RESHAPE = "reshape a result";
    private static final String KEEP = "keep and compare";

    private final Results results;
    private final Surroundings surroundings;
    private final Sealing sealing;

    ResultCommands(Results results, Surroundings surroundings, Sealing sealing) {
        this.sealing = sealing;
        this.results = results;
        this.surroundings = surroundings;
    }

    List<DeclaredCommand> all() {
        return List.of(
                stage("where", "FIELD=VALUE …", "the rows that pass: = != ~regex < <= > >=, ages as since>10m", 1)
                        .does(this::where, "states | where channel=voice since>5m", "where state=Available"),
                stage("select", "FIELD …", "these fields only", 1)
                        .does(
                                call -> reshaped(call, rows -> Reshape.select(rows, call.words())),
                                "states | select email state"),
                stage("sort", "FIELD …", "in order; FIELD:desc is descending", 1)
                        .does(
                                call -> reshaped(call, rows -> Reshape.sort(rows, call.words())),
                                "states | sort channel since:desc"),
                stage("count", "", "how many rows, for each value of the fields of --by", 0)
                        .option("by", "fields, with commas between")
                        .does(this::count, "states | count --by state,channel"),
                stage("first", "N", "the first rows", 1).does(call -> cut(call, true), "states | first 3"),
                stage("last", "N", "the last rows", 1).does(call -> cut(call, false), "states | sort email | last 2"),
                Declare.command("show", RESHAPE, "a result again, in another format")
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

    private static Declare stage(String name, String operands, String meaning, int least) {
        return Declare.command(name, RESHAPE, meaning)
                .operands(least, least == 0 ? 0 : 50, operands)
                .formats()
                .fromPipe();
    }

    private interface Step {
        Rows of(Rows rows) throws Reshape.NoFieldException, UsageException;
    }

    /** The rows that the pipe brings, or those of the last result. */
    private Result reshaped(Invocation call, Step step) throws UsageException {
        Result input = call.input()
                .or(results::last)
                .orElseThrow(() -> new UsageException("there is no result yet; try: states | …"));
        Rows rows = input.rows().orElseThrow(() -> new UsageException("that result has no rows"));
        try {
            return new RowsResult(
                    step.of(rows),
                    rows.size(),
                    call.arguments().operands().isEmpty() ? "" : String.join(" ", call.words()),
                    input.leftOut());
        } catch (Reshape.NoFieldException none) {
            throw new UsageException(String.valueOf(none.getMessage()));
        }
    }

    private Result where(Invocation call) throws UsageException {
        List<Condition> conditions = new ArrayList<>();
        for (String text : call.words()) {
            conditions.add(
                    Condition.read(text)
                            .orElseThrow(
                                    () -> new UsageException(
                                            text
                                                    + " is no condition; write FIELD=VALUE, FIELD!=VALUE, FIELD~REGEX, FIELD<VALUE, FIELD<=VALUE, FIELD>VALUE or FIELD>=VALUE")));
        }
        return reshaped(
                call,
                rows -> Reshape.where(rows, conditions, surroundings.clock().instant()));
    }

    private Result count(Invocation call) throws UsageException {
        List<String> fields =
                call.value("by").map(text -> List.of(text.split(",", -1))).orElse(List.of());
        return reshaped(call, rows -> Reshape.count(rows, fields));
    }

    private Result cut(Invocation call, boolean fromStart) throws UsageException {
        String text = call.words().get(0);
        if (!text.matches("\\d{1,9}")) {
            throw new UsageException(text + " is no number of rows");
        }
        int most = Integer.parseInt(text);
        return reshaped(call, rows -> fromStart ? Reshape.first(rows, most) : Reshape.last(rows, most));
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
