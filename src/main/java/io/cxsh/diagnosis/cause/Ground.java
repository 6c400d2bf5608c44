package io.cxsh.diagnosis.cause;

import io.cxsh.diagnosis.Citation;
import io.cxsh.diagnosis.Evidence;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Probe;
import io.cxsh.diagnosis.Question;
import io.cxsh.diagnosis.Reading;
import io.cxsh.model.PlacedRow;
import java.util.Optional;

/** What must be settled before a cause can judge; each step ends the judgement or lets it go on. */
final class Ground {
    private Ground() {}

    /** Ruled out when the query shows her; open while the query itself brought no list. */
    static Optional<Judgement> queryShowsNobody(Evidence evidence) {
        return visible(evidence).or(() -> listed(evidence, Probe.ASKED));
    }

    /** Ruled out when the query shows her. */
    static Optional<Judgement> visible(Evidence evidence) {
        return evidence.hers(Probe.ASKED).stream()
                .findFirst()
                .map(row -> Judgement.ruledOut(shown(evidence.question()), cite(evidence, Probe.ASKED, row)));
    }

    private static String shown(Question question) {
        return question.agent().isEverybody() ? "the list is not empty" : "the query shows her";
    }

    /** Waits for the probe's list; open when something else came. */
    static Optional<Judgement> listed(Evidence evidence, Probe probe) {
        if (!evidence.asked(probe)) {
            return Optional.of(Judgement.waitingFor(probe));
        }
        return evidence.rows(probe).isPresent()
                ? Optional.empty()
                : Optional.of(Judgement.open(missing(evidence.of(probe), probe)));
    }

    /** Ruled out unless the list without filters leaves her out too. */
    static Optional<Judgement> absentAmongOthers(Evidence evidence) {
        return answered(evidence).or(() -> listed(evidence, Probe.UNFILTERED)).or(() -> shown(evidence));
    }

    /**
     * Ruled out when the query shows her; open while it brought neither a list nor a status that blames what was asked.
     * Some servers say so that nobody matches; whether anybody is shown at all the list without filters tells.
     */
    static Optional<Judgement> answered(Evidence evidence) {
        return blamesTheQuery(evidence, Probe.ASKED) ? listed(evidence, Probe.UNFILTERED) : queryShowsNobody(evidence);
    }

    private static Optional<Judgement> nobodyOrList(Evidence evidence, Probe probe) {
        return blamesTheQuery(evidence, probe) ? Optional.empty() : listed(evidence, probe);
    }

    private static boolean blamesTheQuery(Evidence evidence, Probe probe) {
        return evidence.of(probe) instanceof Reading.Refused refused && refused.blamesTheQuery();
    }

    /** As absent among others; where the list of all is refused, the one that asks only for her decides. */
    static Optional<Judgement> missed(Evidence evidence) {
        boolean isRefused = evidence.of(Probe.UNFILTERED) instanceof Reading.Refused refused && refused.status() < 429;
        boolean isAlone =
                evidence.question().identity().equals(evidence.question().query());
        Probe alone = isAlone ? Probe.ASKED : Probe.ALONE;
        return isRefused && !evidence.question().identity().filters().isEmpty()
                ? visible(evidence)
                        .or(() -> nobodyOrList(evidence, Probe.ASKED))
                        .or(() -> nobodyOrList(evidence, alone))
                        .or(() -> shown(evidence, alone))
                : absentAmongOthers(evidence);
    }

    /** Ruled out when the list without filters shows her. */
    static Optional<Judgement> shown(Evidence evidence) {
        return shown(evidence, Probe.UNFILTERED);
    }

    private static Optional<Judgement> shown(Evidence evidence, Probe probe) {
        String where = probe == Probe.UNFILTERED ? "without any filter" : "when only she is asked for";
        return evidence.hers(probe).stream()
                .findFirst()
                .map(row -> Judgement.ruledOut(
                        (evidence.question().agent().isEverybody() ? "somebody" : "she") + " is shown " + where,
                        cite(evidence, probe, row)));
    }

