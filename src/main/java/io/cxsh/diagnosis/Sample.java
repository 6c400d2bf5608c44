package io.cxsh.diagnosis;

import io.cxsh.model.Filter;
import io.cxsh.model.PlacedRow;
import io.cxsh.model.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One observation of the agent under some filters.
 *
 * @param filters the filters that were on
 * @param rows the list that came back
 * @param hers her rows in it
 * @param agent who she is
 */
record Sample(Set<Filter> filters, Reading.Rows rows, List<PlacedRow> hers, AgentReference agent) {

    static Sample of(Reading.Rows rows, AgentReference agent) {
        return new Sample(Set.copyOf(rows.query().filters()), rows, agent.in(rows), agent);
    }

    /** Every observation of her that the evidence holds. */
    static List<Sample> all(Evidence evidence) {
        List<Sample> samples = new ArrayList<>();
        AgentReference agent = evidence.question().agent();
        evidence.rows(Probe.ASKED).map(rows -> of(rows, agent)).ifPresent(samples::add);
        evidence.shownBy().flatMap(evidence::rows).map(rows -> of(rows, agent)).ifPresent(samples::add);
        if (evidence.of(Probe.CONFIRMATIONS) instanceof Reading.Several several) {
            several.answers().forEach(rows -> samples.add(of(rows, agent)));
        }
        return samples;
    }

    boolean showsHer() {
        return !hers.isEmpty();
    }

    /** What was seen: which filters were on, how many rows came, whether she is among them. */
    Claim claim() {
        int count = rows.current().size();
        String text = String.format(
                Locale.ROOT,
                "%-23s %-7s %s",
                words(rows.query()),
                rows.status() >= 400 ? rows.status() : count + (count == 1 ? " row" : " rows"),
                agent.isEverybody() ? "" : showsHer() ? "shows her" : "hides her");
        return Claim.of(text.stripTrailing(), showsHer() ? rows.cite(hers.get(0)) : rows.whole());
    }

    /** The filters by their fields; the one that says who is "agent", unless two say it. */
    private static String words(Query query) {
        boolean twice =
                query.value("agentId").isPresent() && query.value("email").isPresent();
        return query.filters().isEmpty()
                ? "no filter"
                : query.filters().stream()
                        .map(filter ->
                                AgentReference.IDENTITY.contains(filter.field()) && !twice ? "agent" : filter.field())
                        .collect(Collectors.joining(" + "));
    }
}
