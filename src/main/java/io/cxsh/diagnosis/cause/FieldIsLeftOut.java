package io.cxsh.diagnosis.cause;

import io.cxsh.diagnosis.Cause;
import io.cxsh.diagnosis.Claim;
import io.cxsh.diagnosis.Evidence;
import io.cxsh.diagnosis.FilterExamination;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Fix;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Probe;
import io.cxsh.diagnosis.Reading;
import io.cxsh.diagnosis.StatesLine;
import io.cxsh.diagnosis.Sure;
import io.cxsh.model.AgentState;
import io.cxsh.session.Dialect;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The query filters by a key that no row of this API version or selection of fields carries. */
public final class FieldIsLeftOut implements Cause {
    private static final Set<String> IN_CONTACT =
            Set.of("InboundContact", "OutboundContact", "InboundConsult", "OutboundConsult");

    @Override
    public String code() {
        return "CX308";
    }

    @Override
    public String title() {
        return "the rows do not carry the key that the query filters by";
    }

    @Override
    public boolean concerns(Dialect dialect) {
        return dialect == Dialect.PLATFORM;
    }

    @Override
    public Set<Probe> reads() {
        return Set.of(Probe.ASKED, Probe.UNFILTERED, Probe.CONFIRMATIONS);
    }

    @Override
    public Judgement judge(Evidence evidence) {
        return Ground.queryShowsNobody(evidence)
                .or(() -> Ground.listed(evidence, Probe.UNFILTERED))
                .or(() -> nobody(evidence))
                .orElseGet(() -> untold(evidence)
                        .map(field -> (Judgement) new Judgement.Found(finding(evidence, field)))
                        .orElseGet(() -> Ground.ruledOut(
                                evidence, Probe.UNFILTERED, "rows carry the keys that the query filters by")));
    }

    private static Optional<Judgement> nobody(Evidence evidence) {
        return evidence.hers(Probe.UNFILTERED).isEmpty()
                ? Optional.of(Ground.ruledOut(evidence, Probe.UNFILTERED, "she has no row without any filter either"))
                : Optional.empty();
    }

    private static Optional<String> untold(Evidence evidence) {
        boolean hides = FilterExamination.of(evidence).sets().hidesHer();
        return List.of("channel", "email").stream()
                .filter(field -> hides && isUntold(evidence, field))
                .findFirst();
    }

    /** Whether the query filters by a field that no row of the platform's whole list carries. */
    static boolean isUntold(Evidence evidence, String field) {
        return evidence.isPlatform()
                && evidence.rows(Probe.UNFILTERED)
                        .filter(rows -> rows.total() > 0)
                        .isPresent()
                && evidence.question().query().value(field).isPresent()
                && evidence.rows(Probe.UNFILTERED).stream()
                        .flatMap(rows -> rows.current().stream())
                        .map(row -> value(row.state(), field))
                        .allMatch(Objects::isNull);
    }

    private static @Nullable String value(AgentState row, String field) {
        return field.equals("channel") ? row.channel() : row.email();
    }

    private static Finding finding(Evidence evidence, String field) {
        Reading.Rows all = evidence.rows(Probe.UNFILTERED).orElseThrow();
        String key = field.equals("channel") ? "media type" : "user name or address";
        boolean contact = field.equals("email")
                || all.current().stream()
                        .anyMatch(row ->
                                IN_CONTACT.contains(String.valueOf(row.state().kind())));
        return new Finding(
                "no row carries a %s, and the query filters by one".formatted(key),
                contact ? Sure.CERTAIN : Sure.LIKELY,
                contact
                        ? "the whole list was read, and not one row has it"
                        : "this API may tell the media type of contacts only, and nobody has one now",
                List.of(Claim.of("%s, none with a %s".formatted(Words.count(all.total(), "row"), key), all.whole())),
                List.of(
                        Claim.of("the query: %s of her".formatted(Words.count(0, "row")), all.whole()),
                        Claim.of(
                                "without that filter: "
                                        + Words.count(
                                                evidence.hers(Probe.UNFILTERED).size(), "row"),
                                Ground.cite(
                                        evidence,
                                        Probe.UNFILTERED,
                                        evidence.hers(Probe.UNFILTERED).get(0)))),
                List.of(new Fix(
                                "you",
                                "ask without that filter, or with another API version (CXONE_API_VERSION)",
                                StatesLine.of(evidence.question()
                                        .query()
                                        .keeping(filter -> !filter.field().equals(field))))
                        .holding("at once")),
                null);
    }
}
