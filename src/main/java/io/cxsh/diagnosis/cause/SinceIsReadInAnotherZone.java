package io.cxsh.diagnosis.cause;

import io.cxsh.diagnosis.Cause;
import io.cxsh.diagnosis.Citation;
import io.cxsh.diagnosis.Claim;
import io.cxsh.diagnosis.Evidence;
import io.cxsh.diagnosis.FilterExamination;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Fix;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Probe;
import io.cxsh.diagnosis.Question;
import io.cxsh.diagnosis.Reading;
import io.cxsh.diagnosis.StatesLine;
import io.cxsh.diagnosis.Sure;
import io.cxsh.model.PlacedRow;
import io.cxsh.model.Query;
import io.cxsh.model.SinceText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A since without a zone, meant in one zone and read in another. */
public final class SinceIsReadInAnotherZone implements Cause {
    @Override
    public String code() {
        return "CX304";
    }

    @Override
    public String title() {
        return "since was read in another time zone than meant";
    }

    @Override
    public boolean concerns(Question question) {
        return true;
    }

    @Override
    public Set<Probe> reads() {
        return HiddenByFilters.READS_OF_SINCE;
    }

    @Override
    public Judgement judge(Evidence evidence) {
        return HiddenByFilters.refused(evidence)
                .or(() -> Ground.queryShowsNobody(evidence))
                .or(() -> namesItsZone(evidence))
                .or(() -> Ground.absent(evidence))
                .or(() -> notHiddenBySince(evidence))
                .or(() -> HiddenByFilters.comesAndGoes(evidence, FilterExamination.of(evidence)))
                .or(() -> otherReading(evidence))
                .orElseGet(() -> compared(evidence));
    }

    private static Optional<Judgement> namesItsZone(Evidence evidence) {
        Optional<SinceText> since = evidence.question().query().value("since").map(SinceText::new);
        if (since.isEmpty()) {
            return Optional.of(Ground.ruledOut(evidence, Probe.ASKED, "the query does not filter by since"));
        }
        return since.get().namesZone()
                ? Optional.of(Ground.ruledOut(evidence, Probe.ASKED, "since names its zone"))
                : Optional.empty();
    }

    private static Optional<Judgement> notHiddenBySince(Evidence evidence) {
        FilterExamination examination = FilterExamination.of(evidence);
        boolean bySince = examination.suspected().stream()
                .flatMap(Set::stream)
                .anyMatch(filter -> filter.field().equals("since"));
        boolean beside = examination.repaired().isPresent();
        if (beside && !examination.isRepairObserved() && !evidence.asked(Probe.CONFIRMATIONS)) {
            return Optional.of(Judgement.waitingFor(Probe.CONFIRMATIONS));
        }
        return bySince || examination.repairFails()
                ? Optional.empty()
                : Optional.of(Ground.ruledOut(evidence, Probe.ASKED, "since hides nobody"));
    }

    private static Optional<Judgement> otherReading(Evidence evidence) {
        boolean disagrees = FilterExamination.of(evidence).readsSinceOtherwise();
        if (evidence.question().sinceOtherwise(disagrees).isEmpty()) {
            return Optional.of(lateSince(evidence)
                    .orElseGet(() -> Ground.ruledOut(
                            evidence,
                            Probe.ASKED,
                            "since reads the same in " + evidence.question().zone() + " and UTC")));
        }
        boolean comparable = FilterExamination.of(evidence).hiddenBySinceAlone().isPresent();
        return comparable || evidence.asked(Probe.CONFIRMATIONS)
                ? Ground.listed(evidence, Probe.SINCE_OTHERWISE)
                : Optional.of(Judgement.waitingFor(Probe.CONFIRMATIONS));
    }

    private static Judgement compared(Evidence evidence) {
        List<PlacedRow> hers = evidence.hers(Probe.SINCE_OTHERWISE);
        return hers.isEmpty()
                ? lateSince(evidence)
                        .orElseGet(() -> Ground.ruledOut(
                                evidence, Probe.SINCE_OTHERWISE, "the other reading of since changes nothing"))
                : new Judgement.Found(finding(evidence, hers.get(0)));
    }

