package io.cxsh.diagnosis;

import io.cxsh.model.AgentState;
import io.cxsh.model.Filter;
import io.cxsh.model.FilterRule;
import io.cxsh.model.Query;
import io.cxsh.model.SinceText;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        if (filters.value(agent.filter().field()).isEmpty()) {
            all.add(agent.filter());
        }
        all.addAll(filters.filters());
        return new Question(agent, new Query(all, filters.history()), zone);
    }

    /** A question about a list that names nobody: why is nobody on it, or why is it no list? */
    public static Question aboutAll(Query filters, ZoneId zone) {
        boolean isOfState = filters.value("state").isPresent();
        return new Question(isOfState ? AgentReference.ANYBODY : AgentReference.EVERYBODY, filters, zone);
    }

    /** Who is missed, in words. */
    public String whom() {
        return agent.isEverybody() ? "this list" : "this agent";
    }

    /** The query with only the filters that say who she is. */
    public Query identity() {
        return query.keeping(filter -> AgentReference.IDENTITY.contains(filter.field()));
    }

    /** The same query for somebody else; empty when that row lacks what she is asked for by, or nobody is asked for. */
    public Optional<Query> insteadAbout(AgentState other) {
        List<Filter> changed = new ArrayList<>();
        for (Filter filter : query.filters()) {
            @Nullable
            String own = switch (filter.field()) {
                case "agentId" -> other.agentId().value();
                case "email" -> other.email();
                case "name" -> FilterRule.name(other).orElse(null);
                default -> filter.value();
            };
            if (own == null) {
                return Optional.empty();
            }
            changed.add(new Filter(filter.field(), own));
        }
        Query about = new Query(changed, query.history());
        return about.equals(query) ? Optional.empty() : Optional.of(about);
    }

    /**
     * The same query with the other reading of a {@code since} that names no zone; empty when there is no other.
     *
     * @param serverDisagrees whether the server seems not to read it as UTC; then UTC said aloud is the other reading,
     *     else the person's zone is
     */
    public Optional<Query> sinceOtherwise(boolean serverDisagrees) {
        return query.value("since")
                .map(SinceText::new)
                .filter(since -> !since.namesZone())
                .filter(since -> serverDisagrees || !since.asUtc().equals(since.in(zone)))
                .flatMap(since -> serverDisagrees ? since.asUtc() : since.in(zone))
                .map(moment -> withSince(moment.toString()));
    }

    /** The other reading of the same {@code since} in a query that has fewer filters beside it. */
    public Optional<Query> sinceOtherwise(Query narrower, boolean serverDisagrees) {
        return new Question(agent, narrower, zone).sinceOtherwise(serverDisagrees);
    }

    private Query withSince(String since) {
        List<Filter> changed = query.filters().stream()
                .map(filter -> filter.field().equals("since") ? new Filter("since", since) : filter)
                .toList();
        return new Query(changed, query.history());
    }
}
