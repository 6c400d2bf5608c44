package io.cxsh.diagnosis.cause;

import io.cxsh.diagnosis.Cause;
import io.cxsh.diagnosis.Evidence;
import io.cxsh.diagnosis.FilterExamination;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Probe;
import io.cxsh.model.SinceText;
import java.util.Set;

/** since lists changes, and she has been in her state for longer. */
public final class SinceLeavesUnchangedAgentsOut implements Cause {
    @Override
    public String code() {
        return "CX305";
    }

    @Override
    public String title() {
        return "since lists changes, and this agent has not changed";
    }

    @Override
    public Set<Probe> reads() {
        return HiddenByFilters.READS_OF_SINCE;
    }

    @Override
    public Judgement judge(Evidence evidence) {
        Judgement judgement = HiddenByFilters.judge(
                evidence, Set.of("since"), hidden -> hidden.isOnly("since"), SinceLeavesUnchangedAgentsOut::finding);
        return judgement instanceof Judgement.Found ? unlessItIsTheZone(evidence, judgement) : judgement;
    }

    /** One since, two readings: when the other one shows her, it is the zone (CX304). */
    static Judgement unlessItIsTheZone(Evidence evidence, Judgement found) {
        boolean disagrees = FilterExamination.of(evidence).readsSinceOtherwise();
        boolean zoned = evidence.question()
                .query()
                .value("since")
                .map(SinceText::new)
                .filter(SinceText::namesZone)
                .isPresent();
        if (!zoned && SinceIsReadInAnotherZone.lateSince(evidence).isPresent()) {
            return Ground.ruledOut(evidence, Probe.ASKED, "since lies in the future and names no zone (CX304)");
        }
        if (evidence.question().sinceOtherwise(disagrees).isEmpty()) {
            return found;
        }
        return Ground.listed(evidence, Probe.SINCE_OTHERWISE)
                .orElseGet(() -> evidence.hers(Probe.SINCE_OTHERWISE).isEmpty()
                        ? found
                        : Ground.ruledOut(
                                evidence,
                                Probe.SINCE_OTHERWISE,
                                "read in the other zone, the same since tells otherwise (CX304)"));
    }

    private static Finding finding(HiddenByFilters hidden) {
        return hidden.finding(
                "since lists changes, and this agent has not changed since " + hidden.value("since"),
                "the query asks for changes since %s; hers is older".formatted(hidden.value("since")),
                "ask for what holds now, without since");
    }
}