    /**
     * A since without a zone that lies in the tenant's future was most likely typed by a clock further east; but where
     * the person's own zone makes a past moment of it, that reading was tried and it is not the zone.
     */
    static Optional<Judgement> lateSince(Evidence evidence) {
        Question question = evidence.question();
        Optional<SinceText> since = question.query().value("since").map(SinceText::new);
        return evidence.of(Probe.CLOCK) instanceof Reading.Clock clock
                ? since.filter(text -> isAfter(clock, text.asUtc()) && isAfter(clock, text.in(question.zone())))
                        .map(text -> new Judgement.Found(late(evidence, clock)))
                : Optional.empty();
    }

    private static boolean isAfter(Reading.Clock clock, Optional<Instant> moment) {
        return moment.filter(clock.date()::isBefore).isPresent();
    }

    private static Finding late(Evidence evidence, Reading.Clock clock) {
        Reading.Rows asked = evidence.rows(Probe.ASKED).orElseThrow();
        String typed = asked.query().value("since").orElseThrow();
        Query without = asked.query().keeping(filter -> !filter.field().equals("since"));
        return new Finding(
                "since lies in the tenant's future: it seems to be meant in another time zone",
                Sure.LIKELY,
                "a slip in the time looks the same",
                List.of(Claim.of(
                        "since %s names no zone; read as UTC it is still to come".formatted(typed), asked.whole())),
                List.of(Claim.of(
                        "the tenant's clock showed " + clock.date(), new Citation(clock.exchange(), "header.Date"))),
                List.of(new Fix("you", "write since with its zone, or leave it out", StatesLine.of(without))
                        .holding("at once")),
                null);
    }

    /** What else would look the same: a server that cannot read such a time, or a person who meant UTC. */
    private static Optional<String> doubt(Evidence evidence, String typed) {
        FilterExamination examination = FilterExamination.of(evidence);
        boolean isRefused = examination
                .hiddenBySinceAlone()
                .filter(rows -> rows.status() >= 400)
                .isPresent();
        if (isRefused || examination.readsSinceOtherwise()) {
            return Optional.of("a server that cannot read a time without zone looks the same");
        }
        boolean isToCome =
                evidence.of(Probe.CLOCK) instanceof Reading.Clock clock && isAfter(clock, new SinceText(typed).asUtc());
        return isToCome ? Optional.empty() : Optional.of("if UTC was meant, she has not changed since then (CX305)");
    }

    private static Finding finding(Evidence evidence, PlacedRow hers) {
        Reading.Rows asked = FilterExamination.of(evidence).hiddenBySinceAlone().orElseThrow();
        Reading.Rows other = evidence.rows(Probe.SINCE_OTHERWISE).orElseThrow();
        String typed = asked.query().value("since").orElseThrow();
        String meant = other.query().value("since").orElseThrow();
        Optional<String> doubt = doubt(evidence, typed);
        return new Finding(
                "since was read in another time zone than meant",
                doubt.isEmpty() ? Sure.CERTAIN : Sure.LIKELY,
                doubt.orElse("only the reading of since differs, and it decides"),
                List.of(
                        Claim.of(
                                "since %s names no zone; the server read it otherwise".formatted(typed), asked.whole()),
                        Words.row(hers, other.cite(hers))),
                List.of(
                        Claim.of(
                                "since=%s: %s"
                                        .formatted(
                                                meant,
                                                Words.count(other.current().size(), "row")),
                                other.cite(hers)),
                        Claim.of(
                                "since=%s: %s"
                                        .formatted(
                                                typed,
                                                Words.count(asked.current().size(), "row")),
                                asked.whole())),
                List.of(new Fix("you", "write since with its zone", StatesLine.of(other.query())).holding("at once")),
                null);
    }
}