    /** Ruled out when no list with fewer filters shows her; waits for the one that tells, open while none does. */
    static Optional<Judgement> absent(Evidence evidence) {
        if (!evidence.asked(Probe.UNFILTERED)) {
            return Optional.of(Judgement.waitingFor(Probe.UNFILTERED));
        }
        if (evidence.shownBy().isPresent()) {
            return Optional.empty();
        }
        if (evidence.rows(Probe.UNFILTERED).isPresent()) {
            return Optional.of(ruledOut(
                    evidence,
                    Probe.UNFILTERED,
                    evidence.question().agent().isEverybody()
                            ? "the list is empty without any filter too"
                            : "she is missing without any filter too"));
        }
        return isAloneAnother(evidence.question()) && !evidence.asked(Probe.ALONE)
                ? Optional.of(Judgement.waitingFor(Probe.ALONE))
                : Optional.of(Judgement.open(missing(evidence.of(Probe.UNFILTERED), Probe.UNFILTERED)));
    }

    /** Waits for an answer that shows somebody: the list without filters, else the one that asks only for her. */
    static Optional<Judgement> spoken(Evidence evidence) {
        if (!evidence.asked(Probe.UNFILTERED)) {
            return Optional.of(Judgement.waitingFor(Probe.UNFILTERED));
        }
        boolean isRefused = evidence.of(Probe.UNFILTERED) instanceof Reading.Refused;
        if (isRefused && isAloneAnother(evidence.question()) && !evidence.asked(Probe.ALONE)) {
            return Optional.of(Judgement.waitingFor(Probe.ALONE));
        }
        return evidence.isPlatform() || evidence.asked(Probe.HISTORY)
                ? Optional.empty()
                : Optional.of(Judgement.waitingFor(Probe.HISTORY));
    }

    /** Whether asking only for her is another query than the one asked and the one without filters. */
    private static boolean isAloneAnother(Question question) {
        return !question.identity().filters().isEmpty() && !question.identity().equals(question.query());
    }

    /** Open when she is shown as soon as nothing but she is asked for: then the list of all agents is not whole. */
    static Optional<Judgement> shownAlone(Evidence evidence) {
        if (!isAloneAnother(evidence.question())) {
            return Optional.empty();
        }
        if (!evidence.asked(Probe.ALONE)) {
            return Optional.of(Judgement.waitingFor(Probe.ALONE));
        }
        return evidence.hers(Probe.ALONE).isEmpty()
                ? Optional.empty()
                : Optional.of(Judgement.open("she is shown when only she is asked for: the list of all is not whole"));
    }

    /** Why a probe brought no list, in words for an open cause. */
    static String missing(Reading reading, Probe probe) {
        if (reading instanceof Reading.Refused refused) {
            return "%s: refused with %d (#%d)".formatted(probe.asks(), refused.status(), refused.exchange());
        }
        if (reading instanceof Reading.Odd odd) {
            return "%s: no list (#%d)".formatted(probe.asks(), odd.exchange());
        }
        if (reading instanceof Reading.Unreachable unreachable) {
            return probe.asks() + ": " + unreachable.why();
        }
        if (reading instanceof Reading.Missing none) {
            return probe.asks() + ": " + none.why();
        }
        return probe.asks() + ": no list";
    }

    /** The place of one of her rows. */
    static Citation cite(Evidence evidence, Probe probe, PlacedRow row) {
        return evidence.rows(probe).map(rows -> rows.cite(row)).orElseThrow();
    }

    /** Rules out with the whole answer of a probe that is known to be a list. */
    static Judgement ruledOut(Evidence evidence, Probe probe, String why) {
        return evidence.rows(probe)
                .map(rows -> Judgement.ruledOut(why, rows.whole()))
                .orElseGet(() -> Judgement.open(missing(evidence.of(probe), probe)));
    }
}
