package io.cxsh.diagnosis.cause;

import io.cxsh.diagnosis.Evidence;
import io.cxsh.diagnosis.FilterExamination;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Probe;
import io.cxsh.diagnosis.Reading;
import io.cxsh.model.FilterRule;
import io.cxsh.model.PlacedRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A list without filters that is ahead of the filtered ones: it shows her in a state that began just now, every filter
 * holds on that row, and every answer with a filter leaves her out.
 */
final class FilteredAnswersLag {
    private FilteredAnswersLag() {}

    /** Waits for the answers with fewer filters, which may show her. */
    static Optional<Judgement> unsettled(Evidence evidence) {
        boolean isOne = evidence.question().query().filters().size() < 2;
        return disagrees(evidence) && !isOne && !evidence.asked(Probe.CONFIRMATIONS)
                ? Optional.of(Judgement.waitingFor(Probe.CONFIRMATIONS))
                : Optional.empty();
    }

    /**
     * How long before the last answer to the query her state had begun, on the tenant's clock and at most as long as
     * a change may take to arrive; empty where nothing speaks for a delay.
     */
    static Optional<Duration> behind(Evidence evidence) {
        return disagrees(evidence) && !isShownFiltered(evidence)
                ? lastAnswer(evidence)
                        .date()
                        .flatMap(date -> began(evidence).map(since -> Duration.between(since, date)))
                        .filter(late -> late.compareTo(AgentComesAndGoes.LONGEST_DELAY) <= 0)
                : Optional.empty();
    }

    /** The newest answer to the query itself. */
    static Reading.Rows lastAnswer(Evidence evidence) {
        return evidence.rows(Probe.ASKED_THIRD)
                .or(() -> evidence.rows(Probe.ASKED))
                .orElseThrow();
    }

    /** A since may be read in another way than cxsh does, which is a matter of its own (CX304). */
    private static boolean disagrees(Evidence evidence) {
        return evidence.rows(Probe.ASKED).isPresent()
                && evidence.rows(Probe.UNFILTERED).isPresent()
                && evidence.question().query().value("since").isEmpty()
                && FilterExamination.of(evidence).serverDisagrees();
    }

    private static boolean isShownFiltered(Evidence evidence) {
        int all = evidence.rows(Probe.UNFILTERED).map(Reading.Rows::exchange).orElse(0);
        boolean again = !evidence.hers(Probe.ASKED_AGAIN).isEmpty()
                || !evidence.hers(Probe.ASKED_THIRD).isEmpty();
        return again
                || (evidence.of(Probe.CONFIRMATIONS) instanceof Reading.Several several
                        && several.answers().stream()
                                .filter(rows -> rows.exchange() != all)
                                .anyMatch(rows ->
                                        !evidence.question().agent().in(rows).isEmpty()));
    }

    private static Optional<Instant> began(Evidence evidence) {
        return evidence.hers(Probe.UNFILTERED).stream()
                .map(PlacedRow::state)
                .filter(row -> evidence.question().query().filters().stream()
                        .allMatch(filter -> FilterRule.holds(filter, row)))
                .flatMap(row -> Optional.ofNullable(row.since()).stream())
                .findFirst();
    }
}
