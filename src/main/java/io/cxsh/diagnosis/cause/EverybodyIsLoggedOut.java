package io.cxsh.diagnosis.cause;

import io.cxsh.diagnosis.Cause;
import io.cxsh.diagnosis.Citation;
import io.cxsh.diagnosis.Claim;
import io.cxsh.diagnosis.Evidence;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Fix;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Probe;
import io.cxsh.diagnosis.Question;
import io.cxsh.diagnosis.Reading;
import io.cxsh.diagnosis.Sure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A list is empty because nobody of those whom the token may see is logged in. */
public final class EverybodyIsLoggedOut implements Cause {
    private static final int SHOWN = 5;

    @Override
    public String code() {
        return "CX410";
    }

    @Override
    public String title() {
        return "nobody is logged in";
    }

    @Override
    public boolean concerns(Question question) {
        return question.agent().isEverybody();
    }

    @Override
    public Set<Probe> reads() {
        return Set.of(Probe.ASKED, Probe.UNFILTERED, Probe.HISTORY);
    }

    @Override
    public Judgement judge(Evidence evidence) {
        return Ground.absentAmongOthers(evidence).orElseGet(() -> {
            Reading.Rows all = evidence.rows(Probe.UNFILTERED).orElseThrow();
            return all.current().isEmpty() ? byHistory(evidence) : new Judgement.Found(listed(all));
        });
    }

    /** The list of all names them, and each as logged out. */
    private static Finding listed(Reading.Rows all) {
        List<Claim> rows = new ArrayList<>();
        all.current().stream().limit(SHOWN).forEach(row -> rows.add(Words.row(row, all.cite(row))));
        Claim told = Claim.of(
                "all %s say that the agent is logged out"
                        .formatted(Words.count(all.current().size(), "row")),
                all.whole());
        return all.isComplete()
                ? finding(Sure.CERTAIN, "the server's own list says so", told, rows)
                : finding(Sure.LIKELY, "the list may go on, and somebody further on may be logged in", told, rows);
    }

    /** A history that ends in a working state is of somebody whom the list leaves out. */
    private static Judgement byHistory(Evidence evidence) {
        Optional<Judgement> open = Ground.listed(evidence, Probe.HISTORY);
        if (open.isPresent()) {
            return open.get();
        }
        Optional<PastStates> past = PastStates.of(evidence);
        if (past.isEmpty()) {
            return Ground.ruledOut(evidence, Probe.HISTORY, "the history is empty for this token");
        }
        if (!PastStates.endAway(evidence.question().agent().inHistory(past.get().rows()))) {
            return Judgement.open(
                    "by the history (#%d) somebody works whom the list leaves out; explain AGENT tells why"
                            .formatted(past.get().rows().exchange()));
        }
        Reading.Rows all = evidence.rows(Probe.UNFILTERED).orElseThrow();
        Citation newest = past.get().cite();
        Claim told = Claim.of(
                "everybody's history ends so; the newest: %s %s"
                        .formatted(past.get().state(), past.get().moment()),
                newest);
        return new Judgement.Found(finding(
                Sure.LIKELY,
                "somebody without any history looks the same",
                told,
                List.of(Claim.of("no filter: 0 rows", all.whole()))));
    }

    private static Finding finding(Sure sure, String because, Claim cause, List<Claim> proof) {
        return new Finding(
                "nobody is logged in, as far as this token sees",
                sure,
                because,
                List.of(cause),
                proof,
                List.of(new Fix("the agent", "log in, with a channel and a state", null).holding("at the next answer")),
                "watch --until 'rows > 0' states");
    }
}
