package io.cxsh.results;

import io.cxsh.redaction.SafeText;
import io.cxsh.table.DisplayWidth;
import io.cxsh.table.Format;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way to a tenant, checked step by step.
 *
 * @param checks the steps, in order
 * @param exit the exit code of the first step that failed; 0 when none did
 */
public record DoctorResult(List<Check> checks, int exit) implements Result {
    private static final int NAME = 12;
    private static final int OUTCOME = 9;

    public DoctorResult {
        checks = List.copyOf(checks);
    }

    /** How a step came out. */
    public enum Outcome {
        OK,
        FAILED,
        SKIPPED
    }

    /**
     * One step.
     *
     * @param meaning what was seen, or why it was skipped
     * @param advice what to do; empty when there is nothing to do
     * @param exchange the number of the request that shows it; 0 for none
     */
    public record Check(String name, Outcome outcome, String meaning, String advice, int exchange) {
        String outcomeWord() {
            return switch (outcome) {
                case OK -> "ok";
                case FAILED -> "failed";
                case SKIPPED -> "skipped";
            };
        }
    }

    @Override
    public Optional<Rows> rows() {
        List<List<@Nullable Object>> cells = new ArrayList<>();
        for (Check check : checks) {
            cells.add(Arrays.asList(
                    check.name(),
                    check.outcomeWord(),
                    check.meaning(),
                    check.advice().isEmpty() ? null : check.advice(),
                    check.exchange() == 0 ? null : "#" + check.exchange()));
        }
        return Optional.of(new Rows(List.of("check", "outcome", "meaning", "do", "request"), cells));
    }

    @Override
    public void write(View view, Appendable out) throws IOException {
        if (view.format() != Format.TABLE) {
            Rows rows = rows().orElseThrow();
            new RowsResult(rows, rows.size(), summary()).write(view, out);
            return;
        }
        int room = Math.max(30, view.width() - NAME - OUTCOME);
        for (Check check : checks) {
            String evidence = check.exchange() == 0 ? "" : "  #" + check.exchange();
            String head = DisplayWidth.padded(check.name(), NAME) + DisplayWidth.padded(check.outcomeWord(), OUTCOME);
            lines(head, SafeText.line(check.meaning() + evidence), room, out);
            if (!check.advice().isEmpty()) {
                lines(" ".repeat(NAME + OUTCOME), "do: " + SafeText.line(check.advice()), room, out);
            }
        }
        out.append(summary()).append('\n');
    }

    /** Words on as many lines as they need, all behind the same margin. */
    private static void lines(String head, String words, int room, Appendable out) throws IOException {
        StringBuilder line = new StringBuilder();
        String before = head;
        for (String word : words.split(" ", -1)) {
            if (line.length() > 0 && DisplayWidth.of(line + " " + word) > room) {
                out.append(before).append(line).append('\n');
                before = " ".repeat(NAME + OUTCOME);
                line.setLength(0);
                line.append(word);
            } else {
                line.append(line.length() > 0 ? " " : "").append(word);
            }
        }
        out.append(before).append(line).append('\n');
    }

    @Override
    public String summary() {
        long failed = checks.stream()
                .filter(check -> check.outcome() == Outcome.FAILED)
                .count();
        return failed == 0 ? "all is well" : "%d of %d checks failed".formatted(failed, checks.size());
    }

    @Override
    public boolean isFinding() {
        return exit != 0;
    }
}
