package io.cxsh.diagnosis.cause;

import io.cxsh.diagnosis.Cause;
import io.cxsh.diagnosis.Claim;
import io.cxsh.diagnosis.Evidence;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Fix;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Probe;
import io.cxsh.diagnosis.Reading;
import io.cxsh.diagnosis.Sure;
import io.cxsh.language.Quoting;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** No visible agent has that id or address, and one has nearly the same. */
public final class NobodyByThatName implements Cause {
    @Override
    public String code() {
        return "CX406";
    }

    @Override
    public String title() {
        return "nobody by that id or e-mail";
    }

    @Override
    public Set<Probe> reads() {
        return Set.of(Probe.ASKED, Probe.UNFILTERED);
    }

    @Override
    public Judgement judge(Evidence evidence) {
        return Ground.absentAmongOthers(evidence)
                .or(() -> unlike(evidence))
                .orElseGet(() -> new Judgement.Found(finding(evidence)));
    }

    private static Optional<Judgement> unlike(Evidence evidence) {
        return Nearest.known(evidence).isPresent()
                ? Optional.empty()
                : Optional.of(Judgement.open(
                        evidence.isPlatform()
                                ? "no visible agent has nearly this name"
                                : "this dialect has no directory; no visible agent has nearly this name"));
    }

    private static Finding finding(Evidence evidence) {
        Reading.Rows all = evidence.rows(Probe.UNFILTERED).orElseThrow();
        Nearest near = Nearest.known(evidence).orElseThrow();
        String asked = evidence.question().agent().text();
        return new Finding(
                "nobody by that name is visible; the nearest is " + near.text(),
                Sure.LIKELY,
                "two people with nearly the same name, one of them hidden, look the same",
                List.of(
                        Claim.of("asked %s".formatted(asked), all.whole()),
                        Claim.of("the tenant has %s".formatted(near.text()), all.cite(near.row()))),
                List.of(Claim.of(
                        "no filter: %s, none by that name".formatted(Words.count(all.total(), "row")), all.whole())),
                List.of(new Fix("you", "ask for the nearest one", "explain " + Quoting.quote(near.text()))
                        .holding("at once")),
                null);
    }
}
