package io.cxsh.shell;

import io.cxsh.results.Condition;
import io.cxsh.results.Reshape;
import io.cxsh.results.Result;
import io.cxsh.results.Rows;
import io.cxsh.results.RowsResult;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The stages that make rows of rows. */
final class ReshapeCommands implements CommandGroup {
    static final String PURPOSE = "reshape a result";

    private final Results results;
    private final InstantSource clock;

    ReshapeCommands(Results results, InstantSource clock) {
        this.results = results;
        this.clock = clock;
    }

    private static final String NO_CONDITION =
            " is no condition; write FIELD=VALUE, FIELD!=VALUE, FIELD~REGEX, FIELD<VALUE, FIELD<=VALUE, FIELD>VALUE or FIELD>=VALUE";

    @Override
    public List<String> names() {
        return List.of("where", "select", "sort", "count", "first", "last");
    }

    @Override
    public List<DeclaredCommand> all() {
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
                stage("last", "N", "the last rows", 1).does(call -> cut(call, false), "states | sort email | last 2"));
    }

    private static Declare stage(String name, String operands, String meaning, int least) {
        return Declare.command(name, PURPOSE, meaning)
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
        int end;
        for (int at = 0; at < call.words().size(); at = end) {
            end = Condition.end(call.words(), at);
            String text = String.join(" ", call.words().subList(at, end));
            conditions.add(Condition.read(text).orElseThrow(() -> new UsageException(text + NO_CONDITION)));
        }
        return reshaped(call, rows -> Reshape.where(rows, conditions, clock.instant()));
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
}
