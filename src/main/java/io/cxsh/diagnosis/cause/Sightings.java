package io.cxsh.diagnosis.cause;

import io.cxsh.diagnosis.Citation;
import io.cxsh.diagnosis.Claim;
import io.cxsh.diagnosis.Evidence;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Probe;
import io.cxsh.diagnosis.Reading;
import io.cxsh.model.AgentState;
import io.cxsh.model.FilterRule;
import io.cxsh.model.PlacedRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The answers that ought to agree about her, in the order in which they came: the query asked up to three times, the
 * list without filters where one of her rows passes all of them, her history where it ends in a working state.
 *
 * @param all the answers, oldest first; the first one is the query as asked
 */
record Sightings(List<Sighting> all) {
    static final Set<Probe> READS = Set.of(
            Probe.ASKED,
            Probe.ASKED_AGAIN,
            Probe.ASKED_THIRD,
            Probe.ASKED_MORE,
            Probe.UNFILTERED,
            Probe.HISTORY,
            Probe.DIRECTORY,
            Probe.LOGINS,
            Probe.TOKEN);

    /** What the tenant's clock, which shows whole seconds, and a state's beginning may differ by. */
    static final Duration CLOSE = Duration.ofSeconds(5);

    private static final List<Probe> THREE = List.of(Probe.ASKED, Probe.ASKED_AGAIN, Probe.ASKED_THIRD);

    /**
     * One answer.
     *
     * @param rows the whole of it
     * @param hers her row in it; empty when it leaves her out
     * @param probe what was asked
     */
    record Sighting(Reading.Rows rows, Optional<PlacedRow> hers, Probe probe) {
        boolean isShown() {
            return hers.isPresent();
        }

        boolean isOfTheQuery() {
            return THREE.contains(probe) || probe == Probe.ASKED_MORE;
        }

        Citation cite() {
            return hers.map(rows::cite).orElseGet(rows::whole);
        }

        /** The observation in words. */
        Claim claim() {
            int count = rows.current().size();
            return Claim.of(
                    "%s: %s, %s"
                            .formatted(probe.asks(), Words.count(count, "row"), isShown() ? "shows her" : "hides her"),
                    cite());
        }

        Optional<Instant> since() {
            return hers.map(row -> row.state().since());
        }

        boolean isSameRow(Sighting other) {
            AgentState mine = hers.orElseThrow().state();
            AgentState its = other.hers().orElseThrow().state();
            return mine.since() != null
                    && mine.since().equals(its.since())
                    && mine.state().equals(its.state())
                    && Objects.equals(mine.channel(), its.channel());
        }
    }

    static Sightings of(Evidence evidence) {
        List<Sighting> all = new ArrayList<>();
        for (Probe probe : THREE) {
            evidence.rows(probe)
                    .ifPresent(rows -> all.add(
                            new Sighting(rows, evidence.hers(probe).stream().findFirst(), probe)));
        }
        more(evidence).stream()
                .map(rows -> new Sighting(
                        rows, evidence.question().agent().in(rows).stream().findFirst(), Probe.ASKED_MORE))
                .forEach(all::add);
        int asked = evidence.rows(Probe.ASKED).map(Reading.Rows::exchange).orElse(0);
        evidence.rows(Probe.UNFILTERED)
                .filter(rows -> rows.exchange() != asked)
                .ifPresent(rows -> passing(evidence, evidence.hers(Probe.UNFILTERED))
                        .ifPresent(row -> all.add(new Sighting(rows, Optional.of(row), Probe.UNFILTERED))));
        PastStates.of(evidence)
                .filter(PastStates::isWorking)
                .ifPresent(past -> passing(evidence, past.newest())
                        .ifPresent(row -> all.add(new Sighting(past.rows(), Optional.of(row), Probe.HISTORY))));
        all.sort(Comparator.comparing(sighting -> sighting.rows().exchange()));
        return new Sightings(List.copyOf(all));
    }

    private static List<Reading.Rows> more(Evidence evidence) {
        return evidence.of(Probe.ASKED_MORE) instanceof Reading.Several several ? several.answers() : List.of();
    }

    private static boolean isShownInMore(Evidence evidence) {
        return evidence.declares(Probe.ASKED_MORE)
                && more(evidence).stream()
                        .anyMatch(rows -> !evidence.question().agent().in(rows).isEmpty());
    }

    private static Optional<PlacedRow> passing(Evidence evidence, List<PlacedRow> hers) {
        return hers.stream()
                .filter(row -> evidence.question().query().filters().stream()
                        .allMatch(filter -> FilterRule.holds(filter, row.state())))
                .findFirst();
    }

