package io.cxsh.diagnosis;

import io.cxsh.model.Filter;
import io.cxsh.model.Query;
import io.cxsh.model.SinceText;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why is this agent not in the answer to this query?
 *
 * @param agent who is missed
 * @param query what was asked, the filter for her included
 * @param zone the zone in which the person thinks of times
 */
public record Question(AgentReference agent, Query query, ZoneId zone) {

    /** A question about one agent under some filters; the filter that asks for her comes first unless given. */
    public static Question about(AgentReference agent, Query filters, ZoneId zone) {
        List<Filter> all = new ArrayList<>();
        if (filters.value("agentId").isEmpty() && filters.value("email").isEmpty()) {
            all.add(agent.filter());
        }
        all.addAll(filters.filters());
        return new Question(agent, new Query(all, filters.history()), zone);
    }

    /**
     * The same query with {@code since} read in the person's zone and sent as UTC; empty when it has no since, when
     * since names its zone, or when both readings are the same moment.
     */
    public Optional<Query> sinceOtherwise() {
        return query.value("since")
                .map(SinceText::new)
                .filter(since -> !since.namesZone())
                .filter(since -> !since.asUtc().equals(since.in(zone)))
                .flatMap(since -> since.in(zone))
                .map(moment -> withSince(moment.toString()));
    }

    private Query withSince(String since) {
        List<Filter> changed = query.filters().stream()
                .map(filter -> filter.field().equals("since") ? new Filter("since", since) : filter)
                .toList();
        return new Query(changed, query.history());
    }
}
