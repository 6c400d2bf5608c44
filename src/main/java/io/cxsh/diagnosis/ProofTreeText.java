package io.cxsh.diagnosis;

import java.util.List;

/** The whole proof for a person: what was proved with all that proves it, what was refuted and by what, what is open. */
final class ProofTreeText {
    private static final int SLOT = 10;

    private final Diagnosis diagnosis;
    private final SlotLines lines;

    ProofTreeText(Diagnosis diagnosis, int width) {
        this.diagnosis = diagnosis;
        this.lines = new SlotLines(SLOT, width);
    }

    String text() {
        Asked asked = new Asked(diagnosis);
        lines.title(asked.verdict());
        lines.blank();
        lines.put("asked", asked.asked(), "");
        lines.put("got", asked.got(), asked.place().orElse(""));
        diagnosis.found().forEach(this::found);
        String slot = "refuted";
        for (Verdict verdict : diagnosis.ruledOut()) {
            Claim why = ((Judgement.RuledOut) verdict.judgement()).why();
            lines.put(slot, verdict.cause().code() + " " + why.text(), DiagnosisText.places(why.evidence()));
            slot = "";
        }
        slot = "open";
        for (Verdict verdict : diagnosis.open()) {
            lines.put(slot, verdict.cause().code() + " " + ((Judgement.Open) verdict.judgement()).why(), "");
            slot = "";
        }
        return lines.toString();
    }

    private void found(Verdict verdict) {
        Finding finding = verdict.finding().orElseThrow();
        boolean isProved = finding.sure() == Sure.CERTAIN;
        lines.put(isProved ? "proved" : "likely", verdict.cause().code() + " " + finding.headline(), "");
        for (List<Claim> claims : List.of(finding.cause(), finding.proof())) {
            claims.forEach(claim -> lines.put("", "  " + claim.text(), DiagnosisText.places(claim.evidence())));
        }
        lines.put("", "  " + (isProved ? "so " : "but ") + finding.because(), "");
    }
}
