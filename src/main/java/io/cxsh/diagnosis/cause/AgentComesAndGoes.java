package io.cxsh.diagnosis.cause;

import io.cxsh.diagnosis.Cause;
import io.cxsh.diagnosis.Evidence;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Fix;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Probe;
import io.cxsh.diagnosis.StatesLine;
import io.cxsh.diagnosis.Sure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The same query shows her in some answers and not in others, and she has not changed in between. */
public final class AgentComesAndGoes implements Cause {
    /** What has lasted longer than this is not late any more when an answer leaves it out. */
    static final Duration LONGEST_DELAY = Duration.ofMinutes(5);

    @Override
    public String code() {
        return "CX409";
    }

    @Override
    public String title() {
        return "transient: this agent appears in some samples";
    }

    @Override
    public Set<Probe> reads() {
        return Sightings.READS;
    }

    @Override
    public Judgement judge(Evidence evidence) {
        return Sightings.unsettled(evidence)
                .or(() -> Sightings.alike(evidence))
                .orElseGet(() -> sampled(evidence, Sightings.of(evidence)));
    }

    private static Judgement sampled(Evidence evidence, Sightings sightings) {
        if (sightings.isFlanked()) {
            return new Judgement.Found(finding(
                    evidence, sightings, Sure.CERTAIN, "her row is the same before and after the answer without it"));
        }
        Sightings.Sighting first = sightings.all().get(0);
        if (sightings.isChange(first)) {
            return Judgement.ruledOut(
                    "her state began after the first answer",
                    first.cite(),
                    sightings.firstShown().cite());
        }
        Optional<Duration> late = sightings.lastHidden().flatMap(sightings::late);
        boolean isVeryLate =
                late.filter(time -> time.compareTo(LONGEST_DELAY) > 0).isPresent();
        boolean mayBeLate = late.isPresent() && !isVeryLate;
        if (!mayBeLate && !evidence.asked(Probe.ASKED_MORE)) {
            return Judgement.waitingFor(Probe.ASKED_MORE);
        }
        if (sightings.vanished().isPresent()) {
            return new Judgement.Found(
                    finding(evidence, sightings, Sure.LIKELY, "a change between the answers looks the same"));
        }
        return isVeryLate
                ? new Judgement.Found(finding(
                        evidence, sightings, Sure.LIKELY, "a change that arrives very late (CX504) looks the same"))
                : Judgement.open("missing at first, then shown: a delay (CX504) looks the same; watch tells");
    }

    private static Finding finding(Evidence evidence, Sightings sightings, Sure sure, String because) {
        Sightings.Sighting shown = sightings.firstShown();
        String watch = "watch --times 12 " + StatesLine.of(evidence.question().query());
        return new Finding(
                "the same query shows this agent in some answers and not in others",
                sure,
                because,
                List.of(Words.row(shown.hers().orElseThrow(), shown.cite())),
                sightings.proof(),
                List.of(
                        new Fix(
                                "you",
                                "ask more than once before you call her missing; count the answers for two minutes",
                                watch),
                        Fix.by("NICE", "say why equal requests are answered differently: give the times of these")),
                watch);
    }
}
