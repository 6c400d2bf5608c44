package io.cxsh.shell;

import io.cxsh.api.ApiException;
import io.cxsh.compare.CommonFactor;
import io.cxsh.compare.Diff;
import io.cxsh.compare.DiffResult;
import io.cxsh.compare.Labels;
import io.cxsh.language.Word;
import io.cxsh.model.Query;
import io.cxsh.results.Result;
import io.cxsh.results.Rows;
import io.cxsh.results.RowsFile;
import io.cxsh.results.RowsResult;
import io.cxsh.results.StatesResult;
import io.cxsh.session.SettingsException;
import io.cxsh.session.SignInException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Comparing two results. */
final class DiffCommands implements CommandGroup {
    private final Results results;
    private final ResultCommands references;
    private final Surroundings surroundings;
    private final VisibilityCompare visibility;

    DiffCommands(Results results, ResultCommands references, Surroundings surroundings, VisibilityCompare visibility) {
        this.visibility = visibility;
        this.results = results;
        this.references = references;
        this.surroundings = surroundings;
    }

    @Override
    public List<String> names() {
        return List.of("diff");
    }

    @Override
    public List<DeclaredCommand> all() {
        return List.of(
                Declare.command("diff", "keep and compare", "who appeared, vanished or changed between two results")
                        .operands(0, 2, "[@BEFORE | FILE [@AFTER | FILE | COMMAND …]]")
                        .option("by", "what makes rows the same, default agent and channel", "agent", "channel")
                        .option("ignore", "fields whose difference does not count, with commas between")
                        .option("roster", "a file with those who should be there; against the last states")
                        .repeated("as", "a profile whose token asks the same states; twice for two of them")
                        .flag("exit-code", "exit 5 when they differ")
                        .formats()
                        .takesLine()
                        .does(this::diff, "diff @last states --channel voice", "diff", "diff --as supervisor"));
    }

    private Result diff(Invocation call)
            throws UsageException, IOException, SettingsException, ApiException, SignInException {
        if (call.arguments().has("as")) {
            return visibility.compare(call);
        }
        Optional<String> roster = call.value("roster");
        List<Result> pair = roster.isPresent() ? rostered(roster.get(), call) : pair(call);
        boolean byAgent = call.value("by").filter("agent"::equals).isPresent();
        Set<String> ignored =
                call.value("ignore").map(text -> Set.of(text.split(",", -1))).orElse(Set.of());
        Diff diff = Diff.of(rows(pair.get(0)), rows(pair.get(1)), byAgent || roster.isPresent(), ignored)
                .orElseThrow(() -> new UsageException("the two results share no agentId, email or name"));
        Optional<Query> asked = Optional.of(pair.get(1))
                .filter(StatesResult.class::isInstance)
                .map(result -> ((StatesResult) result).query());
        return new DiffResult(diff, roster.isPresent() ? Labels.ROSTER : Labels.TIMES, asked, notes(pair, diff));
    }

    /** What those who are missing have in common, and what either result leaves out. */
    static List<String> notes(List<Result> pair, Diff diff) {
        List<String> notes = new ArrayList<>();
        if (!diff.vanished().isEmpty()) {
            common(diff).forEach(factor -> notes.add("in common: " + factor));
        }
        for (int i = 0; i < pair.size(); i++) {
            String leftOut = pair.get(i).leftOut();
            if (!leftOut.isEmpty()) {
                notes.add((i == 0 ? "before: " : "after: ") + leftOut);
            }
        }
        return notes;
    }

    /** Alike rows are missing together; the first cell tells quickly of most that they are not. */
    private static List<CommonFactor> common(Diff diff) {
        Set<List<@Nullable Object>> missing = new HashSet<>(diff.vanished());
        Set<String> first = new HashSet<>();
        diff.vanished().forEach(row -> first.add(Rows.text(row, 0)));
        return CommonFactor.of(diff.before(), i -> {
            List<@Nullable Object> row = diff.before().cells().get(i);
            return first.contains(Rows.text(row, 0)) && missing.contains(row);
        });
    }

    private List<Result> rostered(String file, Invocation call) throws UsageException, IOException {
        Rows rows = RowsFile.read(surroundings.folder().resolve(file));
        List<Word> words = call.arguments().operandWords();
        Optional<Result> states = words.isEmpty()
                ? call.inner()
                        .or(() -> results.lastOf(StatesResult.class, 1).stream().findFirst())
                : Optional.of(references.reference(words.get(0)));
        return List.of(
                new RowsResult(rows, rows.size(), file),
                states.orElseThrow(
                        () -> new UsageException("whom does the API show? type: states, then diff --roster " + file)));
    }

    private List<Result> pair(Invocation call) throws UsageException, IOException {
        List<Result> pair = new ArrayList<>();
        for (Word word : call.arguments().operandWords()) {
            pair.add(compared(word));
        }
        call.inner().ifPresent(pair::add);
        if (pair.isEmpty()) {
            List<StatesResult> newest = results.lastOf(StatesResult.class, 2);
            if (newest.size() < 2) {
                throw new UsageException("diff needs two results; type: diff @before @after");
            }
            return List.of(newest.get(1), newest.get(0));
        }
        if (pair.size() == 1) {
            pair.add(results.last().orElseThrow(() -> new UsageException("there is no result to compare with")));
        }
        return pair;
    }

    /** A result, or the rows of a file: two files are compared without showing either. */
    private Result compared(Word word) throws UsageException, IOException {
        Path file = surroundings.folder().resolve(word.raw());
        if (word instanceof Word.Text && Files.isRegularFile(file)) {
            Rows rows = RowsFile.read(file);
            return new RowsResult(rows, rows.size(), word.raw());
        }
        return references.reference(word);
    }

    private static Rows rows(Result result) throws UsageException {
        return result.rows().orElseThrow(() -> new UsageException("only results with rows can be compared"));
    }
}
