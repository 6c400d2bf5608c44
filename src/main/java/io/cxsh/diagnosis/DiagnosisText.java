package io.cxsh.diagnosis;

import io.cxsh.redaction.SafeText;
import io.cxsh.results.StatesResult;
import io.cxsh.table.DisplayWidth;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** A diagnosis for a ticket: the verdict first, then slots in a fixed order, each fact with its place at the right. */
final class DiagnosisText {
    private static final int SLOT = 9;

    private final Diagnosis diagnosis;
    private final int width;
    private final StringBuilder text = new StringBuilder();

    DiagnosisText(Diagnosis diagnosis, int width) {
        this.diagnosis = diagnosis;
        this.width = width;
    }

    void write(Appendable out) throws IOException {
        Asked asked = new Asked(diagnosis);
        wrapped("", asked.verdict(), "");
        text.append('\n');
        wrapped("asked", asked.asked(), "");
        wrapped("got", asked.got(), asked.place().orElse(""));
        List<Verdict> found = diagnosis.found();
        if (!found.isEmpty()) {
            finding(found.get(0).finding().orElseThrow());
        }
        found.stream().skip(1).forEach(this::inShort);
        ruledOut();
        open();
        if (!found.isEmpty() && found.get(0).finding().orElseThrow().next() != null) {
            wrapped("next", String.valueOf(found.get(0).finding().orElseThrow().next()), "");
        }
        wrapped("cost", cost(), "");
        out.append(text);
    }

    private void finding(Finding finding) {
        claims("cause", finding.cause());
        claims("proof", finding.proof());
        wrapped("sure", finding.sure().word() + ": " + finding.because(), "");
        String slot = "fix";
        for (Fix fix : finding.fix()) {
            wrapped(slot, fix.who() + ": " + fix.what(), "");
            fix.command().ifPresent(line -> wrapped("", "  " + line, ""));
            slot = "";
        }
    }

    private void claims(String slot, List<Claim> claims) {
        String name = slot;
        for (Claim claim : claims) {
            wrapped(name, claim.text(), places(claim.evidence()));
            name = "";
        }
    }

    /** Several rows of one answer are cited as that answer. */
    private static String places(List<Citation> evidence) {
        boolean oneAnswer = evidence.stream().map(Citation::exchange).distinct().count() == 1;
        return evidence.size() > 1 && oneAnswer
                ? Citation.whole(evidence.get(0).exchange()).toString()
                : evidence.stream().map(Citation::toString).collect(Collectors.joining(", "));
    }

    private void inShort(Verdict verdict) {
        Finding finding = verdict.finding().orElseThrow();
        wrapped(
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
        wrapped("ruled", "%s, e.g. %s".formatted(count(ruledOut.size(), "cause"), examples), "");
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
        wrapped("open", "%s: %s%s".formatted(count(open.size(), "cause"), causes, more), "");
    }

    private String cost() {
        return count(diagnosis.requests(), "request") + ", " + StatesResult.seconds(diagnosis.took());
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** Words in their slot, broken between words; the place stands at the right edge of the last line. */
    private void wrapped(String slot, String words, String place) {
        boolean title = slot.isEmpty() && text.length() == 0;
        String indent = title ? "" : " ".repeat(SLOT);
        StringBuilder line = new StringBuilder(title ? "" : DisplayWidth.padded("  " + slot, SLOT));
        String safe = SafeText.line(words);
        line.append(safe, 0, safe.length() - safe.stripLeading().length());
        boolean first = true;
        for (String word : safe.strip().split("(?<=\\S) (?=\\S)", -1)) {
            if (!first && DisplayWidth.of(line.toString()) + 1 + DisplayWidth.of(word) > width) {
                text.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(indent);
                first = true;
            }
            line.append(first ? "" : " ").append(word);
            first = false;
        }
        placed(line, place);
    }

    private void placed(StringBuilder line, String place) {
        int used = DisplayWidth.of(line.toString()) + DisplayWidth.of(place);
        if (!place.isEmpty() && used + 2 > width) {
            text.append(line.toString().stripTrailing()).append('\n');
            line.setLength(0);
            used = DisplayWidth.of(place);
        }
        if (!place.isEmpty()) {
            line.append(" ".repeat(Math.max(1, width - used))).append(place);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }
}
