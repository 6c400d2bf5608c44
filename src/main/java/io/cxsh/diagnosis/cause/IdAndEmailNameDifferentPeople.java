package io.cxsh.diagnosis.cause;

import io.cxsh.diagnosis.AgentReference;
import io.cxsh.diagnosis.Cause;
import io.cxsh.diagnosis.Evidence;
import io.cxsh.diagnosis.Finding;
import io.cxsh.diagnosis.Judgement;
import io.cxsh.diagnosis.Probe;
import io.cxsh.model.AgentState;
import io.cxsh.model.Filter;
import io.cxsh.model.FilterRule;
import io.cxsh.model.PlacedRow;
import java.util.List;
import java.util.Set;

/** The query asks for one person's id and another one's e-mail address: no row is both. */
public final class IdAndEmailNameDifferentPeople implements Cause {
    @Override
    public String code() {
        return "CX303";
    }

    @Override
    public String title() {
        return "agent id and e-mail filter name different people";
    }

    @Override
    public Set<Probe> reads() {
        return HiddenByFilters.READS;
    }

    @Override
    public Judgement judge(Evidence evidence) {
        return HiddenByFilters.judge(
                evidence,
                Set.of("agentId", "email"),
                hidden -> names(hidden, "agentId") || names(hidden, "email") || hidesHerId(hidden),
                IdAndEmailNameDifferentPeople::finding);
    }

    /** Whether the set is that field's filter alone, and the filter names somebody else who is in the list. */
    static boolean names(HiddenByFilters hidden, String field) {
        return hidden.isOnly(field) && !others(hidden, field).isEmpty();
    }

    /** An id that nobody in the list has, beside an address that is hers. */
    private static boolean hidesHerId(HiddenByFilters hidden) {
        return hidden.isOnly("agentId");
    }

    private static List<PlacedRow> others(HiddenByFilters hidden, String field) {
        Filter filter = new Filter(field, hidden.value(field));
        AgentReference agent = hidden.evidence().question().agent();
        return hidden.evidence().rows(Probe.UNFILTERED).stream()
                .flatMap(rows -> rows.current().stream())
                .filter(row -> FilterRule.holds(filter, row.state()) && !agent.names(row.state()))
                .toList();
    }

    private static Finding finding(HiddenByFilters hidden) {
        String field = hidden.has("agentId") ? "agentId" : "email";
        List<PlacedRow> others = others(hidden, field);
        String whose =
                others.isEmpty() ? "nobody in the list" : name(others.get(0).state());
        AgentState hers = hidden.examination().hers().get(0).state();
        Finding finding = hidden.finding(
                "%s and %s name different people".formatted(hidden.value("agentId"), hidden.value("email")),
                "%s %s is %s; she is %s".formatted(field, hidden.value(field), whose, name(hers)),
                "ask by the id or by the e-mail address, not by both");
        return others.isEmpty()
                ? finding.asLikely("an id that the tenant writes in another way looks the same; nobody has this one")
                : finding;
    }

    private static String name(AgentState row) {
        return row.email() == null ? row.agentId().value() : row.agentId() + " " + row.email();
    }
}
