package io.cxsh.diagnosis;

import java.util.Optional;
import java.util.stream.Stream;

/** What was asked and what came, in words that text and JSON share. */
record Asked(Diagnosis diagnosis) {

    /** The line that asks it. */
    String asked() {
        return StatesLine.of(diagnosis.question().query());
    }

    /** What came: rows, or what came instead. */
    String got() {
        Reading reading = diagnosis.evidence().of(Probe.ASKED);
        if (reading instanceof Reading.Rows rows) {
            int count = rows.current().size();
            return "%d row%s of %d, %d page%s"
                    .formatted(
                            count,
                            count == 1 ? "" : "s",
                            rows.total(),
                            rows.pages().size(),
                            rows.pages().size() == 1 ? "" : "s");
        }
        if (reading instanceof Reading.Refused refused) {
            return "status %d%s"
                    .formatted(refused.status(), refused.said().isEmpty() ? "" : ": \"" + refused.said() + "\"");
        }
        if (reading instanceof Reading.Odd odd) {
            return odd.kind();
        }
        return reading instanceof Reading.Missing missing ? "nothing: " + missing.why() : "nothing";
    }

    /** The request that brought it, with its status. */
    Optional<String> place() {
        Reading reading = diagnosis.evidence().of(Probe.ASKED);
        if (reading instanceof Reading.Rows rows) {
            return Optional.of("#%d  %d".formatted(rows.exchange(), rows.status()));
        }
        if (reading instanceof Reading.Refused refused) {
            return Optional.of("#%d  %d".formatted(refused.exchange(), refused.status()));
        }
        return reading instanceof Reading.Odd odd
                ? Optional.of("#%d  %d".formatted(odd.exchange(), odd.status()))
                : Optional.empty();
    }

    /** The verdict in one line, fit for a ticket's title. */
    String verdict() {
        Optional<Verdict> first = diagnosis.found().stream().findFirst();
        boolean onlyTheClock =
                first.filter(verdict -> verdict.cause().code().equals("CX601")).isPresent();
        if (diagnosis.question().agent().isEverybody() && first.isEmpty() && (diagnosis.isVisible() || isShownNow())) {
            return "the list is not empty: " + got() + "; whom do you miss? type: explain AGENT";
        }
        if (diagnosis.isVisible() && (first.isEmpty() || onlyTheClock)) {
            return diagnosis.question().agent().text() + " is shown: nothing hides this agent";
        }
        if (first.isEmpty() && isShownNow()) {
            return diagnosis.question().agent().text()
                    + " is shown now; the first answer, a moment before, left this agent out";
        }
        return first.map(verdict -> verdict.cause().code() + " "
                        + verdict.finding().orElseThrow().headline())
                .orElseGet(this::unexplained);
    }

    private boolean isShownNow() {
        return Stream.of(Probe.ASKED_THIRD, Probe.ASKED_AGAIN)
                .anyMatch(probe -> !diagnosis.evidence().hers(probe).isEmpty());
    }

    /** Where the query brought no list, that is the news, not that no cause fits. */
    private String unexplained() {
        Evidence evidence = diagnosis.evidence();
        if (Stream.of(Probe.values()).map(evidence::of).anyMatch(Reading.Missing.BUDGET::equals)) {
            return "not explained: the request budget is spent (--max-requests)";
        }
        if (evidence.of(Probe.ASKED) instanceof Reading.Rows) {
            return "not explained: no cause could be shown";
        }
        return evidence.of(Probe.SIGN_IN) instanceof Reading.Refused refused
                ? "not explained: the sign-in ended with status " + refused.status()
                : "not explained: the query brought no list but " + got();
    }
}
