package io.cxsh.diagnosis.cause;

import io.cxsh.diagnosis.Cause;
import io.cxsh.diagnosis.Citation;
import io.cxsh.diagnosis.Claim;
import io.cxsh.diagnosis.Evidence;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Fix;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Probe;
import io.cxsh.diagnosis.Reading;
import io.cxsh.diagnosis.Sure;
import io.cxsh.model.PlacedRow;
import io.cxsh.session.Dialect;
import java.util.List;
import java.util.Set;

/** The list comes in pages, and she is not on the first: whoever reads only that one misses her. */
public final class AgentIsOnLaterPage implements Cause {
    @Override
    public String code() {
        return "CX307";
    }

    @Override
    public String title() {
        return "the agent is on a later page of the list";
    }

    @Override
    public boolean concerns(Dialect dialect) {
        return dialect == Dialect.PLATFORM;
    }

    @Override
    public Set<Probe> reads() {
        return Set.of(Probe.ASKED);
    }

    @Override
    public Judgement judge(Evidence evidence) {
        return Ground.listed(evidence, Probe.ASKED).orElseGet(() -> paged(evidence));
    }

    private static Judgement paged(Evidence evidence) {
        Reading.Rows rows = evidence.rows(Probe.ASKED).orElseThrow();
        List<PlacedRow> hers = evidence.hers(Probe.ASKED);
        if (hers.isEmpty()) {
            return rows.isComplete()
                    ? Judgement.ruledOut("the list was read to its end, without her", rows.whole())
                    : Judgement.open("the answer does not say whether the list goes on");
        }
        int page = hers.stream().mapToInt(row -> page(rows, row)).min().orElse(0);
        return page == 0
                ? Judgement.ruledOut("she is on the first page", rows.cite(hers.get(0)))
                : new Judgement.Found(finding(rows, hers.get(0), page));
    }

    private static int page(Reading.Rows rows, PlacedRow row) {
        return Math.max(0, rows.pages().indexOf(row.exchange()));
    }

    private static Finding finding(Reading.Rows rows, PlacedRow hers, int page) {
        return new Finding(
                "this agent is on page %d of %d: who reads only the first one misses her"
                        .formatted(page + 1, rows.pages().size()),
                Sure.CERTAIN,
                "one page of the same list leaves her out, and a later one has her",
                List.of(
                        Claim.of(
                                "page 1 leaves her out",
                                Citation.whole(rows.pages().get(0))),
                        Claim.of("page %d has her".formatted(page + 1), rows.cite(hers))),
                List.of(Claim.of(
                        "the list goes on after page 1",
                        Citation.whole(rows.pages().get(0)))),
                List.of(new Fix("you", "let the program read the list to its end, by its links or totals", null)
                        .holding("from its next run")),
                null);
    }
}