    /** Settles what must be settled before her coming and going can be judged: one answer shows her, three were asked. */
    static Optional<Judgement> unsettled(Evidence evidence) {
        return Ground.queryShowsNobody(evidence)
                .or(() -> Ground.listed(evidence, Probe.UNFILTERED))
                .or(() -> gone(evidence))
                .or(() -> nowhere(evidence))
                .or(() -> Ground.listed(evidence, Probe.ASKED_AGAIN))
                .or(() -> Ground.listed(evidence, Probe.ASKED_THIRD));
    }

    private static Optional<Judgement> gone(Evidence evidence) {
        return PastStates.areGone(evidence.hers(Probe.UNFILTERED))
                ? Optional.of(Ground.ruledOut(evidence, Probe.UNFILTERED, "her rows say that she is not at work"))
                : Optional.empty();
    }

    private static Optional<Judgement> nowhere(Evidence evidence) {
        if (of(evidence).all().stream().anyMatch(Sighting::isShown)) {
            return Optional.empty();
        }
        if (evidence.isPlatform() && evidence.hers(Probe.UNFILTERED).isEmpty()) {
            return Whereabouts.unlisted(evidence, "no answer shows her; watch tells: watch the same query for a while");
        }
        return Optional.of(
                evidence.hers(Probe.UNFILTERED).isEmpty()
                        ? Judgement.open("no answer shows her; watch tells: watch the same query for a while")
                        : Ground.ruledOut(evidence, Probe.UNFILTERED, "her rows do not pass the filters"));
    }

    /** Ruled out when the query never showed her. */
    static Optional<Judgement> alike(Evidence evidence) {
        List<Sighting> query = of(evidence).ofTheQuery();
        return query.stream().anyMatch(Sighting::isShown)
                ? Optional.empty()
                : Optional.of(Judgement.ruledOut(
                        "the same query hid her %d times".formatted(query.size()),
                        query.stream().map(Sighting::cite).toArray(Citation[]::new)));
    }

    /** Open when the same query shows her later: then no cause that rests on the first answer holds. */
    static Optional<Judgement> shownLater(Evidence evidence) {
        boolean isShown = !evidence.hers(Probe.ASKED_AGAIN).isEmpty()
                || !evidence.hers(Probe.ASKED_THIRD).isEmpty()
                || isShownInMore(evidence);
        return isShown
                ? Optional.of(
                        Judgement.open("the same query hid her and showed her another time (see CX409 and CX504)"))
                : Optional.empty();
    }

    /** The last answer to the query that hid her before it showed her for good; empty when it hid her afterwards. */
    Optional<Sighting> lastHidden() {
        return vanished().isPresent()
                ? Optional.empty()
                : ofTheQuery().stream().filter(one -> !one.isShown()).reduce((one, next) -> next);
    }

    /** The answers to the query itself: another request may be answered from elsewhere, which is ahead or behind. */
    private List<Sighting> ofTheQuery() {
        return all.stream().filter(Sighting::isOfTheQuery).toList();
    }

    /** The first answer that left her out after the same query had shown her. */
    Optional<Sighting> vanished() {
        return ofTheQuery().stream()
                .dropWhile(one -> !one.isShown())
                .filter(one -> !one.isShown())
                .findFirst();
    }

    /** Her first row. */
    Sighting firstShown() {
        return all.stream().filter(Sighting::isShown).findFirst().orElseThrow();
    }

    /** Whether the same query showed the very same row before and after an answer that left it out. */
    boolean isFlanked() {
        return vanished()
                .filter(gap -> ofTheQuery().stream()
                        .filter(before -> before.isShown() && isBefore(before, gap))
                        .anyMatch(before -> ofTheQuery().stream()
                                .filter(after -> after.isShown() && isBefore(gap, after))
                                .anyMatch(before::isSameRow)))
                .isPresent();
    }

    private static boolean isBefore(Sighting one, Sighting other) {
        return one.rows().exchange() < other.rows().exchange();
    }

    /** How long before that answer her state had begun, by the tenant's own clock; empty when nobody says or too close. */
    Optional<Duration> late(Sighting hidden) {
        return apart(hidden).filter(late -> late.compareTo(CLOSE) > 0);
    }

    /** Whether her state began after that answer: then it could not have shown her. */
    boolean isChange(Sighting hidden) {
        return apart(hidden).filter(Duration::isNegative).isPresent();
    }

    private Optional<Duration> apart(Sighting hidden) {
        return hidden.rows().date().flatMap(date -> firstShown().since().map(since -> Duration.between(since, date)));
    }

    /** The observations, oldest first. */
    List<Claim> proof() {
        return all.stream().map(Sighting::claim).toList();
    }
}
