package io.cxsh.diagnosis;

import io.cxsh.results.StatesResult;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** A diagnosis for a ticket: the verdict first, then slots in a fixed order, each fact with its place at the right. */
final class DiagnosisText {
    private static final int SLOT = 9;

    private final Diagnosis diagnosis;
    private final SlotLines lines;

    DiagnosisText(Diagnosis diagnosis, int width) {
        this.diagnosis = diagnosis;
        this.lines = new SlotLines(SLOT, width);
    }

    void write(Appendable out) throws IOException {
        Asked asked = new Asked(diagnosis);
        lines.title(asked.verdict());
        lines.blank();
        lines.put("asked", asked.asked(), "");
        lines.put("got", asked.got(), asked.place().orElse(""));
        List<Verdict> found = diagnosis.found();
        if (!found.isEmpty()) {
            finding(found.get(0).finding().orElseThrow());
        }
        found.stream().skip(1).forEach(this::inShort);
        ruledOut();
        open();
        if (!found.isEmpty() && found.get(0).finding().orElseThrow().next() != null) {
            lines.put(
                    "next", String.valueOf(found.get(0).finding().orElseThrow().next()), "");
        }
        lines.put("cost", cost(), "");
        out.append(lines.toString());
    }

    private void finding(Finding finding) {
        claims("cause", finding.cause());
        claims("proof", finding.proof());
        lines.put("sure", finding.sure().word() + ": " + finding.because(), "");
        String slot = "fix";
        for (Fix fix : finding.fix()) {
            lines.put(slot, fix.who() + ": " + fix.what(), "");
            fix.command().ifPresent(line -> lines.put("", "  " + line, ""));
            slot = "";
        }
    }

    private void claims(String slot, List<Claim> claims) {
        String name = slot;
        for (Claim claim : claims) {
            lines.put(name, claim.text(), places(claim.evidence()));
            name = "";
        }
    }

    /** Several rows of one answer are cited as that answer. */
    static String places(List<Citation> evidence) {
        boolean oneAnswer = evidence.stream().map(Citation::exchange).distinct().count() == 1;
        return evidence.size() > 1 && oneAnswer
                ? Citation.whole(evidence.get(0).exchange()).toString()
                : evidence.stream().map(Citation::toString).collect(Collectors.joining(", "));
    }

    private void inShort(Verdict verdict) {
        Finding finding = verdict.finding().orElseThrow();
        lines.put(
                "also",
                "%s %s: %s".formatted(verdict.cause().code(), finding.sure().word(), finding.headline()),
                finding.cause().isEmpty() ? "" : places(finding.cause().get(0).evidence()));
    }

    private void ruledOut() {
        List<Verdict> ruledOut = diagnosis.ruledOut();
        if (ruledOut.isEmpty()) {
            return;
        }
        String examples = ruledOut.stream()
                .limit(3)
                .map(verdict -> {
                    Claim why = ((Judgement.RuledOut) verdict.judgement()).why();
                    return "%s %s (%s)".formatted(verdict.cause().code(), why.text(), places(why.evidence()));
                })
                .collect(Collectors.joining("; "));
        lines.put("ruled", "%s, e.g. %s".formatted(count(ruledOut.size(), "cause"), examples), "");
    }

    private void open() {
        List<Verdict> open = diagnosis.open();
        if (open.isEmpty()) {
            return;
        }
        String causes = open.stream()
                .limit(3)
                .map(verdict -> verdict.cause().code() + " " + ((Judgement.Open) verdict.judgement()).why())
                .collect(Collectors.joining("; "));
        String more = open.size() > 3 ? "; …" : "";
        lines.put("open", "%s: %s%s".formatted(count(open.size(), "cause"), causes, more), "");
    }

    private String cost() {
        return count(diagnosis.requests(), "request") + ", " + StatesResult.seconds(diagnosis.took());
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
