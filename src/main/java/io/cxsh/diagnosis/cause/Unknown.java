package io.cxsh.diagnosis.cause;

import io.cxsh.diagnosis.Citation;
import io.cxsh.diagnosis.Claim;
import io.cxsh.diagnosis.Evidence;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Probe;
import io.cxsh.diagnosis.Reading;
import io.cxsh.diagnosis.Sure;
import java.util.List;
import java.util.Optional;

/** An agent whom neither the platform's list nor its directory knows. */
final class Unknown {
    private Unknown() {}

    /** What the directory decides; empty where it could not be read. */
    static Optional<Judgement> judge(Evidence evidence) {
        Optional<Judgement> foreign = ForeignToken.explains(evidence);
        if (foreign.isPresent()) {
            return foreign;
        }
        Reading.Rows all = evidence.rows(Probe.UNFILTERED).orElseThrow();
        if (all.total() == 0) {
            return Optional.of(Judgement.open("nobody is shown, not only she (CX111)"));
        }
        if (!evidence.asked(Probe.DIRECTORY)) {
            return Optional.of(Judgement.waitingFor(Probe.DIRECTORY));
        }
        if (evidence.of(Probe.DIRECTORY) instanceof Reading.Refused refused) {
            return Optional.of(refused(evidence, refused));
        }
        return evidence.of(Probe.DIRECTORY) instanceof Reading.Entries entries
                ? Optional.of(listed(evidence, entries))
                : Optional.empty();
    }

    private static Judgement refused(Evidence evidence, Reading.Refused refused) {
        return refused.status() == 404
                ? new Judgement.Found(finding(
                        evidence,
                        Claim.of(
                                "the directory does not know her number" + Words.said(refused.said()),
                                Citation.whole(refused.exchange()))))
                : Judgement.open("the directory refuses to tell about her (#%d)".formatted(refused.exchange()));
    }

    private static Judgement listed(Evidence evidence, Reading.Entries entries) {
        if (evidence.entry().isPresent()) {
            return Judgement.ruledOut(
                    "the directory of this business unit has her",
                    evidence.entry().get().cite());
        }
        return entries.withholdsNobody()
                ? new Judgement.Found(finding(
                        evidence,
                        Claim.of(
                                "the directory has nobody by that name, and withholds nobody",
                                entries.whole(),
                                Citation.whole(entries.hidden().orElseThrow().exchange()))))
                : Judgement.open("the directory may withhold her from this token (CX110)");
    }

    private static Finding finding(Evidence evidence, Claim told) {
        Reading.Rows all = evidence.rows(Probe.UNFILTERED).orElseThrow();
        return new Finding(
                "this agent is not in this business unit",
                Sure.LIKELY,
                "an agent who was never created (CX406), or one withheld in silence (CX110), looks the same",
                List.of(told),
                List.of(Claim.of(
                        "no filter: %s, none of them hers".formatted(Words.count(all.total(), "row")), all.whole())),
                List.of(AgentBelongsElsewhere.FIX),
                null);
    }
}
