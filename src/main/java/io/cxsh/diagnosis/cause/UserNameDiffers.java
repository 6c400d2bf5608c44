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
import io.cxsh.model.PlacedRow;
import io.cxsh.session.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** She was asked for by an address; state rows carry user names, and hers is another one. */
public final class UserNameDiffers implements Cause {
    @Override
    public String code() {
        return "CX408";
    }

    @Override
    public String title() {
        return "user name and e-mail address differ";
    }

    @Override
    public boolean concerns(Dialect dialect) {
        return dialect == Dialect.PLATFORM;
    }

    @Override
    public Set<Probe> reads() {
        return Set.of(Probe.ASKED, Probe.UNFILTERED, Probe.DIRECTORY, Probe.TOKEN);
    }

    @Override
    public Judgement judge(Evidence evidence) {
        if (!evidence.isPlatform()) {
            return Judgement.open("only the platform has user names");
        }
        return Ground.queryShowsNobody(evidence)
                .or(() -> byAddress(evidence))
                .or(() -> ForeignToken.explains(evidence))
                .or(() -> Ground.listed(evidence, Probe.UNFILTERED))
                .or(() -> named(evidence))
                .or(() -> waiting(evidence))
                .orElseGet(() -> byNumber(evidence));
    }

    private static Optional<Judgement> byAddress(Evidence evidence) {
        return evidence.question().query().value("email").isPresent()
                ? Optional.empty()
                : Optional.of(Ground.ruledOut(evidence, Probe.ASKED, "she was not asked for by an address"));
    }

    /** A row that carries her address needs no directory. */
    private static Optional<Judgement> named(Evidence evidence) {
        Reading.Rows all = evidence.rows(Probe.UNFILTERED).orElseThrow();
        return all.current().stream()
                .filter(row -> evidence.question().agent().names(row.state()))
                .findFirst()
                .map(row -> Judgement.ruledOut("her row carries the address", all.cite(row)));
    }

    private static Optional<Judgement> waiting(Evidence evidence) {
        if (evidence.asked(Probe.DIRECTORY)) {
            return Optional.empty();
        }
        return Nearest.explains(evidence)
                ? Optional.of(Judgement.open("somebody with nearly this name is shown (CX406)"))
                : Optional.of(Judgement.waitingFor(Probe.DIRECTORY));
    }

    private static Judgement byNumber(Evidence evidence) {
        Optional<Evidence.Entry> entry = evidence.entry();
        if (entry.isEmpty()) {
            return evidence.of(Probe.DIRECTORY) instanceof Reading.Entries entries
                    ? Judgement.ruledOut("the directory has nobody by that address", entries.whole())
                    : Judgement.open(Ground.missing(evidence.of(Probe.DIRECTORY), Probe.DIRECTORY));
        }
        List<PlacedRow> hers = evidence.hers(Probe.UNFILTERED);
        if (hers.isEmpty()) {
            return Ground.ruledOut(evidence, Probe.UNFILTERED, "no row has her number");
        }
        if (FieldIsLeftOut.isUntold(evidence, "email")) {
            return Judgement.open("no row carries a user name (CX308)");
        }
        return new Judgement.Found(finding(evidence, entry.get(), hers.get(0)));
    }

    private static Finding finding(Evidence evidence, Evidence.Entry entry, PlacedRow row) {
        String number = entry.person().agentId().value();
        String user = userName(row.state().more()).orElse("another name");
        return new Finding(
                "she is shown under her user name, %s, not under her address".formatted(user),
                Sure.CERTAIN,
                "the directory ties the address to her number, and a row has that number",
                List.of(
                        Claim.of("the directory: this address is number " + number, entry.cite()),
                        Claim.of(
                                "the list: number %s is user %s".formatted(number, user),
                                Ground.cite(evidence, Probe.UNFILTERED, row))),
                List.of(Claim.of(
                        "by address 0 rows, by number "
                                + Words.count(evidence.hers(Probe.UNFILTERED).size(), "row"),
                        Ground.cite(evidence, Probe.UNFILTERED, row))),
                List.of(new Fix("you", "ask for her by number", "states --agent " + number).holding("at once")),
                null);
    }

    private static Optional<String> userName(Map<String, Object> more) {
        return more.entrySet().stream()
                .filter(key -> key.getKey().toLowerCase(Locale.ROOT).equals("username"))
                .map(key -> String.valueOf(key.getValue()))
                .findFirst();
    }
}
