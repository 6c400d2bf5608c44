package io.cxsh.diagnosis;

import io.cxsh.results.Result;
import io.cxsh.results.Rows;
import io.cxsh.results.RowsResult;
import io.cxsh.results.View;
import io.cxsh.table.Format;
import io.cxsh.table.JsonText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A diagnosis as a command's result: text in fixed slots, or the same as JSON.
 *
 * @param diagnosis what was found
 */
public record DiagnosisResult(Diagnosis diagnosis) implements Result {
    @Override
    public void write(View view, Appendable out) throws IOException {
        if (view.format() == Format.JSON || view.format() == Format.NDJSON) {
            JsonText.write(new DiagnosisJson(diagnosis).object(), out);
            out.append('\n');
        } else {
            new DiagnosisText(diagnosis, Math.max(60, Math.min(view.width(), 100))).write(out);
        }
    }

    /** What one cause came to, as a result of its own. */
    public Result about(Verdict verdict) {
        Rows rows = ProofTree.rows(List.of(verdict));
        return new RowsResult(rows, rows.size(), verdict.cause().title());
    }

    @Override
    public String summary() {
        return new Asked(diagnosis).verdict();
    }

    @Override
    public List<String> findings() {
        return diagnosis.found().stream().map(verdict -> verdict.cause().code()).toList();
    }

    @Override
    public Optional<String> sure() {
        return diagnosis.found().stream()
                .flatMap(verdict -> verdict.finding().stream())
                .map(finding -> finding.sure().word())
                .findFirst();
    }

    @Override
    public Optional<Boolean> shows(String agent) {
        return diagnosis.question().agent().text().equals(agent)
                ? Optional.of(diagnosis.isVisible())
                : Optional.empty();
    }

    @Override
    public boolean isFinding() {
        return !diagnosis.found().isEmpty();
    }
}
