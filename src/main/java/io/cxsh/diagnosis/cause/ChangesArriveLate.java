package io.cxsh.diagnosis.cause;

import io.cxsh.diagnosis.Cause;
import io.cxsh.diagnosis.Claim;
import io.cxsh.diagnosis.Evidence;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Fix;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Probe;
import io.cxsh.diagnosis.Reading;
import io.cxsh.diagnosis.StatesLine;
import io.cxsh.diagnosis.Sure;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The first answers leave her out although her state had begun, the later ones show her. */
public final class ChangesArriveLate implements Cause {
    private static final Set<Probe> READS = Stream.concat(Sightings.READS.stream(), HiddenByFilters.READS.stream())
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public String code() {
        return "CX504";
    }

    @Override
    public String title() {
        return "delay: changes arrive late";
    }

    @Override
    public Set<Probe> reads() {
        return READS;
    }

    @Override
    public Judgement judge(Evidence evidence) {
        return Sightings.unsettled(evidence)
                .or(() -> FilteredAnswersLag.unsettled(evidence))
                .or(() -> FilteredAnswersLag.behind(evidence)
                        .filter(late -> late.compareTo(Sightings.CLOSE) > 0)
                        .map(late -> new Judgement.Found(finding(
                                evidence, Sightings.of(evidence), FilteredAnswersLag.lastAnswer(evidence), late))))
                .or(() -> Sightings.alike(evidence))
                .orElseGet(() -> sampled(evidence, Sightings.of(evidence)));
    }

    private static Judgement sampled(Evidence evidence, Sightings sightings) {
        Sightings.Sighting shown = sightings.firstShown();
        if (sightings.vanished().isPresent()) {
            return Judgement.ruledOut(
                    "an answer after the one that shows her hides her again",
                    shown.cite(),
                    sightings.vanished().get().cite());
        }
        Sightings.Sighting hidden = sightings.lastHidden().orElseThrow();
        if (sightings.isChange(hidden)) {
            return Judgement.ruledOut("her state began after the last answer without her", hidden.cite(), shown.cite());
        }
        return sightings
                .late(hidden)
                .filter(late -> late.compareTo(AgentComesAndGoes.LONGEST_DELAY) <= 0)
                .<Judgement>map(late -> new Judgement.Found(finding(evidence, sightings, hidden.rows(), late)))
                .orElseGet(() -> Judgement.open("one explanation cannot tell; watch measures it: " + watch(evidence)));
    }

    private static Finding finding(Evidence evidence, Sightings sightings, Reading.Rows hidden, Duration late) {
        Sightings.Sighting shown = sightings.firstShown();
        return new Finding(
                "changes arrive late: this agent was left out at least %d s after her state began"
                        .formatted(late.toSeconds()),
                Sure.LIKELY,
                "an agent who comes and goes (CX409) looks the same in so few answers",
                List.of(
                        Claim.of(
                                "the tenant's clock showed %s when it left her out"
                                        .formatted(hidden.date().orElseThrow()),
                                hidden.whole()),
                        Words.row(shown.hers().orElseThrow(), shown.cite())),
                sightings.proof(),
                List.of(
                        new Fix(
                                "you",
                                "measure the delay in two minutes, and wait that long before you call her missing",
                                watch(evidence)),
                        Fix.by("NICE", "say how late the answers may be")),
                watch(evidence));
    }

    private static String watch(Evidence evidence) {
        return "watch --times 12 " + StatesLine.of(evidence.question().query());
    }
}
