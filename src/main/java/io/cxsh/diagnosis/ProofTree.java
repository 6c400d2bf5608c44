package io.cxsh.diagnosis;

import io.cxsh.results.Result;
import io.cxsh.results.Rows;
import io.cxsh.results.RowsResult;
import io.cxsh.results.View;
import io.cxsh.table.Format;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The whole proof: what each cause came to, and what shows it.
 *
 * @param diagnosis what was found
 */
public record ProofTree(Diagnosis diagnosis) implements Result {
    @Override
    public Optional<Rows> rows() {
        return Optional.of(rows(diagnosis.verdicts()));
    }

    @Override
    public String summary() {
        return new Asked(diagnosis).verdict();
    }

    /** The rows of some verdicts. */
    static Rows rows(List<Verdict> verdicts) {
        List<List<@Nullable Object>> cells = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(verdict.cause().code());
            row.add(word(verdict.judgement()));
            row.add(why(verdict.judgement()));
            row.add(places(verdict.judgement()));
            cells.add(row);
        }
        return new Rows(List.of("cause", "verdict", "why", "evidence"), cells);
    }

    @Override
    public void write(View view, Appendable out) throws IOException {
        if (view.format() == Format.JSON) {
            new DiagnosisResult(diagnosis).write(view, out);
            return;
        }
        if (view.format() == Format.TABLE) {
            out.append(new ProofTreeText(diagnosis, Math.max(60, Math.min(view.width(), 100))).text());
            return;
        }
        Rows rows = rows(diagnosis.verdicts());
        new RowsResult(rows, rows.size(), summary()).write(view, out);
    }

    @Override
    public boolean isFinding() {
        return !diagnosis.found().isEmpty();
    }

    private static String word(Judgement judgement) {
        if (judgement instanceof Judgement.Found found) {
            return found.finding().sure().word();
        }
        return judgement instanceof Judgement.Open ? "open" : "ruled out";
    }

    private static String why(Judgement judgement) {
        if (judgement instanceof Judgement.Found found) {
            return found.finding().headline();
        }
        return judgement instanceof Judgement.RuledOut ruledOut
                ? ruledOut.why().text()
                : ((Judgement.Open) judgement).why();
    }

    private static String places(Judgement judgement) {
        List<Citation> places = new ArrayList<>();
        if (judgement instanceof Judgement.Found found) {
            found.finding().cause().forEach(claim -> places.addAll(claim.evidence()));
            found.finding().proof().forEach(claim -> places.addAll(claim.evidence()));
        } else if (judgement instanceof Judgement.RuledOut ruledOut) {
            places.addAll(ruledOut.why().evidence());
        }
        return places.stream().map(Citation::toString).distinct().collect(Collectors.joining(", "));
    }
}
