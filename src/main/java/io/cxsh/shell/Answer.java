package io.cxsh.shell;

import io.cxsh.diagnosis.DiagnosisResult;
import io.cxsh.diagnosis.ProofTree;
import io.cxsh.redaction.Person;
import io.cxsh.redaction.SafeText;
import io.cxsh.results.Result;
import io.cxsh.results.Rows;
import io.cxsh.table.Format;
import io.cxsh.transcript.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one line of a session came to.
 *
 * @param line as typed
 * @param result what it showed
 * @param error the error that was shown
 * @param format the format that it asked for
 */
record Answer(RecordedLine line, Optional<Result> result, Optional<String> error, Exit exit, Optional<Format> format) {
    private static final int MOST_ROWS = 5_000;
    private static final int MOST_SHOWN = 300;
    private static final int MOST_CHARACTERS = 200_000;
    private static final String LONG = "(too long for the record; its requests show it again)\n";

    /** It as a transcript shows it. */
    Entry entry() {
        return new Entry(
                line.text(),
                output(),
                exit.code(),
                line.at(),
                result.flatMap(Answer::verdict),
                result.map(Answer::gist),
                result.flatMap(given -> StateLanes.of(given, line.at())));
    }

    private String output() {
        String shown = result.map(given -> Recorder.text(given, format.orElse(Format.TABLE)))
                .orElse("");
        return error.map(text -> shown + text + "\n").orElse(shown);
    }

    private static Optional<String> verdict(Result result) {
        boolean isOne = result instanceof DiagnosisResult || result instanceof ProofTree;
        return isOne ? Optional.of(SafeText.line(result.summary())) : Optional.empty();
    }

    /** Two results with the same are the same answer, whatever stands for the people in it. */
    private static String gist(Result result) {
        String causes = String.join(" ", result.findings());
        return causes.isEmpty()
                ? result.summary()
                : causes + " " + result.sure().orElse("");
    }

    /** What a result found, as JSON values; empty when nothing. */
    static Map<String, Object> finding(Result result) {
        if (result.findings().isEmpty()) {
            return Map.of();
        }
        Map<String, Object> finding = new LinkedHashMap<>();
        finding.put("findings", result.findings());
        finding.put("sure", result.sure().orElse(""));
        return finding;
    }

    /** Whether rows are few enough to look at each; what a file brought counts always. */
    boolean isSmall(Rows rows) {
        return rows.size() <= MOST_ROWS || line.text().startsWith("load ");
    }

    /** It as a journal tells it. */
    JournalLine told(List<Person> people) {
        int rows = result.flatMap(Result::rows).map(Rows::size).orElse(0);
        String shown = rows > MOST_SHOWN ? LONG : output();
        return new JournalLine(
                line,
                exit.code(),
                shown.length() > MOST_CHARACTERS ? LONG : shown,
                result.map(Answer::gist),
                result.map(Answer::finding).orElse(Map.of()),
                people);
    }
}
